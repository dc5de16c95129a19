"""The merged graph in; how many announcements, shows, people, characters and companies it holds out."""

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Store, Triple

from castgraph.graph.terms import CG, RDF, SCHEMA

KINDS: dict[str, tuple[NamedNode, ...]] = {
    "announcements": (CG.Announcement,),
    "shows": (SCHEMA.TVSeries, CG.LimitedSeries, CG.TVSpecial),
    "films": (SCHEMA.Movie,),
    "other works": (SCHEMA.CreativeWork, SCHEMA.PodcastSeries),
    "people": (SCHEMA.Person,),
    "characters": (CG.Character,),
    "companies": (SCHEMA.Organization,),
}


def count_things(quads: Store) -> dict[str, int]:
    """Count the subjects of each of KINDS; what is in two is counted in the first."""
    seen: set[NamedNode | BlankNode | Triple] = set()
    counts = {}
    for kind, classes in KINDS.items():
        found = {
            quad.subject
            for class_ in classes
            for quad in quads.quads_for_pattern(None, RDF.type, class_, DefaultGraph())
        } - seen
        seen |= found
        counts[kind] = len(found)
    return counts

#!/usr/bin/env python3
"""Score a graph built from annotated announcements against their gold facts.

    castgraph build texts/ -g out.trig
    python score.py out.trig gold/            # table: precision, recall, F1 per relation
    python score.py out.trig gold/ --errors   # and every missed (-) and wrong (+) fact

GRAPH is TriG or N-Quads with one named graph per announcement, whose IRI ends in "/NAME" for gold/NAME.json.
Each named graph holds the names and types of everything it mentions; the terms are those of ontology/castgraph.ttl.
Needs rdflib alone.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from rdflib import RDF, Dataset, Namespace, URIRef

SCHEMA = Namespace("https://schema.org/")
CG = Namespace("https://w3id.org/castgraph/ns#")

CREDITS = {
    SCHEMA.creator: "creator",
    CG.developer: "developer",
    CG.showrunner: "showrunner",
    CG.executiveProducer: "executive producer",
    CG.coExecutiveProducer: "co-executive producer",
    SCHEMA.producer: "producer",
    SCHEMA.director: "director",
    CG.screenwriter: "writer",
    CG.presenter: "host",
    CG.narrator: "narrator",
    SCHEMA.musicBy: "composer",
    CG.sourceAuthor: "author",
}
COMPANIES = {
    CG.network: "network",
    SCHEMA.productionCompany: "production company",
    CG.distributor: "distributor",
}
# relation -> its fields; (name) fields match on any shared form, the others on equality
FIELDS = {
    "show": ["(title)"],
    "season": ["(show)", "number"],
    "cast": ["(show)", "(person)"],
    "plays": ["(person)", "(character)"],
    "billing": ["(show)", "(person)", "billing"],
    "credit": ["(show)", "(person)", "role"],
    "company": ["(show)", "(company)", "role"],
    "known_for": ["(person)", "(work)"],
    "release": ["(show)", "date"],
    "status": ["(show)", "status"],
    "based_on": ["(show)", "(work)"],
}


def form(name):
    """The form in which two spellings of one name are the same."""
    text = unicodedata.normalize("NFKD", str(name)).casefold().replace("&", " and ")
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"[’'`]", "", text)
    text = " ".join(re.sub(r"[^\w]+", " ", text).split())
    return re.sub(r"^(the|a|an) (?=.)", "", text)


def forms(names):
    return frozenset(form(n) for n in (names if isinstance(names, list) else [names]))


def concept(node):
    """The word of a concept IRI: .../status/pilot-ordered is "pilot ordered"."""
    return str(node).rsplit("/", 1)[-1].replace("-", " ")


def gold_tuples(facts):
    for fact in facts:
        rel = fact["rel"]
        yield (rel, *(forms(fact[f[1:-1]]) if f[0] == "(" else str(fact[f]) for f in FIELDS[rel]))


def graph_tuples(graph):
    """The facts that one announcement's graph states."""

    def names(node):
        found = {form(n) for p in (SCHEMA.name, SCHEMA.alternateName) for n in graph.objects(node, p)}
        return frozenset(found) or frozenset([f"<{node}>"])

    def show_of(node):  # a season speaks for its show
        return next(graph.subjects(SCHEMA.containsSeason, node), None) or graph.value(node, SCHEMA.partOfSeries) or node

    def every(p):
        return ((names(show_of(s)), s, o) for s, o in graph.subject_objects(p))

    for show, _, work in every(SCHEMA.isBasedOn):
        yield "based_on", show, names(work)
    for _, _, about in every(SCHEMA.about):
        yield "show", names(show_of(about))
    for show, _, season in every(SCHEMA.containsSeason):
        for number in graph.objects(season, SCHEMA.seasonNumber):
            yield "season", show, str(number)
    for show, _, person in every(SCHEMA.actor):
        yield "cast", show, names(person)
    for person, character in graph.subject_objects(CG.plays):
        yield "plays", names(person), names(character)
    for casting in graph.subjects(RDF.type, CG.Casting):
        work, person = graph.value(casting, CG.inWork), graph.value(casting, CG.agent)
        for billing in graph.objects(casting, CG.billing):
            yield "billing", names(show_of(work)), names(person), concept(billing)
    for table, rel in ((CREDITS, "credit"), (COMPANIES, "company")):
        for p, role in table.items():
            for show, _, agent in every(p):
                yield rel, show, names(agent), role
    for person, work in graph.subject_objects(CG.knownFor):
        yield "known_for", names(person), names(work)
    for show, _, event in every(SCHEMA.releasedEvent):
        for date in graph.objects(event, SCHEMA.startDate):
            yield "release", show, str(date)
    for event in graph.subjects(RDF.type, CG.StatusEvent):
        for status in graph.objects(event, CG.status):
            yield "status", names(show_of(graph.value(event, CG.ofWork))), concept(status)


def same(a, b):
    return a[0] == b[0] and all(x & y if isinstance(x, frozenset) else x == y for x, y in zip(a[1:], b[1:]))


def neutral(fact, gold):
    """A performer's earlier work may be stated as cast, as known_for or as both."""
    if fact[0] == "cast":
        return any(g[0] == "known_for" and g[1] & fact[2] and g[2] & fact[1] for g in gold)
    if fact[0] == "known_for":
        return any(g[0] in ("cast", "credit") and g[2] & fact[1] and g[1] & fact[2] for g in gold)
    return False


def compare(predicted, gold, optional):
    """(right, wrong, missed): lists of facts."""
    missed, right, wrong = list(gold), [], []
    for fact in predicted:
        hit = next((g for g in missed if same(fact, g)), None)
        if hit:
            missed.remove(hit)
            right.append(fact)
        elif not any(same(fact, g) for g in (*gold, *optional)) and not neutral(fact, gold):
            wrong.append(fact)
    return right, wrong, missed


def readable(fact):
    return " | ".join(min(x, key=lambda n: (-len(n), n)) if isinstance(x, frozenset) else x for x in fact)


def prf(right, wrong, missed):
    p = right / (right + wrong) if right + wrong else 1.0
    r = right / (right + missed) if right + missed else 1.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def load(path):
    data = Dataset()
    data.parse(path, format={"nq": "nquads", "trig": "trig"}[Path(path).suffix[1:]])
    by_name = defaultdict(set)
    for graph in data.graphs():
        if isinstance(graph.identifier, URIRef):
            by_name[str(graph.identifier).rstrip("/").rsplit("/", 1)[-1]] |= set(graph_tuples(graph))
    return by_name


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("graph")
    args.add_argument("gold", type=Path)
    args.add_argument("--errors", action="store_true", help="print every missed and wrong fact")
    args.add_argument("--only", default="", help="score only the announcements whose name starts so")
    args.add_argument("--least", type=float, help="exit 1 where the overall F1 is under this")
    opts = args.parse_args()

    graphs = load(opts.graph)
    counts = defaultdict(lambda: [0, 0, 0])
    golds = sorted(p for p in opts.gold.glob("*.json") if p.stem.startswith(opts.only))
    for path in golds:
        spec = json.loads(path.read_text("utf-8"))
        shows = [{"rel": "show", "title": s["title"]} for s in spec["shows"]]
        gold, optional = list(gold_tuples(shows + spec["facts"])), list(gold_tuples(spec.get("optional", [])))
        right, wrong, missed = compare(sorted(graphs.get(path.stem, ()), key=readable), gold, optional)
        if opts.errors:
            print(f"== {path.stem}")
            for sign, facts in (("-", missed), ("+", wrong)):
                print(*(f"  {sign} {readable(f)}" for f in sorted(facts, key=readable)), sep="\n", end="\n" if facts else "")
        for slot, facts in enumerate((right, wrong, missed)):
            for fact in facts:
                counts[fact[0]][slot] += 1

    print(f"{'relation':12}{'right':>7}{'wrong':>7}{'missed':>7}{'P':>8}{'R':>8}{'F1':>8}")
    total = [sum(c[i] for c in counts.values()) for i in range(3)]
    for rel in [*FIELDS, "all"]:
        row = total if rel == "all" else counts[rel]
        print(f"{rel:12}{row[0]:7}{row[1]:7}{row[2]:7}" + "".join(f"{100 * x:8.1f}" for x in prf(*row)))
    f1 = prf(*total)[2]
    print(f"{len(golds)} announcements, {total[0] + total[2]} gold facts, F1 {100 * f1:.1f}")
    sys.exit(opts.least is not None and 100 * f1 < opts.least)


if __name__ == "__main__":
    main()

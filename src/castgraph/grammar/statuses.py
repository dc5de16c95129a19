"""How far each subject of a text is: ordered, renewed, cancelled, ending, filming, in development; weighed where it is said.

The weights in ``vocabulary/statuses.tsv`` are counted on annotated announcements by ``tests/weights``.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from math import exp

from castgraph.grammar.draft import Draft
from castgraph.grammar.mentions import Mention
from castgraph.grammar.sentences import Sentence
from castgraph.grammar.status_cues import Said, find_said
from castgraph.grammar.text import key_of
from castgraph.grammar.weights import weights

_LEAST, _SURE = 0.25, 0.5  # probability
_CONTRARY = {"renewed": "cancelled", "cancelled": "renewed"}


def read_statuses(
    sentences: Sequence[Sentence],
    drafts: Iterable[Draft],
    subjects: AbstractSet[str],
    scope: Callable[[int, int], Mention | None],
) -> Iterator[Draft]:
    """``drafts``, those of statuses replaced by what the sentences say of the subjects' status."""
    for draft in drafts:
        if draft.relation != "status":
            yield draft
    table = weights("statuses")
    best: dict[tuple[str, str], tuple[float, Said]] = {}
    for said in find_said(sentences, subjects, scope):
        (score,) = table.sum(said.features)
        key = (key_of(said.show.text), said.status)
        if key not in best or score > best[key][0]:
            best[key] = (score, said)
    for (show, status), (score, said) in best.items():
        chance = 1 / (1 + exp(-score))
        contrary = best.get((show, _CONTRARY.get(status, "")))
        if chance >= (_LEAST if contrary is None or contrary[0] < score else _SURE):
            cue = said.cue
            yield Draft(
                "status", said.show, None, said.status, None, cue.start, cue.stop, cue.sentence.number,
                f"status {said.side}", round(chance, 2), said.side in ("before", "behind"),
            )  # fmt: skip

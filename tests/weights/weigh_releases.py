#!/usr/bin/env python3
"""Count the weights of which dates are releases (releases.tsv) on the samples that are not kept aside.

python tests/weights/weigh_releases.py      # needs scikit-learn (dependency group "weigh"); after weigh_subjects.py
"""

from readings import Look, read_all

from castgraph.grammar.dated import find_dated
from castgraph.grammar.dates import find_reference
from samples import table_lines, write_table

STRENGTH = 0.3


def rows_of(reading):
    """(text, whether the gold has it as a release, features) of each date; optional ones are left out."""
    sample = reading.sample
    published = sample.published or find_reference(reading.document.plain)
    gold, neutral = (
        {fact["date"] for fact in sample.gold.get(where, []) if fact["rel"] == "release"}
        for where in ("facts", "optional")
    )
    read = [draft for draft in reading.drafts if draft.relation == "release"]
    for one in find_dated(reading.document.lines, read, published):
        if one.whole is None:  # the gold may know the year from elsewhere
            released = one.said[:4] == "0000" and any(date.endswith(one.said[5:]) for date in gold)
        elif one.whole in neutral - gold:
            continue
        else:
            released = one.whole in gold
        yield sample.name, released, one.features


def look_at(readings):
    rows = [row for r in readings for row in rows_of(r)]
    return Look([fs for *_, fs in rows], [right for _, right, _ in rows], [name for name, *_ in rows], STRENGTH)


def tables(readings):
    """The tables that these readings give."""
    weights, bias = look_at(readings).column()
    return {"releases": table_lines(("release",), {f: [w] for f, w in weights.items()}, [bias], 0.05)}


def main():
    readings, held = read_all()
    rows = [row for r in held for row in rows_of(r)]
    chances = look_at(readings).chances([fs for *_, fs in rows])
    gold = sum(right for _, right, _ in rows)
    for least in (0.25, 0.4, 0.55, 0.7):
        found = [right for (_, right, _), p in zip(rows, chances, strict=True) if p >= least]
        print(f"kept aside, from {least}: {sum(found)} dates right, {len(found) - sum(found)} wrong, of {gold}")
    for name, lines in tables(readings).items():
        write_table(name, lines)


if __name__ == "__main__":
    main()

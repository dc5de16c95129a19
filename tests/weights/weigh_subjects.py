#!/usr/bin/env python3
"""Count the weights of what a text is about (subjects.tsv) on the samples that are not kept aside.

python tests/weights/weigh_subjects.py      # needs scikit-learn (dependency group "weigh"); after weigh_names.py
"""

from readings import Look, read_all, title_rows

from samples import table_lines, write_table

THRESHOLDS = (0.2, 0.3, 0.4, 0.5)


def look_at(readings):
    rows = [row for r in readings for row in title_rows(r)]
    return Look([fs for _, _, fs, _ in rows], [a for _, a, _, _ in rows], [r.sample.name for r, *_ in rows], 0.3)


def tables(readings):
    """The tables that these readings give."""
    weights, bias = look_at(readings).column()
    return {"subjects": table_lines(("subject",), {f: [w] for f, w in weights.items()}, [bias], 0.03)}


def main():
    readings, held = read_all()
    aside = [row for r in held for row in title_rows(r)]
    chances = look_at(readings).chances([fs for _, _, fs, _ in aside])
    gold = sum(len(r.sample.gold["shows"]) for r in held)
    for least in THRESHOLDS:
        found = [about for (_, about, _, _), p in zip(aside, chances, strict=True) if p > least]
        print(f"kept aside, from {least}: P {100 * sum(found) / len(found):.0f}  R {100 * sum(found) / gold:.0f}")
    for name, lines in tables(readings).items():
        write_table(name, lines)


if __name__ == "__main__":
    main()

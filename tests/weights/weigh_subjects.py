#!/usr/bin/env python3
"""Count the weights of what a text is about (subjects.tsv) on the samples that are not kept aside.

python tests/weights/weigh_subjects.py      # needs scikit-learn (dependency group "weigh"); after weigh_names.py
"""

from readings import Look, read_all, title_rows

from samples import table_lines, write_table

THRESHOLDS = (0.2, 0.3, 0.4, 0.5)


def main():
    readings, held = read_all()
    counted = [row for r in readings for row in title_rows(r)]
    aside = [row for r in held for row in title_rows(r)]
    look = Look([fs for _, _, fs, _ in counted], [a for _, a, _, _ in counted], [r.sample.name for r, *_ in counted], 0.3)
    chances = look.chances([fs for _, _, fs, _ in aside])
    gold = sum(len(r.sample.gold["shows"]) for r in held)
    for least in THRESHOLDS:
        found = [about for (_, about, _, _), p in zip(aside, chances, strict=True) if p > least]
        print(f"kept aside, from {least}: P {100 * sum(found) / len(found):.0f}  R {100 * sum(found) / gold:.0f}")
    weights, bias = look.column()
    write_table("subjects", table_lines(("subject",), {f: [w] for f, w in weights.items()}, [bias], 0.03))


if __name__ == "__main__":
    main()

"""What the programs that count one table do alike: count, show what the samples kept aside give, write."""

from readings import read_all

from samples import write_table


def weigh(look_at, to_tables, judge, thresholds):
    """Count a table on the samples, print how right it is on those kept aside, and write it.

    ``look_at(readings)`` counts; ``to_tables(look)`` names the tables and gives their lines;
    ``judge(look, readings, aside)`` gives (probability, whether it is right) of each fact in the samples kept aside,
    and how many their gold has.
    """
    readings, aside = read_all()
    look = look_at(readings)
    judged, gold = judge(look, readings, aside)
    show_thresholds(judged, gold, thresholds)
    for name, lines in to_tables(look).items():
        write_table(name, lines)


def show_thresholds(judged, gold, thresholds):
    """Print precision and recall of the facts from some probabilities on."""
    for least in thresholds:
        found = [right for chance, right in judged if chance >= least]
        right, many = sum(found), max(len(found), 1)
        print(f"kept aside, from {least}: {right} right: P {100 * right / many:.0f}  R {100 * right / gold:.0f}")


def count_gold(readings, relation):
    """How many facts of a relation the gold of the readings has."""
    return sum(fact["rel"] == relation for r in readings for fact in r.sample.gold["facts"])

"""How many claims a second the comparison judges: claims in store, values in canonical units, one core.

    python bench/compare.py [10000 100000 1000000]

Facts of five claims on average from ten thousand sources: two thirds money, dates and names the rest. One fact in
twenty is disputed: in a newsroom's archive most facts are told once or alike. Equal amounts and dates are one object,
as the ledger hands them on; names are not. The peer in the same run does the least that plain objects allow: it groups
the same claims by a dict and lays the smallest figure beside the largest. The median of three runs.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from statistics import median

from crosscheck.compare import compare
from crosscheck.model import Amount, Attribute, Claim, Group, Name, Reading, Span, Subject, Value, Written

SEED = 20261123
MONEY = Attribute("cost", kind="amount", dimension="money")
DATE = Attribute("launch date", kind="date")
PERSON = Attribute("chief executive", kind="name", changes=True)
MEMBER = Attribute("member", kind="members", changes=True)
DISPUTED = 0.05
RUNS = 3
BILLION = Decimal(10**9)


@cache
def money(figure: int) -> Value:
    value = figure * BILLION
    return Amount(value, value, "USD", "money", BILLION, Written(value, value, "USD"))


@cache
def day(number: int) -> Value:
    first = date(2024, 1, 1) + timedelta(days=number * 7)
    return Span(first, first, "day", first.isoformat())


def person(number: int) -> Value:
    return Name(f"person {number}", f"Person {number}")


def facts(claims: int) -> Iterator[Group]:
    """Groups of five claims on average, as `group` makes them."""
    rng = random.Random(SEED)
    kinds = ((MONEY, money),) * 4 + ((DATE, day), (PERSON, person))
    made = number = 0
    while made < claims:
        subject = Subject(f"subject {number}", f"Subject {number}")
        attribute, make = kinds[number % len(kinds)]
        size = min(rng.randint(2, 8), claims - made)
        figure = rng.randint(10, 99)
        disputed = rng.random() < DISPUTED
        readings = []
        for at in range(size):
            other = figure + 7 if disputed and at == size - 1 else figure
            source = f"source {rng.randrange(10_000)}"
            claim = Claim(f"c{made + at}", source, subject.name, attribute.key, "as written")
            readings.append(
                Reading(claim, subject.key, attribute.key, make(other), published="2025-01-01", origin=source)
            )
        readings.sort(key=lambda reading: (reading.claim.source, reading.claim.id))  # as `group` hands them on
        yield Group(subject, attribute, tuple(readings))
        made += size
        number += 1


def plain(groups: list[Group]) -> int:
    """The peer: group by a dict, lay the smallest beside the largest."""
    by_fact: dict[tuple[str, str], list[Value]] = {}
    for group in groups:
        for reading in group.readings:
            by_fact.setdefault((reading.subject, reading.attribute), []).append(reading.value)
    differing = 0
    for values in by_fact.values():
        figures = [value.low for value in values if isinstance(value, Amount) and value.low is not None]
        if figures and min(figures) != max(figures):
            differing += 1
    return differing


def main(sizes: list[int]) -> None:
    print(f"{'claims':>9} {'facts':>8} {'findings':>9} {'CPU s':>7} {'claims/s':>9} {'peer s':>7}")
    for claims in sizes:
        groups = list(facts(claims))
        gc.collect()
        gc.freeze()  # what is loaded stays; a program that keeps its findings does the same before it compares
        runs = []
        for _ in range(RUNS):
            start = time.process_time()
            findings = sum(len(compare(group)) for group in groups)
            runs.append(time.process_time() - start)
        spent = median(runs)
        start = time.process_time()
        plain(groups)
        peer = time.process_time() - start
        print(f"{claims:>9} {len(groups):>8} {findings:>9} {spent:>7.2f} {claims / spent:>9.0f} {peer:>7.2f}")
        gc.unfreeze()
    print(
        f"the last of them, beside the peer: ratio {spent / peer:.1f}; target 0.3 or at most 3 s for a million claims"
    )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])

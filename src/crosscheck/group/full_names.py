"""Names that a claim gives in full, with the legal form: "Pellmarsh Controls plc", of Pellmarsh Controls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crosscheck.model import Reading
from crosscheck.names import fold, is_proper_name, without_plain_form

Defined = tuple[str, str, str]
"""A short name, a long one, and the source that says that they are one."""


def full_names(readings: Iterable[Reading]) -> tuple[Defined, ...]:
    """The subjects that are given with a legal form, each as (without it, with it, source), once for each source."""
    subjects = {(reading.subject, reading.claim.source): reading.claim.subject for reading in readings}
    return tuple(
        (short, name, source)
        for (_, source), name in subjects.items()
        if is_proper_name(name) and (short := without_plain_form(name)) and fold(short) != fold(name)
    )


def one_by_full_name(defined: Iterable[Defined], readings: Iterable[Reading]) -> tuple[tuple[str, str], ...]:
    """The folded names, without and with a legal form, that are one subject.

    Claims use both names, no two full names differ in their form, and no text gives both as subjects: there the firm
    and what is called like it (its brand, its founder) may be two. What a person has made a subject counts as no text.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for short, long, _ in defined:
        if without_plain_form(long) == short:
            full[fold(short)].add(fold(long))
    if not full:
        return ()
    users: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        users[reading.subject] |= set() if reading.claim.review == "edited" else {reading.claim.source}
    return tuple(
        (short, long)
        for short, longs in sorted(full.items())
        for long in sorted(longs)
        if len(longs) == 1 and short in users and long in users and users[short].isdisjoint(users[long])
    )

"""Names that may be one because texts tell one fact of them: a name, and a shorter form of it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from crosscheck.model import Finding, Suggestion
from crosscheck.names import spaced, strip_legal_form

SCORE = 85


def names_told_alike(findings: Iterable[Finding], known: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Of names under which one fact is told in other words, those of which one has all words of the other.

    `known` are suggested already. A noun beside a name ("militants d'Orvane") is another thing.
    """
    seen = {frozenset((each.left, each.right)) for each in known}
    found: dict[frozenset[str], Suggestion] = {}
    for finding in findings:
        if finding.rule != "agreement-told-alike":
            continue
        names = {reading.subject: reading.claim.subject for reading in finding.readings()}
        for one, other in combinations([name for _, name in sorted(names.items()) if _is_name(name)], 2):
            short, long = sorted((one, other), key=lambda name: (len(name), name))
            pair = frozenset((short, long))
            if pair not in seen and _words(short) < _words(long):
                found.setdefault(pair, Suggestion("subject", short, long, SCORE, "suggest-told-alike"))
    return tuple(sorted(found.values(), key=lambda each: (each.left, each.right)))


def _is_name(name: str) -> bool:
    """Whether its first and its last word are those of a proper name, and it owns nothing ("Orvane's leader")."""
    words = name.split()
    return all(word[:1].isupper() or word[:1].isdigit() for word in (words[0], words[-1])) and "'s " not in name


def _words(name: str) -> set[str]:
    return set(spaced(strip_legal_form(name)).split())

"""Lists of names that two sources give for one thing and that are not the same list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crosscheck.leads.told import Told
from crosscheck.model import Members, Name
from crosscheck.model.frozen import frozen
from crosscheck.names import fold


@frozen
class Roster:
    """The names that one source gives under one attribute of one subject, each with its first claim.

    `claims` are the ids of all of them.
    """

    source: str
    subject: str
    attribute: str
    names: tuple[tuple[str, Told], ...]
    claims: frozenset[str]


def find_rosters(tellings: Iterable[Told]) -> tuple[Roster, ...]:
    """The lists of two names and more, in a fixed order."""
    lists: dict[tuple[str, str, str], dict[str, Told]] = defaultdict(dict)
    claims: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for told in tellings:
        key = told.source, told.subject, told.attribute.key
        for name in _names(told):
            lists[key].setdefault(name, told)
            claims[key].add(told.id)
    return tuple(
        Roster(*key, tuple(sorted(names.items())), frozenset(claims[key]))
        for key, names in sorted(lists.items())
        if len(names) > 1
    )


def lacks(one: Roster, other: Roster) -> tuple[Told, ...]:
    """The claims that name whom the other list does not have, under a name that shares no word with any there."""
    theirs = {word for name, _ in other.names for word in name.split()}
    return tuple(told for name, told in one.names if theirs.isdisjoint(name.split()))


def _names(told: Told) -> tuple[str, ...]:
    match told.reading.value:
        case Members(included=included):
            return tuple(map(fold, included))
        case Name(folded=folded) if told.attribute.kind in ("members", "any"):
            return (folded,)
        case _:
            return ()

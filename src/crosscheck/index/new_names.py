"""The names of a ledger that is being filled: numbered in memory, written once it is known what each means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosscheck.index.ledger import Ledger
from crosscheck.index.name_rows import Known, Meaning, Named


class NewNames:
    """What `NameRows` does with units, where nothing was judged before: a row a name instead of three changes of it."""

    def __init__(self, ledger: Ledger, numbers: dict[str, int]) -> None:
        self._ledger = ledger
        self._numbers = numbers
        self._highest = len(numbers)

    def begin_units(self, sets: Iterable[list[str]]) -> tuple[list[Named], Mapping[str, Known]]:
        """Give each set of names a number: (number, the names with theirs); nothing is known of any."""
        units = []
        for names in sets:
            numbered = [(self._number(name), name) for name in names]
            units.append((min(numbered)[0], numbered))
        return units, {}

    def _number(self, name: str) -> int:
        found = self._numbers.pop(name, None)
        if found is None:  # a name that some source defines and none uses
            self._highest = found = self._highest + 1
        return found

    def mean(
        self,
        units: Iterable[Named],
        known: Mapping[str, Known],
        meanings: Mapping[str, Meaning],
        own: Mapping[tuple[str, str], Meaning],
    ) -> set[str]:
        """Note what the names of units mean, those left out nothing; no claims that list any were judged before."""
        nothing = (None, None)
        self._ledger.tell(
            "INSERT INTO name VALUES (?, ?, ?, ?, ?)",
            [(no, name, unit, *meanings.get(name, nothing)) for unit, names in units for no, name in names],
        )
        if own:
            unit_of = {name: unit for unit, names in units for _, name in names}
            self._ledger.tell(
                "INSERT INTO meant VALUES (?, ?, ?, ?, ?)",
                [(unit_of[short], source, short, *meaning) for (source, short), meaning in own.items()],
            )
        return set()

    def fill(self) -> None:
        """Write the names that are of no unit: those that claims only list."""
        rest, self._numbers = self._numbers, {}
        self._ledger.tell("INSERT INTO name (no, folded) VALUES (?, ?)", [(no, name) for name, no in rest.items()])

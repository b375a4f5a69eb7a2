"""The names in a ledger: which are judged together, and what each means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from crosscheck.index.ledger import Ledger

Meaning = tuple[str, str]
"""A subject's key and the name it is shown by."""
Named = tuple[int, list[tuple[int, str]]]
"""A unit's number and its names, each with its own number."""
Known = tuple[int, int | None, str | None, str | None]
"""What is known of a name: its number, the unit it was judged in, its subject's key and shown name."""


class NameRows:
    """Questions about names, and what judging them has found."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def together(self, touched: set[str], declared: Iterable[tuple[str, ...]], new: bool = False) -> list[list[str]]:
        """The names that must be judged again when some are touched, in sets that may come to be one subject.

        Names belong together that were so before, that a source defines one by the other, or that people declared
        the same, by any chain. Folded, each set in order. With `new` nothing was judged before.
        """
        groups: dict[str, tuple[str, ...]] = {}
        for names in declared:
            for name in names:
                groups[name] = (*groups.get(name, ()), *names)
        parent: dict[str, str] = {}  # of the names that a link joins; most stand alone
        reached = set(touched)

        def root(name: str) -> str:
            while parent.setdefault(name, name) != name:
                parent[name] = parent[parent[name]]
                name = parent[name]
            return name

        waiting = set(touched)
        while waiting:
            links = self._every_defined() if new else [*self._defined(waiting), *self._judged_together(waiting)]
            links += [(name, other) for name in waiting for other in groups.get(name, ())]
            waiting = set()
            for one, other in links:
                waiting |= {one, other} - reached
                parent[root(one)] = root(other)
            reached |= waiting
        sets: dict[str, list[str]] = defaultdict(list)
        for name in sorted(reached):
            sets[root(name) if name in parent else name].append(name)
        return list(sets.values())

    def _defined(self, names: set[str]) -> list[tuple[str, str]]:
        question = "SELECT DISTINCT short, long FROM defined WHERE {} IN ({{}})"
        return [link for word in ("short", "long") for link in self._ledger.ask_among(question.format(word), names)]

    def _every_defined(self) -> list[tuple[str, str]]:
        return self._ledger.ask("SELECT DISTINCT short, long FROM defined")

    def _judged_together(self, names: set[str]) -> list[tuple[str, str]]:
        return self._ledger.ask_among(
            "SELECT name.folded, other.folded FROM name JOIN name AS other ON other.unit = name.unit"
            " WHERE name.folded IN ({}) AND other.no <> name.no",
            names,
        )

    def begin_units(self, sets: Iterable[list[str]]) -> tuple[list[Named], Mapping[str, Known]]:
        """Give each set of names a number and forget what was judged of it.

        Gives (number, the names with theirs) and what was known of each name.
        """
        sets = list(sets)
        every = [name for names in sets for name in names]
        known = self._known(every)
        missing = [name for name in every if name not in known]
        if missing:
            self._ledger.tell("INSERT INTO name (folded) VALUES (?)", [(name,) for name in missing])
            known |= self._known(missing)
        self.forget_findings({unit for _, unit, _, _ in known.values() if unit is not None})
        units = [(min(known[name][0] for name in names), [(known[name][0], name) for name in names]) for names in sets]
        self._ledger.tell(
            "UPDATE name SET unit = ? WHERE no = ?", [(unit, number) for unit, names in units for number, _ in names]
        )
        return units, known

    def _known(self, names: Iterable[str]) -> dict[str, Known]:
        rows = self._ledger.ask_among("SELECT folded, no, unit, key, shown FROM name WHERE folded IN ({})", names)
        return {folded: (number, unit, key, shown) for folded, number, unit, key, shown in rows}

    def forget_findings(self, units: Iterable[int]) -> None:
        """Drop what was judged of units."""
        self._ledger.tell("DELETE FROM finding WHERE unit = ?", [(unit,) for unit in units])

    def meanings(self, names: Iterable[str]) -> dict[str, Meaning]:
        """What names mean that mean something."""
        rows = self._ledger.ask_among(
            "SELECT folded, key, shown FROM name WHERE folded IN ({}) AND key IS NOT NULL", names
        )
        return {name: (key, shown) for name, key, shown in rows}

    def own_meanings(self, names: Iterable[str]) -> dict[tuple[str, str], Meaning]:
        """What short names mean in sources that use them in a sense of their own: by source and name."""
        rows = self._ledger.ask_among("SELECT source, short, key, shown FROM meant WHERE short IN ({})", names)
        return {(source, short): (key, shown) for source, short, key, shown in rows}

    def mean(
        self,
        units: Iterable[Named],
        known: Mapping[str, Known],
        meanings: Mapping[str, Meaning],
        own: Mapping[tuple[str, str], Meaning],
    ) -> set[str]:
        """Note what the names of units mean, those left out nothing; the names of which this changes anything.

        `known` is what `begin_units` gave with them.
        """
        nothing = (None, None)
        unit_of = {name: unit for unit, names in units for _, name in names}
        other = [name for name in unit_of if known[name][2:] != meanings.get(name, nothing)]
        self._ledger.tell(
            "UPDATE name SET key = ?, shown = ? WHERE no = ?",
            [(*meanings.get(name, nothing), known[name][0]) for name in other],
        )
        before_own = self.own_meanings(unit_of)
        if before_own != own:
            self._ledger.tell("DELETE FROM meant WHERE source = ? AND short = ?", list(before_own))
            self._ledger.tell(
                "INSERT INTO meant VALUES (?, ?, ?, ?, ?)",
                [(unit_of[short], source, short, *meaning) for (source, short), meaning in own.items()],
            )
        return {*other, *(key[1] for key in before_own.keys() | own.keys() if before_own.get(key) != own.get(key))}

    def listing(self, members: Iterable[str]) -> set[str]:
        """The names under which claims list members of these names."""
        numbers = [n for (n,) in self._ledger.ask_among("SELECT no FROM name WHERE folded IN ({})", members)]
        rows = self._ledger.ask_among(
            "SELECT DISTINCT name.folded FROM listed JOIN name ON name.no = listed.name WHERE member IN ({})", numbers
        )
        return {name for (name,) in rows}

    def listed_under(self, numbers: Iterable[int]) -> set[str]:
        """The folded members that claims under these names list."""
        rows = self._ledger.ask_among(
            "SELECT DISTINCT name.folded FROM listed JOIN name ON name.no = listed.member WHERE listed.name IN ({})",
            numbers,
        )
        return {name for (name,) in rows}

    def told(self, names: Iterable[str]) -> list[tuple[str, str, str, str]]:
        """What texts define under these folded short names: (folded, short, long, source), in the order of texts."""
        rows = self._ledger.ask_among(
            "SELECT folded, short, long, id, place, number FROM told JOIN source ON source.no = told.source"
            " WHERE folded IN ({})",
            names,
        )
        return [row[:4] for row in sorted(rows, key=lambda row: (row[4], row[5]))]

    def any_lists(self) -> bool:
        """Whether any claim lists members."""
        return bool(self._ledger.ask("SELECT 1 FROM listed LIMIT 1"))

    def any_told(self) -> bool:
        """Whether any text defines a short name."""
        return bool(self._ledger.ask("SELECT 1 FROM told LIMIT 1"))

    def that_list(self, numbers: Iterable[int]) -> set[int]:
        """Those of the names under which claims list members."""
        return {n for (n,) in self._ledger.ask_among("SELECT DISTINCT name FROM listed WHERE name IN ({})", numbers)}

    def readings(self, numbers: Iterable[int]) -> list[tuple[int, int, bytes]]:
        """(name, source, sealed readings) under names, by their numbers."""
        return self._ledger.ask_among("SELECT name, source, data FROM reading WHERE name IN ({})", numbers)

    def reading(self, name: int, source: int) -> bytes:
        """The sealed readings of one source under one name."""
        rows = self._ledger.ask("SELECT data FROM reading WHERE name = ? AND source = ?", (name, source))
        return bytes(rows[0][0]) if rows else b""

    def tidy(self, names: Iterable[str] | None = None) -> None:
        """Forget names that nothing uses any more: those of some, or of all."""
        unused = (
            "DELETE FROM name WHERE key IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM reading WHERE reading.name = name.no)"
            " AND NOT EXISTS (SELECT 1 FROM listed WHERE member = name.no)"
        )
        if names is None:
            self._ledger.ask(unused)
        else:
            self._ledger.tell(f"{unused} AND folded = ?", [(name,) for name in names])

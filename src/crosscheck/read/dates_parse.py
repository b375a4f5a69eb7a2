"""Reading dates at one place of a text: words, then dates, then parts of them, ranges, hedges and context."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from crosscheck.model import Hedge, Unread
from crosscheck.read.dates_forms import NO_DATE, about, form, join
from crosscheck.read.dates_grammar import Match
from crosscheck.read.dates_numeric import Order
from crosscheck.read.dates_rules import DateRules
from crosscheck.read.dates_said import Reading, Said, both_of, pair_of, rank
from crosscheck.read.dates_slots import DateSlots, Option
from crosscheck.read.dates_tokens import Tokens
from crosscheck.read.relative import shift, toward
from crosscheck.read.span import Days, Part, When

# What was read further back is not asked for again: the memory of a text is emptied when it has grown to this size.
_REMEMBERED = 50_000


class Parser:
    """Reads dates in one text, in one language, from one document's date; remembers what it has read where."""

    def __init__(self, tokens: Tokens, rules: DateRules, order: Order, today: date | None) -> None:
        self._tokens = tokens
        self._rules = rules
        self._words = DateSlots(tokens, rules, order, today)
        self._today = today
        self._known: dict[tuple[str, int], tuple[Option, ...]] = {}
        self._readers: dict[str, Callable[[int], Iterator[Option]]] = {
            "core": self._core,
            "of": self._of,
            "parts": self._parts,
            "points": self._points,
            "from": self._point,
            "to": self._point,
            "it": self._bare,
            "modern": self._modern,
            "recent": self._recent,
            "date": self._dates,
            "sure": self._sure,
            "ranges": self._ranges,
        }

    def read(self, at: int) -> Reading | None:
        """The longest date that begins at token `at`, with its hedge or context in front; None where there is none."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        best: Reading | None = None
        for match in self._rules.top.match(self._tokens, at, self.slot):
            reading = self._accept(match, at)
            if reading is not None and (best is None or rank(reading) > rank(best)):
                best = reading
        return best

    def read_whole(self) -> Reading | None:
        """The date that the whole text is, with its hedge; a year or a month needs no company here."""
        if not self._tokens.words:
            return None
        for match in self._rules.top.match(self._tokens, 0, self.slot):
            kind, key = match.meaning
            said = next((value for _, value, _, _ in match.bindings if isinstance(value, Said)), None)
            if match.end == len(self._tokens.words) and said is not None and said.also is None:
                return Reading(said, key if kind == "hedge" else "exact", 0, match.end)
        for end, said in self.slot("it", 0):
            if end == len(self._tokens.words):
                return Reading(said, "exact", 0, end)
        return None

    def _accept(self, match: Match, at: int) -> Reading | None:
        kind, key = match.meaning
        if kind == "idiom":
            return Reading(None, "exact", at, match.end)
        said = next((value for _, value, _, _ in match.bindings if isinstance(value, Said)), None)
        if said is None:
            return None
        if kind == "date":
            return Reading(said, "exact", at, match.end)
        if kind == "alone":
            better = said.first > at and self.read(said.first) is not None
            tied = self._in_code(said.first, said.last)
            if key != said.kind or better or tied or (match.end == said.last and self._counts_things(said)):
                return None
            return Reading(said, "exact", said.first, match.end)
        hedge: Hedge = key
        return Reading(said, hedge, at, match.end)

    def slot(self, name: str, at: int) -> tuple[Option, ...]:
        """All that a slot can hold at token `at`."""
        key = (name, at)
        known = self._known.get(key)
        if known is None:
            reader = self._readers.get(name)
            if reader is None:
                known = tuple(self._words.read(name, at))
            else:
                known = tuple(reader(at)) if self._rules.openings[name].fits(self._tokens, at) else ()
            self._known[key] = known
        return known

    def _core(self, at: int) -> Iterator[Option]:
        for match in self._rules.core.match(self._tokens, at, self.slot):
            if match.meaning == ("form", "both"):
                yield match.end, both_of(match)
                continue
            found = self._build(match)
            if found is not None and not (
                match.meaning[1] in ("years", "years_dashed") and self._in_code(match.first, match.last)
            ):
                yield match.end, Said(found, match.first, match.last)

    def _bare(self, at: int) -> Iterator[Option]:
        for match in self._rules.bare.match(self._tokens, at, self.slot):
            found = self._build(match)
            if found is not None:
                yield match.end, Said(found, match.first, match.last, match.meaning[1])

    def _modern(self, at: int) -> Iterator[Option]:
        """A bare year that newspapers write of: what stands beside it proves little, so the number must prove more."""
        for end, said in self.slot("it", at):
            if said.kind == "year" and isinstance(said.found, When) and 1900 <= (said.found.year or 0) <= 2099:
                yield end, said

    def _recent(self, at: int) -> Iterator[Option]:
        """A bare year of our time that is no round number either."""
        for end, said in self.slot("modern", at):
            if 1850 <= said.found.year <= 2049 and said.found.year % 100:
                yield end, said

    def _current(self, at: int) -> Iterator[Option]:
        for match in self._rules.current.match(self._tokens, at, self.slot):
            found = self._build(match)
            if found is not None:
                yield match.end, Said(found, match.first, match.last)

    def _of(self, at: int) -> Iterator[Option]:
        """What can have a beginning, a middle and an end."""
        yield from self.slot("core", at)
        yield from self.slot("it", at)
        yield from self._current(at)

    def _parts(self, at: int) -> Iterator[Option]:
        for match in self._rules.parts.match(self._tokens, at, self.slot):
            inner = next((value for _, value, _, _ in match.bindings if isinstance(value, Said)), None)
            part: Part = match.meaning[1]
            if inner is None:
                continue
            found = inner.found
            if isinstance(found, When):
                if found.precision == "day" or found.part:
                    continue
                found = replace(found, part=part)
            elif isinstance(found, Days):
                continue
            yield match.end, Said(found, match.first, match.last)

    def _points(self, at: int) -> Iterator[Option]:
        """What a range can begin or end with."""
        yield from self.slot("of", at)
        yield from self.slot("parts", at)

    def _point(self, at: int) -> Iterator[Option]:
        """The same at either end, looked for once."""
        yield from self.slot("points", at)

    def _ranges(self, at: int) -> Iterator[Option]:
        for match in self._rules.ranges.match(self._tokens, at, self.slot):
            said = self._range(match)
            if said is not None:
                yield match.end, said

    def _sure(self, at: int) -> Iterator[Option]:
        """A date that needs no company."""
        yield from self.slot("core", at)
        yield from self.slot("parts", at)
        yield from self.slot("ranges", at)

    def _dates(self, at: int) -> Iterator[Option]:
        yield from self.slot("sure", at)
        yield from self.slot("it", at)

    def _build(self, match: Match) -> When | Days | Unread | None:
        kind, key = match.meaning
        values = {name: value for name, value, _, _ in match.bindings}
        if kind == "step":
            return self._step(*key)
        if kind == "named":
            return self._named(key, values)
        if "numeric" in values:
            numeric: When | Unread = values["numeric"]
            return numeric
        return form(key, values, self._today)

    def _step(self, unit: Any, steps: int) -> When | Days | Unread:
        if self._today is None:
            return NO_DATE
        try:
            return shift(self._today, unit, steps)
        except ValueError:
            return Unread("invalid-date")

    def _named(self, key: str, values: dict[str, Any]) -> When | Days | Unread | None:
        if self._today is None:
            return NO_DATE
        try:
            if key in ("ago", "ahead"):
                count = values.get("count", 0)
                found = shift(self._today, values["unit"], -count if key == "ago" else count)
                return about(found) if values["unit"] != "day" else found
            named = form("day" if "day" in values else "weekday", values, self._today)
            if not isinstance(named, When):
                return None
            direction: Literal[-1, 0, 1] = -1 if key == "named-1" else 1 if key == "named+1" else 0
            return toward(self._today, named, direction)
        except ValueError:
            return Unread("invalid-date")

    def _range(self, match: Match) -> Said | None:
        ends = [value for _, value, _, _ in match.bindings if isinstance(value, Said)]
        key = match.meaning[1]
        if not ends:
            found = form("days", {name: value for name, value, _, _ in match.bindings}, self._today)
            return None if found is None else Said(_between(found, key), match.first, match.last)
        if len(ends) != 2:
            return None
        first, last = ends
        if first.kind == "year" and isinstance(last.found, Days):
            return None
        if isinstance(first.found, Unread) or isinstance(last.found, Unread):
            unread = first.found if isinstance(first.found, Unread) else last.found
            both = not isinstance(first.found, When) and not isinstance(last.found, When)
            return None if key == "list" or (first.kind and last.kind) or both else Said(unread, first.first, last.last)
        if key == "list":
            return pair_of(first, last)
        if _holds(first.found, last.found):
            return None  # "the year to March 2026"
        joined = join(first.found, last.found, self._today)
        if joined is None or (first.kind == last.kind == "year" and not self._years_joined(first, last, joined)):
            return None
        return Said(_between(joined, key), first.first, last.last)

    def _counts_things(self, said: Said) -> bool:
        """Whether a round number stands before a plural: "in 2000 villages"."""
        round_year = isinstance(said.found, When) and said.kind == "year" and not (said.found.year or 0) % 100
        return round_year and next(self._words.uncounted(said.last), None) is None

    def _in_code(self, first: int, last: int) -> bool:
        """Whether a hyphen or a stroke ties the tokens [first, last) to a longer code."""
        tokens = self._tokens
        before = tokens.glued(first) and tokens.words[first - 1] in "-–/"
        after = tokens.glued(last) and tokens.words[last] in "-–/"
        return (before and tokens.glued(first - 1) and tokens.words[first - 2].isalnum()) or (
            after and tokens.glued(last + 1) and tokens.words[last + 1].isdecimal()
        )

    def _years_joined(self, first: Said, last: Said, joined: When | Days | Unread) -> bool:
        """Whether two bare numbers make a range of years: no part of a code ("555-1234-2024"), no count of things."""
        if not isinstance(joined, Days) or joined.start is None or joined.end is None or joined.end.year > 2199:
            return False
        if self._in_code(first.first, last.last):
            return False
        ours = 1900 <= joined.start.year < joined.end.year <= 2099 and bool(joined.start.year % 100)
        return ours or any(True for _ in self._words.free(last.last))


def _holds(first: When | Days, last: When | Days) -> bool:
    """Whether a year holds what would end a range that begins with it."""
    if not isinstance(first, When) or not isinstance(last, When):
        return False
    return first.precision == "year" and not first.part and last.precision != "year" and first.year == last.year


def _between(found: When | Days | Unread, key: str) -> When | Days | Unread:
    """Days of which the text says only that something lies between them."""
    return replace(found, hedge="between") if isinstance(found, Days) and key == "between" else found

"""Reading dates at one place of a text: words, then dates, then parts of them, ranges, hedges and context."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from crosscheck.model import Hedge, Unread
from crosscheck.read.dates_grammar import Match
from crosscheck.read.dates_numeric import Order, read_numeric
from crosscheck.read.dates_rules import DateRules
from crosscheck.read.dates_tokens import Tokens
from crosscheck.read.relative import shift, toward
from crosscheck.read.span import Days, Part, When, complete, days_of

_ROMAN = re.compile(r"x{0,2}(ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_STOPS = frozenset(".,;:!?…)]}»”\"'|*–—")
_MONEY = frozenset("$€£¥%‰°")
_LONGEST_RANGE = 1000  # years from the first to the last of a range; more is no range of dates

_NO_DATE = Unread("no-document-date")


@dataclass(frozen=True, slots=True)
class Said:
    """A date as said: what it is, the tokens [first, last) that say it, and whether it needs company ("2024", "May").

    `kind` is the bare kind; `also` is a second date that the same words give ("March and April 2025").
    """

    found: When | Days | Unread
    first: int
    last: int
    kind: str = ""
    also: Said | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read at a place: the date, its hedge, where the hedge or context begins, and the token after it all."""

    said: Said
    hedge: Hedge
    first: int
    end: int


Option = tuple[int, Any]  # the token after it, and what it stands for


class Parser:
    """Reads dates in one text, in one language, from one document's date; remembers what it has read where."""

    def __init__(self, tokens: Tokens, rules: DateRules, order: Order, today: date | None) -> None:
        self._tokens = tokens
        self._rules = rules
        self._order: Order = order
        self._today = today
        self._known: dict[tuple[str, int], tuple[Option, ...]] = {}
        self._readers: dict[str, Callable[[int], Iterator[Option]]] = {
            "year": self._years,
            "short_year": self._short_years,
            "era_year": self._era_years,
            "attached_year": self._attached_years,
            "decade_year": self._decade_years,
            "said_year": self._said_years,
            "day": self._days,
            "day2": self._days,
            "month": self._months,
            "month2": self._months,
            "count": self._counts,
            "number": self._numbers,
            "digit": self._digits,
            "roman": self._romans,
            "numeric": self._numerics,
            "stop": self._stop,
            "free": self._free,
            "opening": self._opening,
            "of": self._of,
            "from": self._points,
            "to": self._points,
            "it": self._bare,
            "modern": self._modern,
            "recent": self._recent,
            "attributed": self._attributed,
            "date": self._dates,
            "sure": self._sure,
        }

    def read(self, at: int) -> Reading | None:
        """The longest date that begins at token `at`, with its hedge or context in front; None where there is none."""
        best: Reading | None = None
        for match in self._rules.top.match(self._tokens, at, self.slot):
            reading = self._accept(match, at)
            if reading is not None and (best is None or _rank(reading) > _rank(best)):
                best = reading
        return best

    def _accept(self, match: Match, at: int) -> Reading | None:
        said = next((value for _, value, _, _ in match.bindings if isinstance(value, Said)), None)
        if said is None:
            return None
        kind, key = match.meaning
        if kind == "date":
            return Reading(said, "exact", at, match.end) if not said.kind else None
        if kind == "alone":
            longer = any(other.last > said.last for _, other in self.slot("sure", said.first))
            return Reading(said, "exact", said.first, match.end) if key == said.kind and not longer else None
        hedge: Hedge = key
        return Reading(said, hedge, at, match.end)

    def slot(self, name: str, at: int) -> tuple[Option, ...]:
        """All that a slot can hold at token `at`."""
        key = (name, at)
        known = self._known.get(key)
        if known is None:
            reader = self._readers.get(name)
            known = tuple(reader(at) if reader else self._words(name, at))
            self._known[key] = known
        return known

    # Words and numbers

    def _words(self, name: str, at: int) -> Iterator[Option]:
        for match in self._rules.words[name].match(self._tokens, at, self.slot):
            yield match.end, match.meaning

    def _free_number(self, at: int, most: int) -> bool:
        """Whether token `at` is a whole number of at most `most` digits that belongs to no longer figure or code."""
        words, tokens = self._tokens.words, self._tokens
        if at >= len(words) or not words[at].isdigit() or len(words[at]) > most:
            return False
        if tokens.glued(at):
            before = words[at - 1]
            figure = before in ".," and at >= 2 and words[at - 2].isdigit() and tokens.glued(at - 1)
            if figure or before.isalnum() or before in "$€£¥#@°_+":
                return False
        if tokens.glued(at + 1) and words[at + 1] in ".," and tokens.glued(at + 2) and words[at + 2].isdigit():
            return False
        after = words[at + 1] if at + 1 < len(words) else ""
        return not (after in _MONEY and after) and after not in self._rules.lists["not_before"]

    def _closed(self, at: int) -> bool:
        """Whether no letters follow token `at` without a space, or only those of "2025Q3"."""
        tokens = self._tokens
        if not (tokens.glued(at + 1) and tokens.words[at + 1].isalnum()):
            return True
        return len(tokens.words[at + 1]) == 1 and tokens.glued(at + 2) and tokens.words[at + 2] in ("1", "2", "3", "4")

    def _years(self, at: int) -> Iterator[Option]:
        if self._free_number(at, 4) and self._closed(at):
            word = self._tokens.words[at]
            if len(word) == 4 and 1000 <= int(word) <= 2999:
                yield at + 1, int(word)
        yield from self._words("year", at)

    def _short_years(self, at: int) -> Iterator[Option]:
        if self._free_number(at, 2) and self._closed(at) and len(self._tokens.words[at]) == 2:
            yield at + 1, int(self._tokens.words[at])

    def _era_years(self, at: int) -> Iterator[Option]:
        if self._free_number(at, 4) and int(self._tokens.words[at]) > 0:
            yield at + 1, int(self._tokens.words[at])

    def _attached_years(self, at: int) -> Iterator[Option]:
        """The year of "FY2025" or "FY26"."""
        word = self._tokens.words[at]
        if word.isdigit() and len(word) in (2, 4) and self._closed(at):
            yield at + 1, int(word)

    def _decade_years(self, at: int) -> Iterator[Option]:
        """ "1990", "90" (this or the last century: 30 to 90 are of the last one), both with or without a mark."""
        word = self._tokens.words[at]
        if not word.isdigit() or len(word) not in (2, 4) or word[-1] != "0":
            return
        value = int(word)
        if len(word) == 2:
            value += 1900 if value >= 30 else 2000
        if not 1000 <= value <= 2990:
            return
        yield at + 1, value
        end = at + 1
        if self._tokens.glued(end) and self._tokens.words[end] == "'":
            end += 1
        if self._tokens.glued(end) and self._tokens.words[end] in self._rules.lists["decade_marks"]:
            yield end + 1, value

    def _said_years(self, at: int) -> Iterator[Option]:
        for match in self._rules.said_year.match(self._tokens, at, self.slot):
            _, (_, steps) = match.meaning
            year = None if self._today is None else self._today.year + steps
            yield match.end, year if year is None or 1 <= year <= 9999 else None

    def _days(self, at: int) -> Iterator[Option]:
        yield from self._words("day", at)
        if not self._free_number(at, 2) or not 1 <= int(self._tokens.words[at]) <= 31:
            return
        day, after = int(self._tokens.words[at]), at + 1
        if self._tokens.glued(after):
            word = self._tokens.words[after]
            if word in self._rules.lists["day_marks"]:
                yield after + 1, day
                return
            if word == "." and self._rules.dotted_day:
                yield after + 1, day
            if word.isalnum():
                return
        yield after, day

    def _months(self, at: int) -> Iterator[Option]:
        tokens, lists = self._tokens, self._rules.lists
        word = tokens.words[at]
        for end, value in self._words("month", at):
            if word in lists["doubtful"] and not tokens.capital(at) and not self._year_beside(at, end):
                continue
            if word in lists["no_capital"] and tokens.capital(at) and not self._may_be_capital(at):
                continue
            yield end, value

    def _year_beside(self, at: int, end: int) -> bool:
        words = self._tokens.words
        after = end + 1 if end < len(words) and words[end] in ",-/" else end
        before = at - 2 if at >= 2 and words[at - 1] in ",-/" else at - 1
        return any(
            0 <= index < len(words) and words[index].isdigit() and len(words[index]) == 4 for index in (after, before)
        )

    def _may_be_capital(self, at: int) -> bool:
        return self._tokens.opens(at) or self._tokens.words[at - 1].isdigit()

    def _counts(self, at: int) -> Iterator[Option]:
        yield from self._words("count", at)
        if self._tokens.words[at].isdigit() and len(self._tokens.words[at]) <= 3:
            yield at + 1, int(self._tokens.words[at])

    def _numbers(self, at: int) -> Iterator[Option]:
        """A whole number up to 99, with or without the mark of an ordinal."""
        if self._tokens.words[at].isdigit() and len(self._tokens.words[at]) <= 2:
            value, after = int(self._tokens.words[at]), at + 1
            if self._tokens.glued(after) and (
                self._tokens.words[after] in self._rules.lists["day_marks"] or self._tokens.words[after] == "."
            ):
                yield after + 1, value
            yield after, value

    def _digits(self, at: int) -> Iterator[Option]:
        if self._tokens.words[at] in ("1", "2", "3", "4"):
            yield at + 1, int(self._tokens.words[at])

    def _romans(self, at: int) -> Iterator[Option]:
        """A Roman numeral up to XXIX in capitals; a mark of ordinals may be written to it ("XIXe")."""
        start, end = self._tokens.starts[at], self._tokens.ends[at]
        printed = self._tokens.text[start:end]
        letters = printed.rstrip("abcdefghijklmnopqrstuvwxyzèᵉ")
        mark = printed[len(letters) :]
        if (
            not letters
            or not letters.isupper()
            or not _ROMAN.fullmatch(letters.lower())
            or (mark and mark not in self._rules.lists["day_marks"])
        ):
            return
        value, largest = 0, 0
        for letter in reversed(letters.lower()):
            digit = _ROMAN_DIGITS[letter]
            value, largest = (value + digit, digit) if digit >= largest else (value - digit, largest)
        yield at + 1, value

    def _numerics(self, at: int) -> Iterator[Option]:
        labels = self._rules.lists["not_after"]
        if self._tokens.words[at].isdigit() and not any(
            word in labels for word in self._tokens.words[max(at - 2, 0) : at]
        ):
            yield from read_numeric(self._tokens, at, self._order, dotted_month=self._rules.dotted_month)

    # What stands beside

    def _stop(self, at: int) -> Iterator[Option]:
        if self._tokens.parted(at) or self._tokens.words[at] in _STOPS:
            yield at, None

    def _free(self, at: int) -> Iterator[Option]:
        words = self._tokens.words
        if (
            self._tokens.parted(at)
            or words[at] in self._rules.lists["free_before"]
            or (not words[at].isalnum() and words[at] not in _MONEY and words[at] not in "-+")
        ):
            yield at, None

    def _attributed(self, at: int) -> Iterator[Option]:
        """A word follows that the year may belong to ("the 2008 crisis")."""
        words = self._tokens.words
        if not self._tokens.parted(at) and words[at].isalpha() and words[at] not in self._rules.lists["free_before"]:
            yield at, None

    def _opening(self, at: int) -> Iterator[Option]:
        if at < len(self._tokens.words) and self._tokens.opens(at):
            yield at, None

    # Dates

    def _core(self, at: int) -> Iterator[Option]:
        for match in self._rules.core.match(self._tokens, at, self.slot):
            found = self._build(match)
            if found is not None:
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
            if 1950 <= said.found.year <= 2049 and said.found.year % 100:
                yield end, said

    def _current(self, at: int) -> Iterator[Option]:
        for match in self._rules.current.match(self._tokens, at, self.slot):
            found = self._build(match)
            if found is not None:
                yield match.end, Said(found, match.first, match.last)

    def _of(self, at: int) -> Iterator[Option]:
        """What can have a beginning, a middle and an end."""
        yield from self._core(at)
        yield from self._bare(at)
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
        yield from self._of(at)
        yield from self._parts(at)

    def _ranges(self, at: int) -> Iterator[Option]:
        for match in self._rules.ranges.match(self._tokens, at, self.slot):
            said = self._range(match)
            if said is not None:
                yield match.end, said

    def _sure(self, at: int) -> Iterator[Option]:
        """A date that needs no company."""
        yield from self._core(at)
        yield from self._parts(at)
        yield from self._ranges(at)

    def _dates(self, at: int) -> Iterator[Option]:
        yield from self.slot("sure", at)
        yield from self._bare(at)

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
        return _form(key, values)

    def _step(self, unit: Any, steps: int) -> When | Days | Unread:
        if self._today is None:
            return _NO_DATE
        try:
            return shift(self._today, unit, steps)
        except ValueError:
            return Unread("invalid-date")

    def _named(self, key: str, values: dict[str, Any]) -> When | Days | Unread | None:
        if self._today is None:
            return _NO_DATE
        try:
            if key in ("ago", "ahead"):
                count = values.get("count", 0)
                found = shift(self._today, values["unit"], -count if key == "ago" else count)
                return _about(found) if values["unit"] != "day" else found
            named = _form("day" if "day" in values else "weekday", values)
            if not isinstance(named, When):
                return None
            direction: Literal[-1, 0, 1] = -1 if key == "named-1" else 1 if key == "named+1" else 0
            return toward(self._today, named, direction)
        except ValueError:
            return Unread("invalid-date")

    def _range(self, match: Match) -> Said | None:
        ends = [value for _, value, _, _ in match.bindings if isinstance(value, Said)]
        if len(ends) != 2:
            return None
        first, last = ends
        key = match.meaning[1]
        if isinstance(first.found, Unread) or isinstance(last.found, Unread):
            unread = first.found if isinstance(first.found, Unread) else last.found
            both = not isinstance(first.found, When) and not isinstance(last.found, When)
            return None if key == "list" or (first.kind and last.kind) or both else Said(unread, first.first, last.last)
        if key == "list":
            return _pair_of(first, last)
        joined = _join(first.found, last.found)
        if joined is None or (first.kind == last.kind == "year" and not self._years_joined(first, last, joined)):
            return None
        if isinstance(joined, Days) and key == "between":
            joined = replace(joined, hedge="between")
        return Said(joined, first.first, last.last)

    def _years_joined(self, first: Said, last: Said, joined: When | Days | Unread) -> bool:
        """Whether two bare numbers make a range of years: no part of a code ("555-1234-2024"), no count of things."""
        tokens = self._tokens
        if not isinstance(joined, Days) or joined.start is None or joined.end is None or joined.end.year > 2199:
            return False
        if tokens.glued(first.first) and tokens.words[first.first - 1] in "-–/":
            return False
        if tokens.glued(last.last) and tokens.words[last.last] in "-–/":
            return False
        ours = 1900 <= joined.start.year < joined.end.year <= 2099 and bool(joined.start.year % 100)
        return ours or any(True for _ in self._free(last.last))


def _rank(reading: Reading) -> tuple[int, bool, int, int]:
    """The longest date wins; of two readings of the same words the one with a hedge does, then the longer mention."""
    return reading.said.last, reading.hedge != "exact", -reading.said.first, reading.end


def _form(key: str, values: dict[str, Any]) -> When | Days | Unread | None:
    """A date from its words. `key` is what the pattern is called in the language file."""
    year: int | None = values.get("year")
    if "said_year" in values:
        year = values["said_year"]
        if year is None:
            return _NO_DATE
    if "era_year" in values:
        year = values["era_year"]
    if "short_year" in values and key != "years":
        year = values["short_year"] + (2000 if values["short_year"] < 50 else 1900)
    index = values.get("ordinal", values.get("half", values.get("digit", 0)))
    match key:
        case "day":
            return When("day", year, values.get("month", 0), values["day"]) if "month" in values else None
        case "days":
            last = values.get("month2", values["month"])
            return _join(When("day", None, values["month"], values["day"]), When("day", year, last, values["day2"]))
        case "month":
            return When("month", year, values["month"])
        case "quarter":
            return When("quarter", year, index) if 1 <= index <= 4 else None
        case "half":
            return When("half", year, index) if 1 <= index <= 2 else None
        case "season":
            return When("season", year, values["season"])
        case "year":
            return None if year is None else When("year", year)
        case "years":
            return _short_range(values)
        case "decade":
            decade = values["decade_year"] if "decade_year" in values else values["year"]
            return When("century", decade) if decade % 100 == 0 and decade < 2000 else When("decade", decade)
        case "century":
            number = values.get("century", values.get("roman", values.get("number", 0)))
            return When("century", 100 * (number - 1)) if 1 <= number <= 30 else None
        case "fiscal":
            return Unread("fiscal-year")
        case "before_era":
            return Unread("before-common-era")
        case "weekday":
            if "weekday" in values:
                return When("day", weekday=values["weekday"])
            if "month" in values:
                return When("month", None, values["month"])
            return When("season", None, values["season"]) if "season" in values else None
        case _:
            return None


def _short_range(values: dict[str, Any]) -> Days | None:
    """ "2019-21", "2023/24": the later years of the same century."""
    first, last = values["year"], values["short_year"]
    if first % 100 >= last or not 1900 <= first <= 2199:
        return None
    return Days(date(first, 1, 1), date(first // 100 * 100 + last, 12, 31))


def _about(found: When | Days) -> Days:
    start, end = days_of(found) if isinstance(found, When) else (found.start, found.end)
    return Days(start, end, found.precision, "about")


def _pair_of(first: Said, last: Said) -> Said | None:
    """ "March and April 2025", "le 3 mai et le 5 juin 2025": the first takes the year of the second."""
    one, two = first.found, last.found
    if not isinstance(one, When) or not isinstance(two, When) or one.precision != two.precision or last.kind:
        return None
    if one.year is not None or two.year is None or one.precision not in ("day", "month", "quarter", "half", "season"):
        return None
    return replace(first, found=complete(one, two.year), kind="", also=last)


def _join(first: When | Days, last: When | Days) -> When | Days | Unread | None:
    """The days from one date to another; each takes a missing year from the other. None where they make no range."""
    if isinstance(first, When) and isinstance(last, When):
        if first.precision == "year" and last.year is None:
            return None
        if first.year is None and last.year is not None:
            first = complete(first, last.year - (_order(first) > _order(last)))
        elif last.year is None and first.year is not None:
            last = complete(last, first.year + (_order(first) > _order(last)))
        elif first.year is None:
            return replace(last, part="") if first == last else Unread("no-year")
    try:
        start = days_of(first)[0] if isinstance(first, When) else first.start
        end = days_of(last)[1] if isinstance(last, When) else last.end
    except ValueError:
        return Unread("invalid-date")
    if start is None or end is None or start > end or end.year - start.year > _LONGEST_RANGE:
        return None
    return Days(start, end)


def _order(when: When) -> tuple[int, int]:
    """Where in its year a date lies, roughly: enough to see that November comes after March."""
    months = {"month": 1, "day": 1, "quarter": 3, "half": 6, "season": 3}.get(when.precision, 0)
    return (when.index - 1) * months, when.day

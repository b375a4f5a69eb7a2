"""What the slots of date patterns hold: days, months, years, counts, and what must stand beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from crosscheck.read.dates_numeric import Order, read_numeric
from crosscheck.read.dates_rules import DateRules
from crosscheck.read.dates_tokens import Tokens

Option = tuple[int, Any]  # the token after it, and what it stands for

_ROMAN = re.compile(r"x{0,2}(ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_STOPS = frozenset(".,;:!?…)]}»”\"'|*–—")
_MONEY = frozenset("$€£¥%‰°")


def _no_slots(_name: str, _at: int) -> tuple[Option, ...]:
    """Tables of words have no slots."""
    return ()


class DateSlots:
    """Reads the words and numbers that dates are made of, at one token of a text."""

    def __init__(self, tokens: Tokens, rules: DateRules, order: Order, today: date | None) -> None:
        self._tokens = tokens
        self._rules = rules
        self._order: Order = order
        self._today = today
        self._readers: dict[str, Callable[[int], Iterator[Option]]] = {
            "year": self._years,
            "short_year": self._short_years,
            "era_year": self._era_years,
            "attached_year": self._attached_years,
            "decade_year": self._decade_years,
            "said_year": self._said_years,
            "day": self._days,
            "day2": self._days,
            "day3": self._days,
            "month": self._months,
            "month2": self._months,
            "count": self._counts,
            "number": self._numbers,
            "digit": self._digits,
            "roman": self._romans,
            "numeric": self._numerics,
            "stop": self._stop,
            "free": self.free,
            "opening": self._opening,
            "attributed": self._attributed,
            "uncounted": self.uncounted,
        }

    def read(self, name: str, at: int) -> Iterator[Option]:
        """What the slot `name` can hold at token `at`."""
        reader = self._readers.get(name)
        return reader(at) if reader else self.words(name, at)

    def words(self, name: str, at: int) -> Iterator[Option]:
        """The words of one of the language's tables that stand at token `at`."""
        for match in self._rules.words[name].match(self._tokens, at, _no_slots):
            yield match.end, match.meaning

    def _free_number(self, at: int, most: int) -> bool:
        """Whether token `at` is a whole number of at most `most` digits that belongs to no longer figure or code."""
        words, tokens = self._tokens.words, self._tokens
        if at >= len(words) or not words[at].isdecimal() or len(words[at]) > most:
            return False
        if tokens.glued(at):
            before = words[at - 1]
            figure = before in ".," and at >= 2 and words[at - 2].isdecimal() and tokens.glued(at - 1)
            if figure or before.isalnum() or before in "$€£¥#@°_+":
                return False
        if tokens.glued(at + 1) and words[at + 1] in ".," and tokens.glued(at + 2) and words[at + 2].isdecimal():
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
        yield from self.words("year", at)

    def _short_years(self, at: int) -> Iterator[Option]:
        if self._free_number(at, 2) and self._closed(at) and len(self._tokens.words[at]) == 2:
            yield at + 1, int(self._tokens.words[at])

    def _era_years(self, at: int) -> Iterator[Option]:
        if self._free_number(at, 4) and int(self._tokens.words[at]) > 0:
            yield at + 1, int(self._tokens.words[at])

    def _attached_years(self, at: int) -> Iterator[Option]:
        """The year of "FY2025" or "FY26"."""
        word = self._tokens.words[at]
        if word.isdecimal() and len(word) in (2, 4) and self._closed(at):
            yield at + 1, int(word)

    def _decade_years(self, at: int) -> Iterator[Option]:
        """ "1990", "90" (this or the last century: 30 to 90 are of the last one), both with or without a mark."""
        word = self._tokens.words[at]
        if not word.isdecimal() or len(word) not in (2, 4) or word[-1] != "0":
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
        for match in self._rules.said_year.match(self._tokens, at, _no_slots):
            _, (_, steps) = match.meaning
            year = None if self._today is None else self._today.year + steps
            yield match.end, year if year is None or 1 <= year <= 9999 else None

    def _days(self, at: int) -> Iterator[Option]:
        yield from self.words("day", at)
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
        for end, value in self.words("month", at):
            if word in lists["doubtful"] and not tokens.capital(at) and not self._year_beside(at, end):
                continue
            if word in lists["no_capital"] and tokens.capital(at) and not self._may_be_capital(at):
                continue
            yield end, value

    def _year_beside(self, at: int, end: int) -> bool:
        """Whether a year stands where a date would have it: "may 2025", "may 5th, 2025", "2025-may-5"."""
        words = self._tokens.words
        near = (*words[max(at - 2, 0) : at], *words[end : end + 4])
        return any(word.isdecimal() and len(word) == 4 for word in near)

    def _may_be_capital(self, at: int) -> bool:
        return self._tokens.opens(at) or self._tokens.words[at - 1].isdecimal()

    def _counts(self, at: int) -> Iterator[Option]:
        yield from self.words("count", at)
        if self._tokens.words[at].isdecimal() and len(self._tokens.words[at]) <= 3:
            yield at + 1, int(self._tokens.words[at])

    def _numbers(self, at: int) -> Iterator[Option]:
        """A whole number up to 99, with or without the mark of an ordinal."""
        if self._tokens.words[at].isdecimal() and len(self._tokens.words[at]) <= 2:
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
        if self._tokens.words[at].isdecimal() and not any(
            word in labels for word in self._tokens.words[max(at - 2, 0) : at]
        ):
            yield from read_numeric(self._tokens, at, self._order, dotted_month=self._rules.dotted_month)

    def _stop(self, at: int) -> Iterator[Option]:
        if self._tokens.parted(at) or self._tokens.words[at] in _STOPS:
            yield at, None

    def free(self, at: int) -> Iterator[Option]:
        """Nothing follows that the number could count: the text, a sign or a small word goes on."""
        words = self._tokens.words
        if (
            self._tokens.parted(at)
            or words[at] in self._rules.lists["free_before"]
            or (not words[at].isalnum() and words[at] not in _MONEY and words[at] not in "-+")
        ):
            yield at, None

    def uncounted(self, at: int) -> Iterator[Option]:
        """Like `free`, or a word follows that is no plural of the language ("la crise de 1986 a", "menée")."""
        words = self._tokens.words
        ends = tuple(self._rules.lists["plural_ends"])
        free = next(self.free(at), None) is not None
        if free or (words[at].isalpha() and len(words[at]) > 2 and not words[at].endswith(ends)):
            yield at, None

    def _attributed(self, at: int) -> Iterator[Option]:
        """A word follows that the year may belong to ("the 2008 crisis")."""
        words = self._tokens.words
        if not self._tokens.parted(at) and words[at].isalpha() and words[at] not in self._rules.lists["free_before"]:
            yield at, None

    def _opening(self, at: int) -> Iterator[Option]:
        if at < len(self._tokens.words) and self._tokens.opens(at):
            yield at, None

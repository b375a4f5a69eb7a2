"""One quantity with its hedge and the change that it states."""

from __future__ import annotations

import re

from crosscheck.model import Hedge
from crosscheck.read.context import Hedged, change_of, hedge_after
from crosscheck.read.found import Found
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.quantity import Quantity
from crosscheck.read.units import factor

_OR = re.compile(r" (?:or|ou|oder|o|u) $")
_SCORE = re.compile(r" ?[-–] ?\d{1,3}(?![\d%])")


class SingleReader:
    """Reads quantities that stand alone, in one text; remembers the last change, which an alternative shares."""

    def __init__(self, text: str, lower: str, words: Lexicon) -> None:
        self.text, self.lower, self.words = text, lower, words
        self.last_change: tuple[int, str | None] = (-1, None)

    def single(self, made: Quantity, before: Hedged | None) -> Found:
        """The quantity with the hedge in front of it, or behind it, and its change."""
        lower, words = self.lower, self.words
        hedge: Hedge = "about" if made.number.about else "exact"
        side, outer, end = "", made.start, made.end
        if before is not None:
            hedge, side, outer = before.hedge, before.side, before.start
        after = self._after(made) if before is None or before.hedge == "about" else None
        if after is not None and (before is None or after.hedge != "about"):
            hedge, side = after.hedge, after.side
            if after.end <= made.end + 1:
                end = after.end
        relative = made.unit in ("%", "[pp]") or not made.bare or made.counted in words.change_counted
        level = before is not None and lower[before.start : before.end] in words.change_level
        change = (
            None if level else change_of(lower, outer, made.end, words, relative=relative, earned=earned(made, words))
        )
        if change is None and _OR.search(lower[max(0, outer - 8) : outer]) and self.last_change[0] >= outer - 12:
            change = "up" if self.last_change[1] == "up" else "down" if self.last_change[1] == "down" else None
        self.last_change = (made.end + len(made.counted or "") + 1, change)
        return Found(made.start, end, outer, made, made, hedge, side, change)

    def _after(self, made: Quantity) -> Hedged | None:
        found = hedge_after(self.lower, made.end, self.words)
        if found is None and made.counted:
            noun = self.text.find(made.counted, made.end, made.end + len(made.counted) + 8)
            found = hedge_after(self.lower, noun + len(made.counted), self.words) if noun >= 0 else None
        return found

    def is_score(self, made: Quantity) -> bool:
        """Two small figures and a dash, without a unit: 2-1, 89-89, 16-18 Industrial Avenue."""
        if not made.bare or not made.number.plain:
            return False
        return bool(_SCORE.match(self.text, made.end)) or bool(
            re.search(r"\d ?[-–]$", self.text[max(0, made.start - 3) : made.start])
        )


def earned(made: Quantity, words: Lexicon) -> bool:
    """Whether it is what is gained or lost in trade or sport: money, points without a unit, matches."""
    if made.counted and not words.contests.isdisjoint(made.counted.lower().split()):
        return True
    return factor(made.unit).dimension.startswith("money") or (made.bare and not made.counted)

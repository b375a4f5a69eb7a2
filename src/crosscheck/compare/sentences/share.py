"""A part of a whole, as an interval."""

from __future__ import annotations

from fractions import Fraction

from crosscheck.model.frozen import frozen

ABOUT = Fraction(1, 10)


@frozen
class Share:
    """An interval of what a statement holds for: of 1 where `counted` is False, else of things.

    `low_open` and `high_open` leave the end out.
    """

    low: Fraction
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
    counted: bool = False

    def meets(self, other: Share) -> bool:
        """Whether one number can satisfy both."""
        return self.reaches(other) and other.reaches(self)

    def reaches(self, upper: Share) -> bool:
        """Whether some number that satisfies this one is no larger than one that satisfies the other."""
        if upper.high is None:
            return True
        if self.low == upper.high:
            return not (self.low_open or upper.high_open)
        return self.low < upper.high

    def inside(self, other: Share) -> bool:
        """Whether every number that satisfies this one satisfies the other."""
        low = self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open))
        if other.high is None:
            return low
        if self.high is None:
            return False
        return low and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))

    def both(self, other: Share) -> Share:
        """What satisfies both of two shares that meet."""
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        if self.high is None or other.high is None:
            high, high_open = (other.high, other.high_open) if self.high is None else (self.high, self.high_open)
        else:
            high, closed = min((self.high, not self.high_open), (other.high, not other.high_open))
            high_open = not closed
        return Share(low, high, low_open, high_open, self.counted)

    def of(self, whole: Fraction) -> Share:
        """The share that a count is of a whole."""
        high = Fraction(1) if self.high is None else min(Fraction(1), self.high / whole)
        return Share(min(Fraction(1), self.low / whole), high, self.low_open, self.high_open and self.high is not None)

    def rest(self) -> Share:
        """The share of which the statement does not hold."""
        assert self.high is not None
        return Share(1 - self.high, 1 - self.low, self.high_open, self.low_open)


def bounded(share: Share, bound: str) -> Share:
    """What a word in front makes of a share: "more", "less", "least", "most", "about" (ten per cent either way)."""
    assert share.high is not None
    match bound:
        case "more":
            return Share(share.low, Fraction(1), low_open=True)
        case "less":
            return Share(Fraction(0), share.high, high_open=True)
        case "least":
            return Share(share.low, Fraction(1), share.low_open)
        case "most":
            return Share(Fraction(0), share.high, high_open=share.high_open)
        case "about":
            return Share(share.low * (1 - ABOUT), min(Fraction(1), share.high * (1 + ABOUT)))
        case _:
            return share

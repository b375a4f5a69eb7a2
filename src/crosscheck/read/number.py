"""A number as it was found in a text."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.model.frozen import frozen


@frozen
class Number:
    """A number and where it stands. `place`: the value of the last printed digit that counts.

    `scale` is the last scale word's worth (1 where there is none), so that a range can share it; `figures` says that
    it is printed in figures, `plain` that these are digits alone; `about` that the word itself is approximate ("une
    trentaine"); `of` that "de" may stand before what it counts; `high` the upper end of a vague one ("tens of
    thousands"); `article` that it is only "a" or "un"; `parts` how many words and figures it is made of.
    """

    start: int
    end: int
    value: Decimal
    place: Decimal
    scale: Decimal = Decimal(1)
    figures: bool = False
    plain: bool = False
    about: bool = False
    high: Decimal | None = None
    article: bool = False
    fraction: bool = False
    of: bool = False
    parts: int = 1

"""Whether two names of a person differ in nothing but first names cut to a letter."""

from __future__ import annotations

from itertools import zip_longest


def initials_fit(one: str, other: str) -> bool:
    """Whether "H. Gaudry" can be "Hélène Gaudry": one last name, and each first name is the other or its letter.

    Both are folded and without titles. A name may have more first names than the other behind those that fit.
    """
    mine, yours = one.split(), other.split()
    if len(mine) < 2 or len(yours) < 2 or mine[-1] != yours[-1]:
        return False
    pairs = list(zip_longest(mine[:-1], yours[:-1], fillvalue=""))
    return all(not a or not b or a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in pairs)

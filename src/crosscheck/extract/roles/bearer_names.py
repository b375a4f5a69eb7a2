"""The names that bear a noun, as one way of saying so gives them."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.verb_group import VerbGroup


@dataclass(frozen=True, slots=True)
class BearerNames:
    """The names that bear a noun; `who` where a pronoun or a noun stands for the bearer; `end` behind the last word.

    `tight` says that they stand right beside the noun; `group` is the verb that says so; `sure` that nothing else could
    be meant; `appointer` who appointed them.
    """

    names: tuple[int, ...]
    end: int
    group: VerbGroup | None = None
    sure: bool = True
    who: Referent | None = None
    appointer: Referent | None = None
    tight: bool = False

"""A claim before it has its words."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.extract.language.senses import Sense
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model.made_fast import made_fast


@made_fast
@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before it has its words: the value's atom, the attribute, whose it is, and what says so.

    `explicit` says that a frame of the language gave the attribute; `trigger` the atoms that did; `name` is the
    value's atom where the value is a name; `value_end` the atom behind the value where it takes several; `cut` how many
    characters at the end of its atom are no part of it ("Halden-based"), `skip` how many at its start ("usine de X").
    """

    value: int
    attribute: str
    subject: Referent
    explicit: bool
    group: VerbGroup | None = None
    sense: Sense | None = None
    trigger: tuple[int, int] = (-1, -1)
    reasons: tuple[Reason, ...] = ()
    name: int = -1
    status: str = ""
    value_end: int = -1
    cut: int = 0
    skip: int = 0

"""One sentence under reading, with what the text said before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from crosscheck.extract.atoms import Atom
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.referents import Referent, Referents
from crosscheck.extract.verb_group import VerbGroup


@dataclass(slots=True)
class Scene:
    """One sentence under reading: its atoms, its verb groups, and the subjects found so far."""

    text: str
    atoms: list[Atom]
    groups: list[VerbGroup]
    grammar: Grammar
    referents: Referents
    find_subject: Callable[[Scene, int], Referent | None]
    found: dict[int, Referent | None] = field(default_factory=dict)
    relatives: dict[int, bool] = field(default_factory=dict)

    def subject(self, number: int) -> Referent | None:
        """The subject of the verb group with this number."""
        if number not in self.found:
            self.found[number] = None  # a group whose subject depends on itself has none
            self.found[number] = self.find_subject(self, number)
        return self.found[number]

    def written(self, start: int, end: int) -> str:
        """The text of atoms[start:end]."""
        return self.text[self.atoms[start].start : self.atoms[end - 1].end]

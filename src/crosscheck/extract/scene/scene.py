"""One sentence under reading, with what the text said before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.scene.referents import Referent, Referents
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom


@dataclass(slots=True)
class Scene:
    """One sentence under reading: its atoms, its verb groups, and the subjects found so far.

    `lows` are the folded words of the sentence and `classes` all that they belong to: what needs one of them looks
    here first. `expressions` are the fixed expressions of each kind, `enumerations` the names listed from each place
    on that were asked for.
    """

    text: str
    atoms: list[Atom]
    groups: list[VerbGroup]
    grammar: Grammar
    referents: Referents
    find_subject: Callable[[Scene, int], Referent | None]
    found: dict[int, Referent | None] = field(default_factory=dict)
    relatives: dict[int, bool] = field(default_factory=dict)
    lows: frozenset[str] = field(init=False)
    classes: frozenset[str] = field(init=False)
    expressions: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    enumerations: dict[int, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lows = frozenset([atom.low for atom in self.atoms])
        self.classes = frozenset[str]().union(*{atom.classes for atom in self.atoms})

    def lacks(self, *kinds: str) -> bool:
        """Whether no word of the sentence belongs to any of these classes."""
        return self.classes.isdisjoint(kinds)

    def subject(self, number: int) -> Referent | None:
        """The subject of the verb group with this number."""
        if number not in self.found:
            self.found[number] = None  # a group whose subject depends on itself has none
            self.found[number] = self.find_subject(self, number)
        return self.found[number]

    def written(self, start: int, end: int) -> str:
        """The text of atoms[start:end]."""
        return self.text[self.atoms[start].start : self.atoms[end - 1].end]

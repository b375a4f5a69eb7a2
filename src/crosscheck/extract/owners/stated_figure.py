"""A figure whose fact is known and whose owner is sought."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model.made_fast import made_fast


@made_fast
@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure of a sentence: its atom, what it measures, what it is of, and the verb that it belongs to.

    `number` is the verb group's, -1 where there is none; `as_subject` says that the figure stands where the verb's
    subject does; `owners` are whose the figures before it in the sentence are.
    """

    scene: Scene
    at: int
    dimension: str
    fact: Fact
    number: int
    as_subject: bool
    owners: tuple[str, ...] = ()

    @property
    def group(self) -> VerbGroup | None:
        """The verb that the figure belongs to."""
        return self.scene.groups[self.number] if self.number >= 0 else None

    @property
    def place(self) -> int:
        """Where the figure stands in the text."""
        return self.scene.atoms[self.at].start

    @property
    def kind(self) -> str:
        """The kind of subject that alone can have such a fact ("event"), "any" where all can."""
        return (self.fact.sense.of if self.fact.sense is not None else "") or "any"

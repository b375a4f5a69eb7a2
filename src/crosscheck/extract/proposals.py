"""From a draft to a claim with its exact words, status, scope, time and speaker."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.draft import Draft
from crosscheck.extract.given_beside import given_beside
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.qualify import clause_of
from crosscheck.extract.scene import Scene
from crosscheck.extract.scope_of import scope_of
from crosscheck.extract.segment import Sentence
from crosscheck.extract.stage import stage_of
from crosscheck.extract.status_of import status_of
from crosscheck.extract.yet_to_come import before_plan, yet_to_come
from crosscheck.model import Document, Proposal
from crosscheck.names import fold

_DATING = (("term",), ("noun-date",))
"""Why a date is a claim of its own and tells the time of a figure beside it all the same."""


_NEAR = 16  # no preposition before a year is longer


class Builder:
    """Collects the proposals of a document, in the order of the text."""

    def __init__(self, document: Document, grammar: Grammar) -> None:
        self.document = document
        self.grammar = grammar
        self.proposals: list[Proposal] = []
        self.used: set[tuple[int, int]] = set()
        self.like: tuple[str, str, tuple[int, int] | None] | None = None

    def add(self, scene: Scene, sentence: Sentence, figures: Sequence[Draft], relations: Sequence[Draft]) -> None:
        """Turn a sentence's drafts into proposals."""
        taken = {draft.value for draft in figures if draft.reasons not in _DATING}
        self.like = None
        for draft in (*figures, *relations):
            proposal = self._proposal(scene, draft, taken)
            if proposal is not None:
                self.proposals.append(proposal)

    def _status(self, scene: Scene, draft: Draft, start: int, end: int) -> str:
        if draft.name < 0 and given_beside(scene, draft.value, draft.attribute):
            return "actual"
        status = status_of(scene, draft.group, *_own(scene, start, end, draft.value), draft.sense, draft.value)
        if status == "actual" and yet_to_come(scene, draft.value, draft.group, self.document.published):
            return "planned"
        return "" if status == "actual" and draft.name < 0 and before_plan(scene, draft.value, draft.group) else status

    def _scope(self, scene: Scene, draft: Draft, start: int, end: int) -> tuple[str, tuple[int, int] | None]:
        """What a figure covers; a former value covers what the one before it does ("90 cents a share, from 80")."""
        scope, place = scope_of(scene, start, end, draft.sense, draft.value)
        if fold(scope) == fold(draft.subject.name):
            scope, place = "", None  # "64 % of Orvane" is of Orvane
        if not scope:
            scope, place = stage_of(scene, draft.subject)
        if not scope and draft.reasons == ("compared",) and self.like is not None and self.like[0] == draft.attribute:
            _, scope, place = self.like
        self.like = (draft.attribute, scope, place)
        return scope, place

    def _proposal(self, scene: Scene, draft: Draft, taken: set[int]) -> Proposal | None:
        atoms, document = scene.atoms, self.document
        value = atoms[draft.value]
        start, end = clause_of(scene, draft.value, draft.group)
        if _hypothetical(scene, start, draft):
            return None
        status = draft.status or self._status(scene, draft, start, end)
        scope, scope_place = self._scope(scene, draft, start, end)

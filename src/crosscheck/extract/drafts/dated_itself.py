"""What a verb's date is of where the noun of the subject is nobody's: the contract that was signed, the harvest."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_GUESSED = frozenset({"owner-unsaid", "topic"})


def dated_itself(scene: Scene, draft: Draft | None) -> Draft | None:
    """ "Le contrat, signé en 2013", "Production is due to begin in May": of the noun, and not of whom a text is about.

    A figure of such a noun is somebody's ("revenue rose by 5%"); what was done to it or began, was it itself. Where the
    verb has no date of its own, either may be meant.
    """
    if draft is None or "verb-date" not in draft.reasons or not set(draft.subject.reasons) >= _GUESSED:
        return draft
    told, verb = draft.subject, draft.group
    if verb is None or told.start >= scene.atoms[verb.start].start:
        return draft  # "on Friday X signed an agreement": who did it
    inside = [atom for atom in scene.atoms if told.start <= atom.start and atom.end <= told.end]
    first = next((atom for atom in inside if not determiner(atom)), None)
    if first is None or not told.noun:
        return draft
    itself = Referent(scene.text[first.start : told.end], told.written, told.start, told.end, ("common-noun",), False)
    return replace(draft, subject=itself, explicit=False)

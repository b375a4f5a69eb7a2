"""Dates that are a fact of their own: when something was launched, opened, signed, or has to be done by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.clauses.period_start import period_start
from crosscheck.extract.drafts.dated_itself import dated_itself
from crosscheck.extract.drafts.noun_date import is_event, noun_date
from crosscheck.extract.drafts.tells_noun import tells_noun
from crosscheck.extract.drafts.verb_date import verb_date
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.qualities.day_name import before_day, ends_night, tells_day
from crosscheck.extract.qualities.lifetime import is_lifetime
from crosscheck.extract.qualities.moved_date import moved_from, moved_to
from crosscheck.extract.qualities.office_date import office_date
from crosscheck.extract.qualities.term_date import term_date
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Span


def date_drafts(scene: Scene, figures: Sequence[Draft], published: str = "") -> list[Draft]:
    """A draft for every date that says when something happens, and for every term that a plan has.

    `published` is the day of the text (ISO, "" where unknown): without it a day of the week is no date.
    """
    drafts = []
    taken = {draft.value for draft in figures}
    for at, atom in enumerate(scene.atoms):
        if bool(published) and (tells_day(scene.atoms, at) or ends_night(scene.atoms, at)):
            draft = dated_itself(scene, verb_date(scene, at, figures)) if not _of_another(scene, at) else None
            drafts.extend([draft] if draft is not None else [])
            continue
        if bool(published) and before_day(scene.atoms, at):
            draft = term_date(scene, at, figures)
            drafts.extend([draft] if draft is not None else [])
            continue
        known = atom.kind == "date" and atom.mention is not None and isinstance(atom.mention.value, Span)
        if not known or at in taken or _of_another(scene, at) or period_start(scene, at) < at:
            continue
        draft = noun_date(scene, at)
        if draft is None and not tells_noun(scene, at):
            draft = dated_itself(scene, verb_date(scene, at, figures)) or term_date(scene, at, figures)
        if draft is not None:
            drafts.append(_of_move(scene, at, draft))
    return drafts


def _of_move(scene: Scene, at: int, draft: Draft) -> Draft:
    """ "Reportée de 2027 à 2030": the date that something had first, and the one that it has now."""
    old = moved_from(scene, at)
    if not old and not moved_to(scene, at):
        return draft
    by_verb = draft.sense is None and not draft.subject.noun and not is_event(scene, draft.subject)
    attribute = "rescheduled date" if by_verb else draft.attribute
    return replace(draft, attribute=attribute, status="initial" if old else "planned")


def _of_another(scene: Scene, at: int) -> bool:
    """Whether a date only says which thing is meant: "last year's winner", "le budget 2026", "celui de 2025"."""
    atoms = scene.atoms
    if at + 1 < len(atoms) and "possessive_mark" in atoms[at + 1].classes:
        return True
    mention = atoms[at].mention
    if _names_kind(scene, at) or office_date(scene, at) or is_lifetime(scene, at):
        return True
    bare = mention is not None and mention.text.isdigit() and mention.hedge_start == mention.start
    if not bare or at < 1 or any(group.end == at for group in scene.groups):
        return False
    of_noun = at > 1 and atoms[at - 1].kind == "word" and not atoms[at - 1].classes & {"preposition", "of", "and"}
    return bool(determiner(atoms[at - 1])) or (of_noun and bool(determiner(atoms[at - 2])))


def _names_kind(scene: Scene, at: int) -> bool:
    """Whether a bare month stands before the noun that it belongs to ("wheat for August delivery")."""
    mention = scene.atoms[at].mention
    month = mention is not None and mention.text.isalpha() and scene.grammar.traits.head_last
    if not month or not 0 < at < len(scene.atoms) - 1:
        return False
    behind, before = scene.atoms[at + 1], scene.atoms[at - 1].classes
    noun = behind.kind == "word" and not behind.classes and not any(group.start == at + 1 for group in scene.groups)
    return noun and "preposition" in before and "year_preposition" not in before

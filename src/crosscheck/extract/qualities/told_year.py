"""The year of a day or month that the text gives without one, by the tense of its verb ("a fermé en janvier")."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from crosscheck.extract.clauses.yet_to_come import in_present
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Document, Mention, Span, tense_of
from crosscheck.read import read_told_date

_YEAR = re.compile(r"\d{4}")


def told_year(
    scene: Scene, document: Document, mention: Mention, status: str, group: VerbGroup | None
) -> tuple[Mention, str]:
    """The date with the year that its tense allows, and its status: left open where the verb does not say that it is
    over ("le salon ouvre le 3 mars", "l'ouverture, en mars, de ...").
    """
    words = mention.text
    if not isinstance(mention.value, Span) or not _without_year(words, document.language):
        return mention, status
    if status == "actual" and (group is None or not _over(scene, group)):
        status = ""
    try:
        published = date.fromisoformat(document.published[:10])
    except ValueError:
        return mention, status
    value = read_told_date(words, document.language, date=published, tense=tense_of(status))
    if not isinstance(value, Span) or value.hedge != mention.value.hedge:
        return mention, status
    return replace(mention, value=value), status


def _without_year(words: str, language: str) -> bool:
    """Whether the words of a date leave its year to the text around them."""
    if _YEAR.search(words):
        return False  # most dates, and they need not be read again
    value = read_told_date(words, language)
    return isinstance(value, Span) and value.edtf.startswith("XXXX")


def _over(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb says that what it tells is over: in the past or the perfect, and no plan of then.

    "Est signé le 3 mars" may be the present, where "est arrivé" is not.
    """
    if group.modal:
        return False
    if group.kind == "infinitive":
        outer = next((other for other in reversed(scene.groups) if other.end <= group.start), None)
        spent = outer is not None and outer.kind == "finite" and scene.grammar.has(outer.lemma, "spends")
        return spent and outer is not None and _over(scene, outer)  # "a dépensé 2 millions pour racheter X en février"
    if group.tense == "present":
        auxiliary = scene.grammar.auxiliaries.get(scene.atoms[group.start].low)
        reflexive = group.start > 0 and "reflexive" in scene.atoms[group.start - 1].classes
        being = auxiliary is not None and auxiliary[0] == "be"
        told = not being or reflexive or scene.grammar.has(group.lemma, "arrives")
        return told and not in_present(scene, group)
    return group.tense in ("past", "participle")

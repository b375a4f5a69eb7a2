"""Who made a work, where its title and its maker stand as owner and owned: "Ann Lee's “Low Water”"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.relations.is_film import is_film
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene

_CLOSING = '»”"'
_NOUN = 4  # words from the maker to the noun of the work ("Ann Lee's third and last novel")


def owned_work_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every person whose work a quoted title is, by "'s" or "of", beside the title or behind it."""
    atoms = scene.atoms
    if scene.lacks("possessive_mark") and scene.lows.isdisjoint(_CLOSING):
        return
    for at in range(len(atoms) - 2):
        if atoms[at].kind != "name" or "person" not in kinds_of(scene.referents, scene.grammar, name_at(scene, at)):
            continue
        title = _title_behind(scene, at) or _title_before(scene, at)
        if not title:
            continue
        sense = load_relation_senses()["film_director" if is_film(scene, name_at(scene, title).name) else "author"]
        draft = relation(scene, sense, name_at(scene, title), at, "work", trigger=(at, at + 1), sure=False)
        if draft is not None:
            yield draft


def _title_behind(scene: Scene, at: int) -> int:
    """ "Ann Lee's “Low Water”", "Ann Lee's third novel, “Low Water”": where the title stands; 0 where none does."""
    atoms = scene.atoms
    if "possessive_mark" not in atoms[at + 1].classes:
        return 0
    noun = at + 2
    if not opens_quoted(atoms, noun, len(atoms)):
        noun = _work_noun(scene, noun) + 1
        if noun and plain_title(scene, noun):
            return plain_title(scene, noun)
        noun += 0 < noun < len(atoms) and atoms[noun].text == ","
    return noun + 1 if noun > at + 1 and opens_quoted(atoms, noun, len(atoms)) else 0


def plain_title(scene: Scene, at: int) -> int:
    """ "Ann Lee's novel Low Water", "her first book, Low Water, ...": a title without quotation marks; 0 for none."""
    atoms = scene.atoms
    comma = at < len(atoms) and atoms[at].text == ","
    title = at + comma
    if title >= len(atoms) or atoms[title].kind != "name" or atoms[at - 1].low in scene.grammar.relations.words.reports:
        return 0
    closed = title + 1 < len(atoms) and atoms[title + 1].text in (",", ")", ";")
    known = kinds_of(scene.referents, scene.grammar, name_at(scene, title)) & {"person", "organisation", "place"}
    return 0 if known or (comma and not closed) else title


def _title_before(scene: Scene, at: int) -> int:
    """ "“Low Water”, Ann Lee's third novel": where the title stands; 0 where none does."""
    atoms = scene.atoms
    if at < 4 or atoms[at - 1].text != "," or atoms[at - 2].text not in _CLOSING or atoms[at - 3].kind != "name":
        return 0
    whose = "possessive_mark" in atoms[at + 1].classes
    return at - 3 if whose and _work_noun(scene, at + 2) >= 0 else 0


def _work_noun(scene: Scene, start: int) -> int:
    """Where the noun of a work stands within a few words; -1 where none does."""
    works = scene.grammar.relations.words.works
    for at in range(start, min(len(scene.atoms), start + _NOUN)):
        if scene.atoms[at].low in works:
            return at
        if scene.atoms[at].kind == "mark":
            break
    return -1

"""What a speaker is called: by name, by the house behind those without one, or by the text's own words."""

from __future__ import annotations

import re
from itertools import islice

from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.naming.name_kinds import given_names
from crosscheck.extract.phrases.agreement import pronoun_shape
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.names import fold

_MENTIONS = 12
"""Mentions back within which "he" or "she" has spoken."""
_PUBLISHED = 7
"""Words between a report and by whom it was published ("communiqué dimanche à midi par la préfecture")."""
_VERB = 48
"""Characters before a name that hold a verb of saying and an office."""
_MARK = 4
"""Characters before a name that hold the mark it stands behind."""
_NEXT_WORD = re.compile(r",?\s(\w+)")
_BODIES = frozenset({"type_organisation", "type_person", "guarded", "speaking"})
"""Nouns of who publishes a report without a name (préfecture)."""
_BARE = 8
"""Words of a speaker without a name before the verb."""


def speaker_name(scene: Scene, speaker: Referent) -> str:
    """The speaker's name, or that of the house behind people or papers without one ("analysts at X", "a study by X").

    A noun told apart ("the central bank") speaks for itself, and not for the body that was spoken of last.
    """
    atoms, grammar = scene.atoms, scene.grammar
    here = speaker.written and atoms[0].start <= speaker.start and speaker.end <= atoms[-1].end
    if speaker.certain or not here:
        return speaker.name
    at = next((n for n, atom in enumerate(atoms) if atom.start >= speaker.end), len(atoms))
    if at + 1 < len(atoms) and atoms[at].classes & {"employed_at", "by"}:
        house = phrase_at(atoms, at + 1, len(atoms), grammar)
        if house is not None and house.names:
            return scene.referents.resolve(atoms[house.names[-1]].text)
    first = next((n for n, atom in enumerate(atoms) if atom.start >= speaker.start), 0)
    first += bool(determiner(atoms[first]))
    if at - first > 1 and "tied-by-document" not in speaker.reasons and all(a.text.islower() for a in atoms[first:at]):
        return scene.written(first, at)
    return speaker.name


def name_in(scene: Scene, phrase: NounPhrase) -> str:
    """The name in a noun phrase, one set behind it between commas, or the phrase's own words."""
    atoms = scene.atoms
    last = phrase.end - 1
    if atoms[last].kind == "name" and last > phrase.start and atoms[last - 1].text == "," and _acts(scene, last):
        shorter = phrase_at(atoms, phrase.start, last - 1, scene.grammar)  # "d'après une source, Velmont a perdu ..."
        return name_in(scene, shorter) if shorter is not None else ""
    titled = phrase.end < len(atoms) and atoms[phrase.end].kind == "name" and _office(scene, phrase)
    if titled and (phrase.owner >= 0 or not phrase.names):  # "le ministre du Tourisme Lucien Morvan"
        return scene.referents.resolve(atoms[phrase.end].text)
    told = _behind_complement(scene, phrase)
    if told:
        return told
    apposed = phrase.end + 1 < len(atoms) and atoms[phrase.end].text == "," and atoms[phrase.end + 1].kind == "name"
    if apposed and not _acts(scene, phrase.end + 1) and atoms[phrase.head].kind == "word":
        return scene.referents.resolve(atoms[phrase.end + 1].text)
    listed = atoms[last].kind == "name" and atoms[last - 1].text == "," and last != phrase.owner
    if phrase.names or (listed and atoms[phrase.head].kind == "word"):  # "le maire de Brenac, Paul Arnoux"
        return scene.referents.resolve(atoms[last if listed else phrase.names[-1]].text)
    if phrase.owner >= 0 and phrase.determiner != "indefinite":
        return scene.referents.resolve(atoms[phrase.owner].text)
    if "said_nouns" in atoms[phrase.head].classes and "speaking" not in atoms[phrase.head].classes:
        return _issuer(scene, phrase)
    first = phrase.start
    while first < phrase.head and determiner(atoms[first]):
        first += 1
    return scene.written(first, _behind_with(scene, phrase))


def _behind_with(scene: Scene, phrase: NounPhrase) -> int:
    """ "People familiar with the matter": behind what speakers without a name know."""
    knows = phrase.end + 1 < len(scene.atoms) and "with" in scene.atoms[phrase.end].classes
    inner = phrase_at(scene.atoms, phrase.end + 1, len(scene.atoms), scene.grammar) if knows else None
    people = scene.atoms[phrase.start].classes & {"speaking", "can_speak", "type_person"}
    plain = inner is not None and not inner.names and bool(people)
    return inner.end if inner is not None and plain else phrase.end


def _behind_complement(scene: Scene, phrase: NounPhrase) -> str:
    """ "L'adjointe aux finances, Rachida Benkirane", "son avocat, Me Castaldi": who is told by an office."""
    atoms, at = scene.atoms, phrase.end
    if phrase.names or atoms[phrase.head].kind != "word" or not _office(scene, phrase):
        return ""
    inner = at + 1 < len(atoms) and bool(atoms[at].classes & {"preposition", "of", "field_link"})
    field = phrase_at(atoms, at + 1, len(atoms), scene.grammar) if inner else None
    at = field.end if field is not None and not field.names else at
    if at + 1 >= len(atoms) or atoms[at].text != ",":
        return ""
    at += 1
    while at + 1 < len(atoms) and "title" in atoms[at].classes and atoms[at].kind == "word":
        at += 1
    named = atoms[at].kind == "name" and not _acts(scene, at)
    return scene.referents.resolve(atoms[at].text) if named else ""


def _office(scene: Scene, phrase: NounPhrase) -> bool:
    head = scene.atoms[phrase.head]
    return "type_person" in head.classes or head.low in scene.grammar.roles


def _acts(scene: Scene, at: int) -> bool:
    """Whether a name is the subject, or the owner of the subject, of the clause behind it, and nobody's apposition."""
    atoms = scene.atoms
    if at + 1 < len(atoms) and "possessive_mark" in atoms[at + 1].classes:
        return True
    return any(group.kind == "finite" and group.start == at + 1 for group in scene.groups)


def publisher(scene: Scene, phrase: NounPhrase) -> str:
    """Who has published the figures that are quoted ("selon les chiffres publiés par X"); "" for other phrases."""
    atoms = scene.atoms
    for at in range(phrase.head, min(len(atoms) - 1, phrase.end + _PUBLISHED)):
        if "by" in atoms[at].classes:
            agent = phrase_at(atoms, at + 1, len(atoms), scene.grammar)
            body = agent is not None and (agent.names or scene.atoms[agent.head].classes & _BODIES)
            return name_in(scene, agent) if agent is not None and body else ""
        if atoms[at].kind == "mark":
            break
    return ""


def _issuer(scene: Scene, phrase: NounPhrase) -> str:
    """Whose a report or a figure is ("le bilan de la préfecture"); "" where nobody is said to have made it."""
    inner = None
    behind = phrase.head + 1
    if phrase.owner_phrase < 0 and behind < len(scene.atoms) and "preposition" in scene.atoms[behind].classes:
        inner = phrase_at(scene.atoms, behind + 1, len(scene.atoms), scene.grammar)  # "figures from X"
    if phrase.owner_phrase >= 0:
        inner = phrase_at(scene.atoms, phrase.owner_phrase, phrase.end, scene.grammar)
    if inner is None:
        return ""
    body = scene.atoms[inner.head].classes & _BODIES
    return name_in(scene, inner) if inner.names or inner.owner >= 0 or body else ""


def pronoun_speaker(scene: Scene, at: int) -> str:
    """The person whom "he" or "she" here means as a speaker: who spoke last, else who was named last; "" for none."""
    atom = scene.atoms[at]
    if "pronoun_person" not in atom.classes:
        return ""
    named = [
        (entity.name, place)
        for entity, place in islice(scene.referents.namings.latest(atom.start), _MENTIONS)
        if "person" in entity.kinds
    ]
    spoke = (name for name, place in named if _speaks_at(scene, name, place))
    known = (name for name, _ in named if " " in name and fold(name.split()[0].partition("-")[0]) in given_names())
    return next(spoke, None) or _last_told_of(scene, at) or next(known, "")


def _last_told_of(scene: Scene, at: int) -> str:
    """The person whom the sentence before told of ("Ann Lee, who founded it with Tom Roe, told reporters ...")."""
    entity = scene.referents.last_subject(scene.atoms[at].start, (), pronoun_shape(scene, at))
    return entity.name if entity is not None and "person" in entity.kinds else ""


def _speaks_at(scene: Scene, name: str, place: int) -> bool:
    """Whether a verb of saying stands right beside a mention of a name ("said Ann Lee", "Lee said")."""
    behind = _NEXT_WORD.match(scene.text, min(len(scene.text), place + len(name)))
    if (
        behind is not None
        and behind[0][0] == ","
        and not scene.text[max(0, place - _MARK) : place].rstrip().endswith(",")
    ):
        behind = None  # "Ann Lee, who founded it with Tom Roe, told ..."
    words = (_before_office(scene, place), behind[1] if behind is not None else "")
    forms = (form for word in words for form in scene.grammar.verb_forms(word.lower()))
    has = scene.grammar.has
    kinds = ("report_verb", "judges", "puts")
    return any(has(form.lemma, kind) for form in forms for kind in kinds)


def _before_office(scene: Scene, place: int) -> str:
    """The word before a name, or before the office that stands in front of it ("said chief executive Ann Lee")."""
    words = scene.text[max(0, place - _VERB) : place].split()
    while len(words) > 1 and (words[-1] in scene.grammar.roles or " ".join(words[-2:]) in scene.grammar.roles):
        words.pop()
    return last_word(words[-1]) if words else ""


def bare_speaker(scene: Scene, verb: int) -> str:
    """The words that open a sentence and lead to its verb of saying ("People close to the deal said ...")."""
    atoms = scene.atoms
    words = atoms[:verb]
    if not words or len(words) > _BARE or any(atom.kind not in ("word", "name") for atom in words):
        return ""
    phrase = phrase_at(atoms, 0, verb, scene.grammar)
    speaks = phrase is not None and atoms[phrase.head].classes & {"speaking", "type_person", "said_nouns"}
    return scene.written(bool(determiner(atoms[0])), verb) if speaks else ""

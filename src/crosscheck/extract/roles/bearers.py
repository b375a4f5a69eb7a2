"""Who bears a noun: the name in apposition, behind a title, or on the other side of "is", "becomes", "was named"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.brackets import behind_brackets
from crosscheck.extract.phrases.enumerations import names_ending, names_from
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.phrases.until_then import before_until
from crosscheck.extract.roles.bare_description import bare_description
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.roles.counted_behind import counted_behind
from crosscheck.extract.roles.predicates import predicates
from crosscheck.extract.roles.presented import presented
from crosscheck.extract.roles.role_phrase import behind_times
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.extract.subjects.subject_slot import subject_slot
from crosscheck.extract.text.atoms import plain_of

_ASIDE = 8  # atoms between commas
_COUNTS = 5  # atoms from a comma to the verb of whom somebody counts among its own


def bearers(scene: Scene, phrase: Role, sense: RelationSense, *, many: bool) -> Iterator[BearerNames]:
    """Who can bear the noun, the likeliest first; `many` where the noun is in the plural."""
    counting = _counted_by(scene, phrase)
    if counting is not None:
        yield counting
        return
    yield from _title(scene, phrase, many)
    yield from _apposed_behind(scene, phrase, sense, many)
    yield from predicates(scene, phrase)
    yield from _apposed_before(scene, phrase, many)
    yield from _fronted(scene, phrase, sense)
    yield from _among(scene, phrase)
    yield from presented(scene, phrase, sense, many)
    yield from _had(scene, phrase, many)
    if many:
        yield from _listed(scene, phrase)
        yield from counted_behind(scene, phrase)


def _title(scene: Scene, phrase: Role, many: bool) -> Iterator[BearerNames]:
    """ "La romancière Idris Falk", "chief executive Ann Lee", "le directeur de X Paul Durand"."""
    atoms, at = scene.atoms, phrase.end
    while at < len(atoms) and atoms[at].kind == "word" and "title" in atoms[at].classes:
        at += 1
    if (
        at >= len(atoms)
        or atoms[at].kind != "name"
        or (at + 1 < len(atoms) and "possessive_mark" in atoms[at + 1].classes)
    ):
        return
    at = _behind_party(scene, at)
    names = tuple(names_from(scene, at)) if many else (at,)
    yield BearerNames(names or (at,), at + 1, tight=True)


def _behind_party(scene: Scene, at: int) -> int:
    """ "Le député Renaissance des Yvelines Marc Tellier": the person behind the party and the place."""
    atoms, step = scene.atoms, at + 1
    if step + 1 < len(atoms) and "of" in atoms[step].classes and atoms[step + 1].kind == "name":
        step += 2
    if step < len(atoms) and atoms[step].kind == "name" and len(atoms[step].text.split()) > 1:
        return step
    return at


def _apposed_behind(scene: Scene, phrase: Role, sense: RelationSense, many: bool) -> Iterator[BearerNames]:
    """ "Le directeur de X, Paul Durand, ..."; "les fondateurs : A et B"."""
    plain = phrase.end if many else _behind_place(scene, phrase.end)  # "sells chips to A, B and C": no chips
    atoms, at = scene.atoms, behind_times(scene, plain, brackets=False)
    described = sense.single and at + 1 < len(atoms) and determiner(atoms[at + 1]) == "definite"
    of = phrase.start and "of" in atoms[phrase.start - 1].classes
    if phrase.determiner == "indefinite" and of and not described:
        return  # "the youngest child of a lock-keeper, X left school"
    if (
        at + 1 >= len(atoms)
        or atoms[at].text not in (",", ":", "(", "–", "—")
        or (many and _counted_apart(scene, phrase))
    ):
        return
    first = at + 1
    if atoms[first].classes & {"relative", "possessive_relative"} or (atoms[at].text == "," and plain_of(atoms[first])):
        return  # "members of X, whose president, Ann Lee, ...", "the customers of X, of Y, ...": another owner
    first = _behind_naming(scene, first)
    while first < len(atoms) and atoms[first].kind == "word" and "title" in atoms[first].classes:
        first += 1
    if first < len(atoms) and determiner(atoms[first]) and not many:
        first = next(iter(names_from(scene, first)), len(atoms))  # "its partner, the Danish drugmaker X"
    words = 0 if many or atoms[at].text != "," else bare_description(scene, first)
    first += words
    if first >= len(atoms) or (atoms[first].kind != "name" and not (many or atoms[at].text == ":")):
        return
    if many or atoms[at].text == ":":
        names = tuple(names_from(scene, first))
        short = atoms[at].text == "(" and len(names) == 1 and atoms[names[0]].text.isupper()
        if names and not short:  # "trois petits réacteurs modulaires (SMR)"
            yield BearerNames(names if many else names[:1], names[-1] + 1, sure=atoms[at].text != ":" or many)
        return
    behind = behind_brackets(atoms, first + 1)
    closed = behind >= len(atoms) or (atoms[behind].kind == "mark" and atoms[behind].text not in "&-–/")
    goes_on = any(group.start == behind for group in scene.groups) or (
        not closed and "origin_link" in atoms[behind].classes
    )
    if closed or (goes_on and not words):
        yield BearerNames((first,), first + 1, sure=closed)


def _counted_apart(scene: Scene, phrase: Role) -> bool:
    """ "A and B, two former engineers of X, ...": told of those before, and not of who follows."""
    before = scene.atoms[max(0, phrase.start - 3) : phrase.start]
    return len(before) > 2 and before[0].kind == "name" and before[1].text == "," and before[2].kind == "amount"


def _behind_naming(scene: Scene, at: int) -> int:
    """ "Sa fusée, baptisée X", "its chatbot, called X": behind the verb of naming."""
    naming = scene.grammar.relations.words.naming
    return next((one.end for one in scene.groups if one.start == at == one.head and one.lemma in naming), at)


def _behind_place(scene: Scene, at: int) -> int:
    """ "L'ambassadeur du Valdor à Oslo, X": behind where somebody is what the noun says."""
    atoms = scene.atoms
    placed = at + 2 < len(atoms) and bool(atoms[at].classes & {"sites", "into"}) and atoms[at + 1].kind == "name"
    return at + 2 if placed and atoms[at + 2].kind == "mark" else at


def _apposed_before(scene: Scene, phrase: Role, many: bool) -> Iterator[BearerNames]:
    """ "Paul Durand, 45 ans, directeur de X"; "A et B, fondateurs de X"; "Paul Durand (directeur de X)"."""
    atoms, at = scene.atoms, phrase.start - 1
    while at >= 0 and "also" in atoms[at].classes:
        at -= 1
    at = before_until(scene, at + 1) - 1
    at -= many and at > 0 and atoms[at].kind == "amount"  # "A et B, deux anciens cadres de X"
    if at >= 3 and atoms[at].text == "," and atoms[at - 1].kind == "amount" and atoms[at - 2].text == ",":
        at -= 2
    at = at if many else _before_site(scene, at)
    if at > 1 and "and" in atoms[at].classes and not many:
        at = _aside_before(scene, at)  # "X, élue en 2014 et membre de Y"
    if at < 1 or atoms[at].text not in (",", "(", "–", "—"):
        return
    described = None if many else _described(scene, at)
    if described is not None:
        yield BearerNames((), phrase.end, who=described)
        return
    names = tuple(names_ending(scene, at))
    if names:
        yield BearerNames(names if many else names[-1:], phrase.end)


def _before_site(scene: Scene, comma: int) -> int:
    """ "Marchal, à Brenac, client de X": the comma before where a body is, which bears no noun itself."""
    atoms = scene.atoms
    sited = comma > 3 and atoms[comma].text == "," == atoms[comma - 3].text and atoms[comma - 1].kind == "name"
    return comma - 3 if sited and "sites" in atoms[comma - 2].classes and atoms[comma - 4].kind == "name" else comma


def _described(scene: Scene, end: int) -> Referent | None:
    """ "L'élu de la Creuse, membre de X", "the actress, founder of X": whom a noun without a name means."""
    atoms = scene.atoms
    for start in range(end - 1, max(-1, end - _ASIDE), -1):
        if atoms[start].kind == "mark":
            return None
        if not determiner(atoms[start]) or (start and "of" in atoms[start - 1].classes) or "of" in atoms[start].classes:
            continue
        phrase = phrase_at(atoms, start, end, scene.grammar)
        if phrase is None or phrase.end != end or phrase.names or atoms[phrase.head].kind != "word":
            return None
        noun = atoms[phrase.head].low
        person = scene.grammar.has(noun, "type_person") or noun in scene.grammar.roles
        return resolve(scene, replace(phrase, sense=None)) if person else None
    return None


def _fronted(scene: Scene, phrase: Role, sense: RelationSense) -> Iterator[BearerNames]:
    """ "Filiale de A, elle exploite ...", "A subsidiary of A, the group runs ...": the subject that follows."""
    atoms = scene.atoms
    end = behind_times(scene, phrase.end)
    opened = before_until(scene, phrase.start)
    if opened > 1 or end + 1 >= len(atoms) or atoms[end].text != "," or plain_of(atoms[end + 1]):
        return
    number = next((n for n, group in enumerate(scene.groups) if group.kind == "finite"), -1)
    if number < 0 or scene.groups[number].start <= end:
        return
    if opened == 1 and not (determiner(atoms[0]) or "also" in atoms[0].classes):
        return
    slot = subject_slot(scene, number)
    whole = slot.whole if slot is not None else None
    own = {phrase.whose.name} if phrase.whose is not None else set()
    if slot is not None and slot.names and slot.names[0] > end:
        yield BearerNames(slot.names[:1], phrase.end, None, False, whole)
        return
    if whole is None or {"common-noun", "same-noun"} & set(whole.reasons) or whole.name in own:
        pronoun = atoms[end + 1].classes & {"pronoun_singular", "pronoun_plural"}
        near = Referent("", atoms[end + 1].text, atoms[0].start, atoms[0].end)
        whole = theme(scene, near, sense.of, own) if pronoun or whole is not None else None  # "elle" taken for another
    if whole is not None and whole.name not in own:
        yield BearerNames((), phrase.end, None, False, whole)


def _aside_before(scene: Scene, end: int) -> int:
    """The comma that opens the aside which goes on behind "and", where no verb or other office stands between."""
    nouns, roles = scene.grammar.relations.nouns, scene.grammar.roles
    if any(atom.low in nouns or atom.low in roles for atom in scene.atoms[max(0, end - _ASIDE) : end]):
        return -1  # "X, vice-présidente et directrice": read as one
    for at in range(end - 1, max(0, end - _ASIDE), -1):
        if any(group.start <= at < group.end and group.kind == "finite" for group in scene.groups):
            return -1
        if scene.atoms[at].kind == "mark":
            return at if scene.atoms[at].text == "," and scene.atoms[at - 1].kind == "name" else -1
    return -1


def _among(scene: Scene, phrase: Role) -> Iterator[BearerNames]:
    """ "Compte parmi ses actionnaires A et B"; "among its members are A and B"; "counts A among its members"."""
    atoms = scene.atoms
    if not phrase.start or "among" not in atoms[phrase.start - 1].classes:
        return
    first = next((group.end for group in scene.groups if group.start == phrase.end), phrase.end)
    names = tuple(names_from(scene, first))
    if names:
        yield BearerNames(names, names[-1] + 1)
        return
    counted = tuple(names_ending(scene, phrase.start - 1))
    if counted and phrase.determiner == "possessive":
        yield BearerNames(counted, phrase.end)


def _counted_by(scene: Scene, phrase: Role) -> BearerNames | None:
    """ "Parmi ses clients, X compte A et B", "parmi les membres de X, on trouve A": whom the verb behind presents."""
    comma = phrase.end
    if not phrase.start or "among" not in scene.atoms[phrase.start - 1].classes or comma >= len(scene.atoms):
        return None
    number = next((n for n, group in enumerate(scene.groups) if group.start > comma), -1)
    if number < 0 or scene.atoms[comma].text != ",":
        return None
    group = scene.groups[number]
    near = group.start <= comma + _COUNTS and group.kind == "finite" and not group.passive
    if not near or group.lemma not in scene.grammar.relations.words.presenting:
        return None
    first = group.end
    while first < len(scene.atoms) and "adverb" in scene.atoms[first].classes:
        first += 1
    names = tuple(names_from(scene, first))
    owner = scene.subject(number) if phrase.determiner == "possessive" else None
    return BearerNames(names, names[-1] + 1, group, not group.negated, None, owner) if names else None


def _had(scene: Scene, phrase: Role, many: bool) -> Iterator[BearerNames]:
    """ "X a pour actionnaires A et B": what the subject has somebody as."""
    at = phrase.start - 1
    has = {verb for verb, words in scene.grammar.relations.words.had_for if at > 0 and matches(scene.atoms, at, words)}
    for number, group in enumerate(scene.groups):
        apart = scene.atoms[group.end : at] if group.end <= at else None
        if apart is not None and group.lemma in has and all("adverb" in atom.classes for atom in apart):
            names = tuple(names_from(scene, phrase.plain))[: None if many else 1]
            if names:
                yield BearerNames(names, names[-1] + 1, group, not group.negated, None, scene.subject(number))


def _listed(scene: Scene, phrase: Role) -> Iterator[BearerNames]:
    """ "Des partenaires comme A et B", "members including A", "ses membres, dont A"."""
    atoms = scene.atoms
    at = phrase.end + (phrase.end < len(atoms) and atoms[phrase.end].text == ",")
    if at >= len(atoms):
        return
    for words, _ in scene.grammar.phrases["such_as"].get(atoms[at].low, ()):
        if matches(atoms, at, words):
            first = at + len(words)
            shown = next((group for group in scene.groups if group.start == first), None)
            if shown is not None and shown.lemma in scene.grammar.relations.words.presenting:
                first = shown.end  # "parmi lesquels figurent aussi A et B"
                while first < len(atoms) and "adverb" in atoms[first].classes:
                    first += 1
            names = tuple(names_from(scene, first))
            if names:
                yield BearerNames(names, names[-1] + 1, sure=False)
            return

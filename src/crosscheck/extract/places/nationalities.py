"""Where people and organisations come from: "le sidérurgiste allemand X", "X, a Danish drugmaker", "the Swede"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.brackets import behind_brackets
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.places.origin_draft import ORIGINS, is_origin, of_goods, origin_draft
from crosscheck.extract.relations.relation import guessed_thing
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.in_finite_verb import in_finite_verb
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.extract.text.atoms import Atom, contracted_of, plain_of

_REACH = 7  # atoms beside a name that can describe it
_NOUNS = 3  # words of a noun between a town and a name


def nationality_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for the country or nationality that stands beside a name."""
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind == "name" and "country" not in atom.classes:
            yield from _before(scene, at)
            after = behind_brackets(atoms, at + 1)
            if after < len(atoms) - 1 and atoms[after].text == ",":
                yield from _behind(scene, at, after + 1)
            yield from _in_brackets(scene, at)
        elif atom.kind == "word" and atom.classes & ORIGINS:
            meant = _by_noun(scene, at)
            if meant is not None:
                yield origin_draft(scene, meant, at, False, False)
            elif is_origin(scene, atom):
                yield from _by_nationality(scene, at)


def _by_noun(scene: Scene, at: int) -> Referent | None:
    """ "Le groupe allemand", "the Dutch company": the body that a noun with a nationality means."""
    atoms = scene.atoms
    start = at
    while start > 0 and not determiner(atoms[start]) and at - start < 2:
        start -= 1
    if determiner(atoms[start]) != "definite" or "of" in atoms[start].classes:
        return None
    phrase = phrase_at(atoms, start, len(atoms), scene.grammar)
    if phrase is None or phrase.names or not start < at < phrase.end or (
        "type_organisation" not in atoms[phrase.head].classes or atoms[phrase.head].kind != "word"
    ):  # fmt: skip
        return None
    behind, head = atoms[phrase.head + 1 : phrase.end + 1], atoms[phrase.head]
    related = head.low in scene.grammar.relations.nouns and "general_bodies" not in head.classes
    if related or any("of" in atom.classes for atom in behind):
        return None  # "la filiale française du groupe", "la société française d'eaux"
    found = resolve(scene, replace(phrase, sense=None))
    plain = found is None or found.noun or {"common-noun", "same-noun"} & set(found.reasons)
    if found is not None and not {"tied-by-document", "alone-in-title"} & set(found.reasons) and _several(scene, head):
        return None  # "the Irish firm", where more than one is spoken of
    return None if plain or found is None or guessed_thing(scene, found) else found


def _several(scene: Scene, head: Atom) -> bool:
    """Whether the text has named more than one body before, or others that "the company" may mean."""
    named = [entity for entity, _ in scene.referents.namings.known(scene.atoms[0].start)]
    general = "general_bodies" in head.classes
    return len([one for one in named if "organisation" in one.kinds or (general and not one.kinds)]) > 1


def _before(scene: Scene, at: int) -> Iterator[Draft]:
    """What stands between a determiner and the name: "la société des Émirats arabes unis X", "Norway's Ida Berg"."""
    atoms = scene.atoms
    first = _phrase_start(scene, at)
    origin = next((step for step in range(at - 1, first - 1, -1) if is_origin(scene, atoms[step])), -1)
    if origin < 0:
        yield from _town_before(scene, at)
        return
    words = [atom for atom in atoms[first:at] if atom.kind == "word" and not atom.classes & ORIGINS]
    nouns = [atom for atom in words if not atom.classes & {"of", "possessive_mark"}]
    of_country = origin == at - 2 and "possessive_mark" in atoms[at - 1].classes and " " in atoms[at].text
    found = _kind_of_bearer(scene, at, nouns, beside=origin == at - 1 or of_country)
    if found is not None and not of_goods(scene, origin):
        person, sure = found
        yield origin_draft(scene, name_at(scene, at), origin, person, sure)
        for place in _joined(scene, at, nouns):
            yield origin_draft(scene, name_at(scene, place), origin, person, False)


def _joined(scene: Scene, at: int, nouns: Sequence[Atom]) -> list[int]:
    """ "The Dutch pair A and B", "les Français A et B": the others that a nationality of several is told of."""
    grammar, first = scene.grammar, _phrase_start(scene, at)
    counted = first > 0 and (scene.atoms[first - 1].kind == "amount" or _plural(scene.atoms[first - 1]))
    several = any(noun.low in grammar.relations.words.several for noun in nouns)
    bare = grammar.traits.bare_nouns and any(grammar.plural(noun.low) for noun in nouns)
    if not (counted or several or bare):
        return []
    kinds = kinds_of(scene.referents, grammar, name_at(scene, at))
    others = [place for place in names_from(scene, at) if place > at]
    others = [
        place for place in others if scene.atoms[place - 1].classes & {"and"} or scene.atoms[place - 1].text == ","
    ]
    alike = [place for place in others if kinds_of(scene.referents, grammar, name_at(scene, place)) <= kinds]
    return alike if kinds else others


def _plural(atom: Atom) -> bool:
    return "plural_determiner" in atom.classes


def _town_before(scene: Scene, at: int) -> Iterator[Draft]:
    """ "The Dublin asset manager X", "Boston lawyer Ann Lee": a town set before the noun of a body or a person."""
    atoms, step = scene.atoms, at - 1
    if not scene.grammar.traits.head_last:
        return
    while step > 0 and at - step <= _NOUNS and atoms[step].kind == "word" and part_of_phrase(atoms[step]) and (
        not determiner(atoms[step])
    ):  # fmt: skip
        step -= 1
    if step < 0 or step == at - 1 or atoms[step].kind != "name":
        return
    if "type_place" in scene.grammar.classes_of(atoms[step].low):
        return  # "City manager Karin Lund": of Calder City
    noun = atoms[at - 1]
    entries = scene.grammar.relations.nouns.get(noun.low, ())
    firm = "type_organisation" in noun.classes
    if not firm and any("place" in frame.sense.of for words, frame, _ in entries if words == (noun.low,)):
        return  # "Leeds prosecutor Ann Lee": read as the office that it is
    role = "type_person" in noun.classes or noun.low in scene.grammar.roles
    kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, at))
    place = "place" in kinds_of(scene.referents, scene.grammar, name_at(scene, step)) or (
        "regional" in atoms[step].classes  # "the Texan operator X"
    )
    if not place or not (firm or role) or "place" in kinds:
        return
    person = "person" in kinds or (role and not firm and "organisation" not in kinds)
    yield Draft(step, "residence" if person else "location", name_at(scene, at), False, None, None, (step, at),
                ("nationality",), step, "actual")  # fmt: skip


def _phrase_start(scene: Scene, at: int) -> int:
    """Where the words before a name begin that can describe it: behind its determiner, the last verb or preposition."""
    atoms = scene.atoms
    step = at
    while step > 0 and at - step < _REACH:
        before = atoms[step - 1]
        whole = contracted_of(before) and is_origin(scene, atoms[step])  # "la société des Émirats arabes unis X"
        country = before.kind == "name" and "country" in before.classes
        mark = before.text in '«“"' or "possessive_mark" in before.classes or plain_of(before)
        if step == at and "of" in before.classes:
            break  # "l'attaquant brésilien de X"
        if not (whole or country or mark or (part_of_phrase(before) and not determiner(before))) or in_finite_verb(
            scene, step - 1
        ):
            break
        step -= 1
    return step


def _kind_of_bearer(scene: Scene, at: int, nouns: Sequence[Atom], *, beside: bool) -> tuple[bool, bool] | None:
    """Whether who is described is a person, and whether the noun says so; None where it is neither that nor a body."""
    kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, at))
    role = _has_role(scene, nouns)
    firm = any("type_organisation" in noun.classes for noun in nouns)
    known = bool(kinds & {"person", "organisation"}) or (bool(nouns) and kinds == {"project"})  # "the Thai foundry X"
    # "Norway's Ida Berg"
    own = "possessive_mark" in scene.atoms[at - 1].classes
    if "place" in kinds or not (role or firm or known or ((nouns or beside or own) and not kinds)):
        return None
    lower = scene.atoms[at - 1].text.islower() and not scene.grammar.traits.capital_adjectives
    two = len(scene.atoms[at].text.split()) > 1 and at > 1
    head_last = scene.grammar.traits.head_last
    whole = two and (determiner(scene.atoms[at - 2]) == "definite" or head_last)
    if not nouns and not known and beside and not (lower or whole):
        return None  # "the Italian X": of what kind X is nobody says; but "la Japonaise Mio Sakagami"
    return "person" in kinds or (role and not firm and "organisation" not in kinds), firm or role


def _has_role(scene: Scene, nouns: Sequence[Atom]) -> bool:
    """Whether one of these words, or several in a row, say what somebody does ("novelist", "chief executive")."""
    lows = tuple(noun.low for noun in nouns)
    return any(
        "type_person" in noun.classes or any(lows[at : at + len(words)] == words for words, _ in
                                             scene.grammar.roles.get(noun.low, ()))
        for at, noun in enumerate(nouns)
    )  # fmt: skip


def _behind(scene: Scene, name: int, at: int) -> Iterator[Draft]:
    """ "X, un laboratoire danois, ...", "X, a Danish drugmaker", "X, fonds d'investissement du Qatar"."""
    atoms = scene.atoms
    end = _description_end(scene, at)
    nouns = [atom for atom in atoms[at:end] if atom.kind == "word" and not atom.classes & ORIGINS]
    firm = any("type_organisation" in atom.classes for atom in nouns)
    role = any("type_person" in atom.classes or atom.low in scene.grammar.roles for atom in nouns)
    if end < len(atoms) and atoms[end].kind == "name" and "of" not in atoms[end - 1].classes:
        return  # "A, the Dutch pension fund B": B's, in a list
    origin = next((step for step in range(at, end) if is_origin(scene, atoms[step])), -1)
    kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, name))
    if "person" in kinds and not role:
        return  # "fondée par X, l'entreprise rennaise ...": no person
    bodies = scene.grammar.relations.nouns
    told = firm or role or ("organisation" in kinds and determiner(atoms[at]) == "indefinite" and (
        any(atom.low in bodies for atom in nouns)  # "X, a smaller Spanish rival"
    ))  # fmt: skip
    if origin >= 0 and told and not of_goods(scene, origin) and (not kinds or kinds & {"person", "organisation"}):
        yield origin_draft(scene, name_at(scene, name), origin, "person" in kinds, firm and "person" not in kinds)


def _description_end(scene: Scene, start: int) -> int:
    """Where an apposition's own words end: before the noun phrase of another ("filiale du logisticien belge Y")."""
    atoms = scene.atoms
    at = start
    while at < len(atoms) and at < start + _REACH:
        atom = atoms[at]
        if "of" in atom.classes and at > start:
            behind = at + 1
            while behind < len(atoms) and determiner(atoms[behind]):
                behind += 1
            if behind < len(atoms) and "country" in atoms[behind].classes:
                owns = behind + 1 < len(atoms) and "possessive_mark" in atoms[behind + 1].classes
                return at if owns else behind + 1  # "a joint venture of Denmark's Lind Brothers": Lind Brothers'
            if behind > at + 1 or contracted_of(atom) or (behind < len(atoms) and atoms[behind].kind == "name"):
                return at
        elif atom.kind != "amount" and not (atom.kind == "word" and (determiner(atom) or part_of_phrase(atom))):
            return at
        if in_finite_verb(scene, at):
            return at
        at += 1
    return at


def _in_brackets(scene: Scene, at: int) -> Iterator[Draft]:
    """ "Jonas Vik (Norway)"."""
    atoms = scene.atoms
    closed = at + 3 < len(atoms) and atoms[at + 1].text == "(" and atoms[at + 3].text == ")"
    if closed and "country" in atoms[at + 2].classes:
        subject = name_at(scene, at)
        if "person" in kinds_of(scene.referents, scene.grammar, subject):
            yield origin_draft(scene, subject, at + 2, True, False)


def _by_nationality(scene: Scene, at: int) -> Iterator[Draft]:
    """ "The 26-year-old Swede", "la Norvégienne": a person told of before, called by where she comes from."""
    atoms = scene.atoms
    start = at
    while start > 0 and at - start < 3 and not determiner(atoms[start]) and (
        atoms[start - 1].kind in ("amount", "date") or part_of_phrase(atoms[start - 1])
    ):  # fmt: skip
        start -= 1
    if determiner(atoms[start]) != "definite" or not atoms[at].text[0].isupper():
        return
    ends = at + 1 == len(atoms) or atoms[at + 1].kind == "mark" or in_finite_verb(scene, at + 1)
    phrase = phrase_at(atoms, start, at + 1, scene.grammar) if ends else None
    found = resolve(scene, phrase) if phrase is not None else None
    if found is None or "common-noun" in found.reasons:
        return
    if "person" in kinds_of(scene.referents, scene.grammar, found):
        yield origin_draft(scene, found, at, True, False)

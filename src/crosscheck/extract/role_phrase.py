"""The noun phrase around a noun that says what somebody is of something: "his former chief executive of Velmont"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.extract.atoms import Atom
from crosscheck.extract.board_of import board_of
from crosscheck.extract.enumerations import behind_brackets
from crosscheck.extract.name_at import name_at
from crosscheck.extract.name_kinds import fits, kinds_of
from crosscheck.extract.phrases import determiner, matches, phrase_at
from crosscheck.extract.referents import Referent
from crosscheck.extract.relation_senses import RelationSense
from crosscheck.extract.relative_clauses import relative_lead
from crosscheck.extract.resolve import phrase_ending, resolve
from crosscheck.extract.scene import Scene
from crosscheck.extract.verb_group import VerbGroup

_BEFORE = 4  # words before the noun that can belong to it
_BEHIND = 3  # words between the noun and its "of"
_STOPS = frozenset({
    "preposition", "of", "by", "with", "and", "coordinator", "relative", "relative_object", "subordinator", "negation",
    "pronoun_singular", "pronoun_plural", "pronoun_other", "possessive_mark", "negation_before",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """atoms[start:end] with the noun at atoms[noun:stop].

    `whose` is whom or what the noun is of, with the place of its name (-1: told by a noun or pronoun); `sure` says
    that syntax gave it. `plain` is the end of the words without what follows "of".
    """

    start: int
    noun: int
    stop: int
    end: int
    plain: int
    determiner: str = ""
    whose: Referent | None = None
    whose_name: int = -1
    sure: bool = True
    standing: str = ""


def role_phrase(scene: Scene, noun: int, stop: int, sense: RelationSense) -> RolePhrase:
    """The phrase around the noun at atoms[noun:stop], and whose it is where the text says."""
    atoms = scene.atoms
    start, kind = _opening(scene, noun)
    own, hyphen, _ = atoms[noun].low.partition("-")  # "l'ex-PDG"
    words = frozenset((*(atom.low.removesuffix("-") for atom in atoms[start:noun]), own if hyphen else ""))
    relations = scene.grammar.relations
    standing = "former" if words & relations.words.former else "planned" if words & relations.words.coming else ""
    plain = _field_end(scene, _adjectives_end(scene, stop))
    phrase = RolePhrase(start, noun, stop, plain, plain, kind, standing=standing)
    behind = _behind_of(scene, phrase)
    if behind is not None:
        return behind
    inside = _inside(scene, phrase) if sense.inside else None
    if inside is not None:
        return inside
    before = _relative_before(scene, phrase) or _possessor_before(scene, phrase)
    if before is not None:
        return before
    if kind == "possessive":
        return _possessed(scene, phrase, sense)
    of_which = _predicate_of_which(scene, phrase)
    if of_which is not None:
        return of_which
    return _shared(scene, phrase) or phrase


def part_of_phrase(atom: Atom) -> bool:
    """Whether a word can stand within a noun phrase, before or behind its noun."""
    return atom.kind == "word" and not atom.classes & _STOPS


def _opening(scene: Scene, noun: int) -> tuple[int, str]:
    """Where the phrase begins, with the class of its determiner."""
    atoms = scene.atoms
    spans = [(group.start, group.end) for group in scene.groups]
    at = noun
    while at > 0 and noun - at < _BEFORE:
        before = atoms[at - 1]
        if determiner(before) and "contracted" not in before.classes:
            return at - 1, determiner(before)
        if before.kind == "amount" and at > 1 and determiner(atoms[at - 2]):
            return at - 2, determiner(atoms[at - 2])  # "a 49-year-old former judge"
        if not part_of_phrase(before) or any(first <= at - 1 < last for first, last in spans):
            break
        if "title" in before.classes or "report_verb" in before.classes:
            break
        at -= 1
    return at, ""


def _adjectives_end(scene: Scene, stop: int) -> int:
    """Behind the adjectives that follow a noun ("directeur général délégué")."""
    atoms = scene.atoms
    at = stop
    spans = [(group.start, group.end) for group in scene.groups if not _adjectival(scene, group)]
    while at < len(atoms) and at < stop + _BEHIND and part_of_phrase(atoms[at]) and not determiner(atoms[at]):
        if any(first <= at < last for first, last in spans) or "adverb" in atoms[at].classes:
            break
        at += 1
    reaches = at < len(atoms) and ("of" in atoms[at].classes or atoms[at].kind in ("name", "mark"))
    return stop if scene.grammar.traits.head_last and not reaches else at


def _field_end(scene: Scene, end: int) -> int:
    """ "Adjointe aux finances", "ministre chargé des transports": behind what an office is for."""
    atoms = scene.atoms
    charged = end < len(atoms) and "charged" in atoms[end].classes
    at = end + charged
    links = {"field_link", "of"} if charged else {"field_link"}
    if at + 1 >= len(atoms) or not atoms[at].classes & links:
        return end
    step = at + 1
    while step < len(atoms) and determiner(atoms[step]):
        step += 1
    return step + 1 if step < len(atoms) and part_of_phrase(atoms[step]) and atoms[step].text.islower() else end


def _adjectival(scene: Scene, group: VerbGroup) -> bool:
    """ "Le maire sortant, X": a participle that stands for an adjective."""
    after = scene.atoms[group.end] if group.end < len(scene.atoms) else None
    alone = group.kind in ("gerund", "participle") and group.end == group.start + 1
    return alone and (after is None or after.kind in ("mark", "name"))


def _behind_of(scene: Scene, phrase: RolePhrase) -> RolePhrase | None:
    """ "Directeur de X", "head of X", "economist at X"."""
    atoms = scene.atoms
    share = _behind_share(atoms, phrase.stop)
    for step in dict.fromkeys((share, phrase.plain, phrase.stop, behind_times(scene, phrase.plain))):
        if step >= len(atoms) - 1 or not atoms[step].classes & {"of", "employed_at", "employed_to"}:
            continue
        if "employed_to" in atoms[step].classes and not _body_behind(scene, step + 1):
            continue
        if atoms[step + 1].kind == "amount":
            return replace(phrase, end=step + 2)  # "ingénieure de 44 ans"
        inner = phrase_at(atoms, step + 1, len(atoms), scene.grammar)
        if inner is None or atoms[inner.head].kind in ("amount", "date"):
            return None
        if inner.determiner == "possessed":
            return replace(phrase, end=inner.end)  # "the son of X's founder" is nothing to X
        named = inner.names[0] if inner.names else -1
        end = _adjectives_end(scene, named + 1) if named >= 0 else inner.end  # "des Affaires étrangères"
        whose = name_at(scene, named) if named >= 0 else resolve(scene, replace(inner, sense=None))
        return replace(phrase, end=end, whose=whose, whose_name=named)
    return None


def _shared(scene: Scene, phrase: RolePhrase) -> RolePhrase | None:
    """ "Fondatrice et présidente de X": of what the next noun is of."""
    atoms, at = scene.atoms, phrase.plain
    if at + 2 >= len(atoms) or "and" not in atoms[at].classes:
        return None
    nouns = scene.grammar.relations.nouns.get(atoms[at + 1].low, ())
    words = next((words for words, _, _ in nouns if matches(atoms, at + 1, words)), None)
    if words is None:
        return None
    stop = at + 1 + len(words)
    behind = _behind_of(scene, RolePhrase(at + 1, at + 1, stop, stop, stop))
    if behind is None or behind.whose is None:
        return None
    return replace(phrase, end=phrase.plain, whose=behind.whose, whose_name=behind.whose_name, sure=behind.sure)


def _inside(scene: Scene, phrase: RolePhrase) -> RolePhrase | None:
    """ "A shareholder in X": what the noun leads to with "in"."""
    atoms, at = scene.atoms, phrase.plain
    if at + 1 >= len(atoms) or "into" not in atoms[at].classes:
        return None
    step = at + 1
    while step < len(atoms) and determiner(atoms[step]):
        step += 1
    if step >= len(atoms) or atoms[step].kind != "name":
        return None
    return replace(phrase, end=step + 1, whose=name_at(scene, step), whose_name=step)


def _body_behind(scene: Scene, at: int) -> bool:
    """ "Médecin à l'hôpital de X": an organisation by name, not what an office is for."""
    atoms = scene.atoms
    while at < len(atoms) and determiner(atoms[at]):
        at += 1
    named = at < len(atoms) and atoms[at].kind == "name"
    return named and bool(fits(scene.referents, scene.grammar, name_at(scene, at), frozenset({"organisation"})))


def _behind_share(atoms: Sequence[Atom], at: int) -> int:
    """ "Filiale à 100 % de X": behind the share."""
    return at + 2 if at + 2 < len(atoms) and "at" in atoms[at].classes and atoms[at + 1].kind == "amount" else at


def behind_times(scene: Scene, at: int, *, brackets: bool = True) -> int:
    """ "Propriété depuis mars de X", "la maire (PS) de X": behind times, adverbs and brackets before "of"."""
    atoms = scene.atoms
    at = behind_brackets(atoms, at) if brackets else at
    while at + 1 < len(atoms):
        timed = "preposition" in atoms[at].classes and atoms[at + 1].kind == "date"
        if not timed and atoms[at].kind != "date" and not atoms[at].classes & {"adverb", "weekday"}:
            break
        at += 1 + timed
    return at


def _relative_before(scene: Scene, phrase: RolePhrase) -> RolePhrase | None:
    """ "X, dont le siège est à Y", "X, whose director": of the name that the relative clause is about."""
    atoms, at = scene.atoms, phrase.start - 1
    if at < 1 or "possessive_relative" not in atoms[at].classes:
        return None
    place = at - 1 - (atoms[at - 1].text == ",")
    if place >= 0 and atoms[place].kind == "name":
        return replace(phrase, start=at, whose=name_at(scene, place), whose_name=place)
    whose = phrase_ending(scene, place + 1, "relative") if place >= 0 else None
    return replace(phrase, start=at, whose=whose, sure=False) if whose is not None else None


def _predicate_of_which(scene: Scene, phrase: RolePhrase) -> RolePhrase | None:
    """ "X, dont Y est membre", "the trust, of which Y is president": of what the relative clause is about."""
    number = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= phrase.start), -1)
    if number < 0 or not (scene.groups[number].copula or scene.groups[number].passive):
        return None
    if phrase.start - scene.groups[number].end > 2:
        return None
    slot = relative_lead(scene, number, scene.grammar.relations.words.of)
    if slot is None or slot.whole is None:
        return None
    return replace(phrase, whose=slot.whole, whose_name=slot.names[0] if slot.names else -1, sure=bool(slot.names))


def _possessor_before(scene: Scene, phrase: RolePhrase) -> RolePhrase | None:
    """ "X's director", "X director", "the festival director"."""
    atoms, first = scene.atoms, phrase.start
    if not scene.grammar.traits.head_last:
        return None
    if phrase.determiner in ("", "possessive") and first and "possessive_mark" in atoms[first - 1].classes:
        if first > 1 and atoms[first - 2].kind == "name":
            return replace(phrase, start=first - 2, whose=name_at(scene, first - 2), whose_name=first - 2)
        owner = _phrase_ending(scene, first - 1)
        return replace(phrase, start=owner[0], whose=owner[1]) if owner is not None else None
    if not phrase.determiner and first == phrase.noun and first and _compounds(scene, first - 1):
        start = first - 1
        while start > 0 and determiner(atoms[start - 1]):
            start -= 1
        return replace(phrase, start=start, whose=name_at(scene, first - 1), whose_name=first - 1)
    near = phrase.noun - 1
    if near > phrase.start or (near >= 0 and near == phrase.start and not phrase.determiner):
        word = atoms[near]
        kinds = {"type_organisation", "type_project", "type_event"}
        if word.kind == "word" and word.classes & kinds and "type_person" not in word.classes:
            inner = phrase_at(atoms, phrase.start, near + 1, scene.grammar)
            whose = resolve(scene, replace(inner, sense=None)) if inner is not None else None
            plain = whose is None or {"common-noun", "same-noun"} & set(whose.reasons)
            return None if plain else replace(phrase, whose=whose, sure=False)  # "the chip designer": whose it makes
    return None


def _compounds(scene: Scene, at: int) -> bool:
    """Whether a name can stand before a noun as whose it is ("X director"): a person's never does."""
    named = scene.atoms[at].kind == "name"
    return named and "person" not in kinds_of(scene.referents, scene.grammar, name_at(scene, at))


def _phrase_ending(scene: Scene, end: int) -> tuple[int, Referent] | None:
    """The noun phrase with a determiner that ends here, and whom it means."""
    for start in range(end - 1, max(-1, end - 5), -1):
        if not determiner(scene.atoms[start]):
            continue
        phrase = phrase_at(scene.atoms, start, end, scene.grammar)
        found = resolve(scene, replace(phrase, sense=None)) if phrase is not None and phrase.end == end else None
        return (start, found) if found is not None else None
    return None


def _possessed(scene: Scene, phrase: RolePhrase, sense: RelationSense) -> RolePhrase:
    """ "Son directeur", "its chair": of the subject of the clause before, else of who was last a subject."""
    atom = scene.atoms[phrase.start]
    if (
        phrase.start >= 2
        and "and" in scene.atoms[phrase.start - 1].classes
        and scene.atoms[phrase.start - 2].kind == "name"
    ):
        return replace(phrase, whose=name_at(scene, phrase.start - 2), whose_name=phrase.start - 2, sure=False)
    if sense.personal:
        person = last_person(scene, atom.start)
        if person is not None:
            whose = Referent(person, atom.text, atom.start, atom.end, ("possessive", "last-person"), False)
            return replace(phrase, whose=whose, sure=False)
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.end > phrase.start or group.kind != "finite" or (group.copula and group.end == phrase.start):
            continue  # "X is its biggest shareholder": not its own
        found = board_of(scene, scene.subject(number))
        if found is None or found.noun or fits(scene.referents, scene.grammar, found, sense.of) is False:
            continue
        if scene.referents.find(found.name) is not None or "common-noun" in found.reasons:
            whose = replace(found, written=atom.text, start=atom.start, end=atom.end, certain=False)
            return replace(phrase, whose=whose, sure=False)
    beside = _owner_beside(scene, phrase, sense)
    if beside >= 0:
        named = name_at(scene, beside)
        whose = replace(named, written=atom.text, start=atom.start, end=atom.end, certain=False, named=False)
        return replace(phrase, whose=whose, sure=False)
    before = scene.atoms[0].start
    entity = scene.referents.last_subject(before, tuple(sense.of)) or scene.referents.last_subject(before)
    if entity is None:
        return phrase
    whose = Referent(entity.name, atom.text, atom.start, atom.end, ("possessive", "last-subject"), False)
    if entity.common and not fits(scene.referents, scene.grammar, whose, sense.of):
        return phrase
    return replace(phrase, whose=whose, sure=False)


def _owner_beside(scene: Scene, phrase: RolePhrase, sense: RelationSense) -> int:
    """ "X's chairman is to go, while its chief executive ...": the name nearest before that owns a noun; -1 if none."""
    for at in range(phrase.start - 2, -1, -1):
        if scene.atoms[at].kind == "name" and "possessive_mark" in scene.atoms[at + 1].classes:
            fit = fits(scene.referents, scene.grammar, name_at(scene, at), sense.of)
            return at if fit is not False else -1
    return -1


def last_person(scene: Scene, place: int) -> str | None:
    """The person who was named last before a place of the text."""
    best: tuple[int, str] | None = None
    for entity in scene.referents.entities.values():
        spot = max((spot for spot in entity.places if spot < place), default=-1)
        if "person" in entity.kinds and spot >= 0 and (best is None or spot > best[0]):
            best = spot, entity.name
    return best[1] if best is not None else None

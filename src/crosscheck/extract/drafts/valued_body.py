"""Whom a deal values that is told beside it: "to buy Core Labs in a deal valuing it at $9 billion"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value, dimension_of
from crosscheck.extract.language.senses import BUYING, Sense
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.object_of import pronoun_before
from crosscheck.extract.text.atoms import Atom
from crosscheck.model.replace import replace

_OBJECT = 5  # atoms between "valuing" and "at", and from "to buy" to the name of who is bought


def valued_body(scene: Scene, at: int) -> Draft | None:
    """A draft that who is bought has this value; None where no clause of a deal puts one on anybody."""
    told = _invested_in(scene, at) or _sold_at(scene, at)
    if told is not None:
        return told
    number = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= at), -1)
    sense = _valuing(scene, number) if number >= 0 else None
    mention = scene.atoms[at].mention
    if sense is None or mention is None or dimension_of(mention.value, scaled=True) != "money":
        return None
    group, before = scene.groups[number], before_value(scene, at)
    between = scene.atoms[group.end : before]
    if len(between) > _OBJECT or "at" not in scene.atoms[before].classes:
        return None
    if between and between[-1].kind == "name" and all(determiner(atom) for atom in between[:-1]):
        body: Referent | None = name_at(scene, before - 1)
    else:
        repeats = _repeats(between) or pronoun_before(scene, group) >= 0
        body = (_bought(scene, number) or _raiser(scene, number)) if repeats else None
    if body is None:
        return None
    return Draft(at, sense.values["money"], body, False, group, sense, (group.start, group.end), ("verb",))


def _invested_in(scene: Scene, at: int) -> Draft | None:
    """ "Invest $3 million in X at a valuation of $60 million": X, and not who invests."""
    atoms, of = scene.atoms, before_value(scene, at)
    if of < _LEAST or "of" not in atoms[of].classes:
        return None
    noun = next((sense for words, sense in scene.grammar.nouns.get(atoms[of - 1].low, ()) if len(words) == 1), None)
    if noun is None or noun.name != "valuation" or "at" not in atoms[of - 3].classes:
        return None
    body = of - 4
    if atoms[body].kind != "name" or "into" not in atoms[body - 1].classes:
        return None
    named = name_at(scene, body)
    group = next((group for group in reversed(scene.groups) if group.end <= body), None)
    return Draft(at, noun.values["money"], named, False, group, noun, (of - 1, of), ("noun-before",))


def _sold_at(scene: Scene, at: int) -> Draft | None:
    """ "Sold 50% of X to Y at an enterprise value of $860 million": X, and not who sells."""
    atoms, of = scene.atoms, before_value(scene, at)
    if of < _LEAST or "of" not in atoms[of].classes:
        return None
    start, noun = next(
        (
            (of - len(words), sense)
            for back in range(1, _NOUN + 1)
            for words, sense in scene.grammar.nouns.get(atoms[of - back].low, ())
            if len(words) == back and sense.name == "valuation" and matches(atoms, of - back, words)
        ),
        (0, None),
    )
    group = next((group for group in reversed(scene.groups) if group.end <= start), None)
    if noun is None or group is None or group.passive or not _hands_over(scene, group):
        return None
    for step in range(group.end, start):
        if atoms[step].kind == "name":
            body = name_at(scene, step, ("last-object",))
            return Draft(at, noun.values["money"], body, False, group, noun, (start, of), ("noun-before",))
        if atoms[step].kind == "mark" or ("preposition" in atoms[step].classes and "of" not in atoms[step].classes):
            return None
    return None


def _hands_over(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb tells that something is bought or sold."""
    buys = any(sense.name in BUYING for sense in scene.grammar.verbs.get(group.lemma, ()))
    return buys or group.lemma in scene.grammar.relations.words.parting


_NOUN = 4
"""Atoms of a noun for a valuation at most ("valeur d'entreprise")."""
_LEAST = 6
"""Atoms up to the "of" of a valuation, at least: "in X at a valuation of"."""


def _valuing(scene: Scene, number: int) -> Sense | None:
    """The sense of a gerund or of a relative clause that values somebody."""
    group = scene.groups[number]
    opener = pronoun_before(scene, group)
    place = (opener if 0 <= opener < group.start else group.start) - 1
    relative = group.kind == "finite" and place >= 0 and bool(scene.atoms[place].classes & {"relative", "that"})
    if group.passive or group.negated or not (relative or group.kind == "gerund"):
        return None
    return next((sense for sense in scene.grammar.verbs.get(group.lemma, ()) if sense.name == "valuation"), None)


def _repeats(between: list[Atom]) -> bool:
    """Whether an object only means a body told of before: "it", "the latter", "the messaging app"."""
    if len(between) == 1 and between[0].classes & {"pronoun_neuter", "pronoun_singular"}:
        return True
    opened = bool(between) and determiner(between[0]) in ("definite", "demonstrative", "possessive")
    nouns = between[1:]
    plain = all(atom.kind == "word" and not atom.classes & {"of", "and"} for atom in nouns)
    plain = plain and not any("whole_adjective" in atom.classes for atom in nouns[:-1])  # "the combined company"
    return opened and plain and bool(nouns) and bool(nouns[-1].classes & {"type", "latter", "type_organisation"})


def _raiser(scene: Scene, number: int) -> Referent | None:
    """ "X has raised $3 million in a round that values it at $9 million": whoever raises, in the same clause."""
    for earlier in range(number - 1, -1, -1):
        group = scene.groups[earlier]
        if group.kind == "finite":
            raises = any(
                "funding raised" in sense.values.values() for sense in scene.grammar.verbs.get(group.lemma, ())
            )
            found = scene.subject(earlier) if raises and not group.passive else None
            return replace(found, certain=False) if found is not None else None
    return None


def _bought(scene: Scene, number: int) -> Referent | None:
    """The name behind the verb of buying before; for none does the text say for sure that it is meant."""
    for earlier in range(number - 1, -1, -1):
        group = scene.groups[earlier]
        if group.passive or not any(sense.name in BUYING for sense in scene.grammar.verbs.get(group.lemma, ())):
            continue
        for at in range(group.end, min(group.end + _OBJECT, scene.groups[earlier + 1].start)):
            if scene.atoms[at].kind == "name":
                return replace(name_at(scene, at, ("last-object",)), certain=False)
            if _stake(scene, at):
                return _shared_in(scene, at)
            if scene.atoms[at].kind == "amount" and _stake(scene, at + 1):
                continue
            if scene.atoms[at].kind != "word" or "preposition" in scene.atoms[at].classes:
                return None
        return None
    return None


def _stake(scene: Scene, at: int) -> bool:
    """Whether a noun of a share stands here."""
    entries = scene.grammar.nouns.get(scene.atoms[at].low, ()) if at < len(scene.atoms) else ()
    return any(sense.name == "stake" for words, sense in entries if len(words) == 1)


def _shared_in(scene: Scene, share: int) -> Referent | None:
    """ "Bought a 15% stake in X": the name behind the noun of a share and its preposition."""
    atoms = scene.atoms
    name = share + 2 + (share + 2 < len(atoms) and bool(determiner(atoms[share + 2])))
    if name >= len(atoms) or atoms[name].kind != "name" or not atoms[share + 1].classes & {"preposition", "of"}:
        return None
    return replace(name_at(scene, name, ("last-object",)), certain=False)

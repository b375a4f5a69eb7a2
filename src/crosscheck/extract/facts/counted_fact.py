"""What a count is of: the thing counted, or what is said of those that are counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.facts.is_margin import is_margin
from crosscheck.extract.phrases.noun_phrase import determiner, noun_at, singular
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount

MARGINS: Final[Mapping[str, str]] = {"points": "points margin", "votes": "votes margin"}
"""By how many of these somebody leads, won or lost, by the sense of what is counted."""


def predicate_fact(scene: Scene, group: VerbGroup, dimension: str) -> Fact | None:
    """ "17 are missing", "Six personnes sont portées disparues": what is said of those that are counted."""
    links = scene.grammar.has(group.lemma, "linking_verbs")
    if dimension not in ("any", "people", "number") or not (group.copula or group.passive or links):
        return None
    end = min(group.end, len(scene.atoms) - 1)
    if links and any(form.tense == "participle" for form in scene.grammar.verb_forms(scene.atoms[end].low)):
        end = min(end + 1, len(scene.atoms) - 1)  # "restent portées disparues"
    noun = noun_at(scene.atoms, end, scene.grammar)
    words = _following_words(scene, _behind_determiner(scene, group.end))
    if noun is None and group.copula and _catalogued(scene, words) != words:
        return Fact(_catalogued(scene, words), None, False, (group.end, group.end + 1), None, "own-words")
    if noun is None or noun[1].of != "event" or not noun[1].attribute(dimension):
        return None
    return Fact(noun[1].attribute(dimension), noun[1], True, (end, noun[0]), None, "counted-noun")


def _behind_determiner(scene: Scene, at: int) -> int:
    """Where the noun itself begins: "16 sont des sapeurs-pompiers"."""
    while at < len(scene.atoms) and determiner(scene.atoms[at]):
        at += 1
    return at


def counted_fact(scene: Scene, at: int, dimension: str) -> Fact | None:
    """The counted thing as the attribute: "12 morts", "120 seats", else the noun's own words."""
    if dimension not in ("any", "people", "number"):
        return None
    atoms, grammar = scene.atoms, scene.grammar
    mention = atoms[at].mention
    assert mention is not None
    value = mention.value
    step, whole = at + 1, False
    if step + 1 < len(atoms) and "of" in atoms[step].classes:
        step += 1
        total = max(step, _behind_possessor(scene, step))
        while total < len(atoms) and determiner(atoms[total]):
            total += 1
        if total < len(atoms) and atoms[total].kind == "amount":
            step, whole = total + 1, True  # "59 of the 120 seats", "9 of Scotland's 57 seats"
    limit = min(len(atoms), step + 4)
    for place in range(step, limit):
        if atoms[place].kind not in ("word", "name") or atoms[place].classes & {
            "preposition", "coordinator", "relative", "subordinator"
        }:  # fmt: skip
            break
        if place > step + 1 and atoms[place].determiner == "indefinite" and "of" in atoms[place - 1].classes:
            break  # "62 turbines d'une puissance de 8 mégawatts"
        noun = noun_at(atoms, place, grammar)
        if (
            noun is not None
            and noun[1].name == "points"
            and isinstance(value, Amount)
            and value.high is not None
            and (value.high % 1)
        ):
            return None  # "0.25 point": of a rate, not of a table
        if noun is not None and noun[1].name in MARGINS and is_margin(scene, at, noun[0]):
            return Fact(MARGINS[noun[1].name], noun[1], True, (place, noun[0]), None, "counted-noun")
        if noun is not None and noun[1].name == "points" and _at_level(scene, at):
            return None  # "a cédé 0,4 % à 7 912 points": where an index stands
        if noun is not None and noun[1].attribute(dimension):
            name = noun[1].attribute(dimension)
            if partitive_total(scene, at) and noun[1].name == "jobs":
                return Fact("headcount", None, False, (place, noun[0]), None, "counted-noun")  # "of its 400 jobs"
            if partitive_total(scene, at):
                return Fact("total " + name, None, False, (place, noun[0]), None, "counted-noun")
            if noun[1].people and noun[1].name != "jobs" and "adding" in atoms[place - 1].classes:
                name = "new " + name.removeprefix("number of ")  # "6 new members"
            part = _behind_possessor(scene, at + 2) if "of" in atoms[at + 1].classes else 0
            part = part or (whole and name == "headcount")  # "will keep 118 of the 160 employees"
            return Fact(name, noun[1], not part, (place, noun[0]), None, "counted-noun")
        if any(group.start <= place < group.end for group in scene.groups):
            break
    if isinstance(value, Amount) and value.counted:
        words = value.counted.casefold()
        if not any(scene.grammar.has(word, "currency") for word in words.split()):
            inside = _counted_inside(scene, at, words, dimension)
            if inside is not None:
                return inside
            attribute = _catalogued(scene, words)
            if partitive_total(scene, at) and (attribute in _PEOPLE or not _own_whole(scene, at)):
                attribute = f"total {attribute}"
            return Fact(attribute, None, False, (at, at + 1), None, "own-words")
        return None
    words = _catalogued(scene, _following_words(scene, step))
    return Fact(words, None, False, (at, at + 1), None, "own-words") if words else None


def _at_level(scene: Scene, at: int) -> bool:
    """Whether a figure is where something stands or has come to ("à 7 912 points")."""
    before = before_value(scene, at)
    return before >= 0 and "at" in scene.atoms[before].classes and "preposition" in scene.atoms[before].classes


def _counted_inside(scene: Scene, at: int, words: str, dimension: str) -> Fact | None:
    """ "420 000 passagers par an": the noun of the frames that stands inside the figure."""
    for word in words.split():
        for entry, sense in scene.grammar.nouns.get(word, ()):
            if entry == (word,) and sense.attribute(dimension):
                return Fact(sense.attribute(dimension), sense, True, (at, at + 1), None, "counted-noun")
    return None


_PEOPLE = frozenset({"people", "men", "women", "children", "adults"})


def counts_people(scene: Scene, at: int, counted: Fact | None) -> bool:
    """Whether a figure counts people: by the noun's sense, or because the noun is one of persons."""
    mention = scene.atoms[at].mention
    noun = getattr(mention.value, "counted", None) if mention is not None else None
    if counted is None:
        return False
    if counted.attribute in _PEOPLE or (counted.sense is not None and counted.sense.people):
        return True
    if scene.grammar.has((noun or counted.attribute).casefold(), "other_determiner"):  # "... personnes, 60 000 autres"
        before = next((one.mention for one in reversed(scene.atoms[:at]) if one.kind == "amount"), None)
        noun = getattr(before.value, "counted", None) if before is not None else None
    if not noun:
        return False
    return any(scene.grammar.has(singular(scene.grammar, word), "type_person") for word in noun.casefold().split())


def counts_things(scene: Scene, at: int, counted: Fact | None) -> bool:
    """Whether what is counted is told in its own words, and is nobody."""
    own = counted is not None and counted.reason == "own-words" and not counted.explicit
    return own and not counts_people(scene, at, counted)


def _catalogued(scene: Scene, words: str) -> str:
    """The attribute that counts these things, where the language's list has one, else the words as they stand."""
    known = scene.grammar.counted
    parts = words.split()
    heads = parts[::-1] if scene.grammar.traits.head_last else parts
    return known.get(words) or next((known[word] for word in heads if word in known), words)


def partitive_total(scene: Scene, at: int) -> bool:
    """Whether this figure is the whole that another one is part of ("59 of the 120 seats", "27 sièges sur 35")."""
    atoms = scene.atoms
    step = at - 1
    if step > 0 and "possessive_mark" in atoms[step].classes:
        step = next((of for of in range(step - 1, max(-1, step - _OWNER), -1) if "of" in atoms[of].classes), step)
    while step >= 0 and determiner(atoms[step]) and "of" not in atoms[step].classes:
        step -= 1
    return step >= 1 and bool(atoms[step].classes & {"of", "out_of"}) and atoms[step - 1].kind == "amount"


def _own_whole(scene: Scene, at: int) -> bool:
    """Whether a whole is the subject's own ("12 of its 40 camps"), or what is before it no count ("on two floors")."""
    atoms = scene.atoms
    if determiner(atoms[at - 1]) == "possessive":
        return True
    part = next((atom.mention for atom in reversed(atoms[:at]) if atom.kind == "amount"), None)
    value = part.value if part is not None else None
    return not isinstance(value, Amount) or value.unit != "1" or bool(value.counted)


_OWNER = 4  # atoms from "of" to the possessive mark of whose a whole is


def _behind_possessor(scene: Scene, start: int) -> int:
    """Where the whole is counted that belongs to whom is named before it ("9 of Scotland's 57 seats"); 0 for none."""
    for at in range(start, min(len(scene.atoms) - 1, start + _OWNER)):
        if scene.atoms[at].kind not in ("word", "name"):
            return 0
        if "possessive_mark" in scene.atoms[at].classes:
            return at + 1
    return 0


def _following_words(scene: Scene, step: int) -> str:
    atoms = scene.atoms
    words = []
    limit = step + 3
    while step < len(atoms) and step < limit and atoms[step].kind in ("word", "name"):
        atom = atoms[step]
        if atom.classes & {
            "preposition", "coordinator", "relative", "subordinator", "negation", "of", "by", "and", "adverb",
            "definite", "pronoun_singular", "pronoun_plural", "demonstrative", "possessive", "indefinite",
        }:  # fmt: skip
            break
        if atom.low in scene.grammar.auxiliaries or any(g.start <= step < g.end for g in scene.groups):
            break
        words.append(atom.low)
        step += 1
    return " ".join(words)

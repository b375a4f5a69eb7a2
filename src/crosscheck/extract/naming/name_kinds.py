"""What kind of thing a name stands for: a person, an organisation, a place; the text says, else the name itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import last_word, plain_words
from crosscheck.extract.naming.known_names import known_kind
from crosscheck.extract.naming.office_field import is_office_field
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.scene.referents import Referent, Referents
from crosscheck.extract.text.atoms import Atom

_NONE: frozenset[str] = frozenset()
_LONGEST_ACRONYM = 7
_WORK = 3  # words from the noun of a work to its title
_LONGEST_PERSON = 4  # words of a person's name, at most


def note_kinds(texts: Sequence[Sequence[Atom]], referents: Referents, grammar: Grammar) -> None:
    """Enter into the document's names what kind each is, where its words or its neighbours say so plainly.

    What the document ties to a name ("X, un consortium") is known already and comes first. A name that only stands
    where places stand is a "site": it can be a place, and may be something else.
    """
    held_words = grammar.relations.words.shares | grammar.relations.words.stakes
    aged: set[str] = set()
    titles: set[str] = set()
    inside: dict[str, int] = {}
    fields: dict[str, int] = {}
    for atoms in texts:
        for at, atom in enumerate(atoms):
            if atom.kind == "name":
                name = referents.resolve(atom.text)
                if _has_age(atoms, at, grammar):
                    aged.add(name)
                work = _work_told(atoms, at, grammar)
                if work:
                    titles.add(name)
                    referents.tie(name, work, atom.start)
                if is_office_field(atoms, at):
                    fields[name] = fields.get(name, 0) + 1
                held = at > 1 and atoms[at - 2].low in held_words  # "shares in X"
                given = at > 1 and "gives_to" in atoms[at - 2].classes  # "confié à X"
                if at and "sites" in atoms[at - 1].classes and not (held or given):
                    inside[name] = inside.get(name, 0) + 1
    for entity in referents.entities.values():
        if entity.kinds:
            if entity.kinds <= {"organisation", "project"} and is_known_place(entity.name, grammar):
                entity.kinds.add("place")
            continue
        kind = "person" if entity.name in aged else kind_by_name(entity.name, grammar)
        kind = "project" if entity.name in titles else kind
        if not kind and fields.get(entity.name, 0) == len(entity.places):
            kind = "concept"
        if not kind and inside.get(entity.name, 0) == len(entity.places):
            kind = "site"
        if kind:
            entity.kinds.add(kind)


def kind_by_name(name: str, grammar: Grammar) -> str:
    """What a name says by its own words: a known place, a legal form, an institution's noun, a given name; else ""."""
    name = name.replace("’", "'")
    words = name.split()
    first, last, low = words[0].casefold(), words[-1].casefold(), name.casefold()
    if is_known_place(name, grammar):
        return "place"
    if len(words) > 1 and known_kind(name):
        return known_kind(name)
    if len(words) > 1 and grammar.classes.get(last.strip("."), _NONE) & {"legal_forms", "company_words"}:
        return "organisation"
    if len(words) > 1 and any(grammar.has(word, "place_heads") for word in (first, last, first.partition("-")[0])):
        return "place"
    for word in (first, last) if len(words) > 1 else (first,):
        if grammar.has(word, "named_event"):
            return "event"
        if len(words) > 1 and grammar.has(word, "institutions"):
            return "organisation"
    if len(words) == 1 and name.isalpha() and name.isupper() and 3 <= len(name) <= _LONGEST_ACRONYM:
        return "" if grammar.has(low, "concepts") else "organisation"
    whole = 2 <= len(words) <= _LONGEST_PERSON and not any(char.isdigit() for char in name) and "&" not in words
    given = first.partition("-")[0] in given_names()
    if whole and given and all(word[0].isupper() or len(word) < 4 for word in words) and not (
        grammar.classes.get(last, _NONE) & {"institutions", "compounds", "type_organisation", "legal_forms"}
        or last in place_names()
    ):  # fmt: skip
        return "person"
    return ""


def is_known_place(name: str, grammar: Grammar) -> bool:
    """Whether a name is that of a city, region or state in everyday news."""
    folded = name.casefold()
    first, _, rest = folded.partition(" ")
    return folded in place_names() or (grammar.article(first) and rest in place_names())


def fits(referents: Referents, grammar: Grammar, who: Referent, kinds: frozenset[str]) -> bool | None:
    """Whether someone or something can be of one of these kinds; None where nothing tells."""
    if not kinds:
        return True
    known = kinds_of(referents, grammar, who)
    if not known:
        return None
    if known == {"thing"} and "thing" not in kinds:
        head = _head(who.name, grammar)
        figure = head in grammar.nouns or head in grammar.counted  # "the shares", "les chiffres"
        return None if kinds & {"project", "event"} and not figure else False  # an event or a work, perhaps
    if known == {"site"}:
        return bool({"site", "place"} & kinds)
    return bool(known & kinds)


def kinds_of(referents: Referents, grammar: Grammar, who: Referent) -> frozenset[str]:
    """Every kind that is known of what a referent means."""
    entity = referents.find(who.name)
    if entity is not None and entity.kinds:
        return frozenset(entity.kinds)
    if entity is not None and who.named:
        return frozenset()
    head = _head(who.name, grammar)
    found = {kind.removeprefix("type_") for kind in grammar.classes.get(head, _NONE) if kind[:5] == "type_"}
    if grammar.has(head, "bodies") or (found == {"place"} and head in grammar.relations.words.money_bodies):
        found.add("organisation")  # "la région": a place that has a budget and a chair
    if not found and head not in grammar.relations.nouns and _built(head, grammar):
        found.add("project")  # "un bureau ouvrira à X"; but a seat is told as such
    if not found and any(words == (head,) for words, _ in grammar.roles.get(head, ())):
        found.add("person")
    return frozenset(found) or (frozenset({"thing"}) if who.name[:1].islower() else frozenset())


def _built(noun: str, grammar: Grammar) -> bool:
    """Whether a noun means what is built or kept somewhere: "un dépôt", "an office"."""
    words = grammar.relations.words
    return noun in words.facilities or noun in words.own_sites


def is_group(referents: Referents, grammar: Grammar, who: Referent) -> bool:
    """Whether what is meant is made of others: a consortium, an alliance, a league."""
    entity = referents.find(who.name)
    nouns = set(entity.ties) if entity is not None else {_head(who.name, grammar)}
    return any(grammar.has(noun, "joint") for noun in nouns)


def _head(name: str, grammar: Grammar) -> str:
    """The noun of a phrase: in French the first that a document may call names by, in English the last before "of"."""
    words = plain_words(name)
    stops = {"of", "preposition", "relative", "that"}
    end = next(
        (at for at, word in enumerate(words) if at and grammar.classes.get(word, _NONE) & stops),
        len(words),
    )
    own = words[:end]
    if grammar.traits.head_last:
        return own[-1] if own else ""
    return next((word for word in own if grammar.has(word, "type")), own[0] if own else "")


def _work_told(atoms: Sequence[Atom], at: int, grammar: Grammar) -> str:
    """ "Her last novel, “Low Water”", "“Low Water”, a thriller": the noun of a work beside a quoted name; else ""."""
    if at < 1 or not opens_quoted(atoms, at - 1, len(atoms)):
        return ""
    before = at - 2 - (at > 1 and atoms[at - 2].text == ",")
    apposed = at + 2 < len(atoms) and atoms[at + 2].text == ","
    behind = range(at + 3, min(len(atoms), at + 3 + _WORK)) if apposed else range(0)
    near = [*range(before, max(-1, before - _WORK), -1), *behind]
    works = grammar.relations.words.works
    return next((atoms[step].low for step in near if atoms[step].kind == "word" and atoms[step].low in works), "")


def _has_age(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """ "Ann Lee, 45, ...", "Léa Berger, 45 ans, ...", "Ann Lee (45)": only people are told with an age."""
    if at + 3 >= len(atoms) or atoms[at + 1].text not in (",", "("):
        return False
    age, after = atoms[at + 2], atoms[at + 3]
    if age.kind != "amount" or after.kind != "mark" or after.text not in (",", ")", "."):
        return False
    last = last_word(age.text)
    told = grammar.has(last, "years") or grammar.has(last, "old")
    return (age.text.isdigit() and 5 < int(age.text) < 110) or told


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names of many countries, folded."""
    return frozenset(_lines("given_names.txt").split())


@lru_cache(maxsize=1)
def place_names() -> frozenset[str]:
    """Cities, regions and states in everyday news, folded."""
    text = " | ".join(_lines(name) for name in ("place_names.txt", "town_names.txt"))
    return frozenset(" ".join(entry.split()) for entry in text.split("|"))


def _lines(name: str) -> str:
    text = files("crosscheck.extract").joinpath("grammar", name).read_text(encoding="utf-8")
    return " ".join(line for line in text.splitlines() if not line.startswith("#"))

"""Facts that a verb gives: its own attribute, the noun that it moves or measures, or its words."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.facts.behind_figure import moved_behind, name_behind, put_behind, puts_into
from crosscheck.extract.facts.counted_fact import counts_people, counts_things
from crosscheck.extract.facts.counted_things import counts_its_own, goods, homes, no_jobs
from crosscheck.extract.facts.number_of import number_attribute
from crosscheck.extract.facts.own_words import TELLING
from crosscheck.extract.language.senses import BUYING, MEASURES, Sense
from crosscheck.extract.phrases.noun_phrase import NounPhrase, matches
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.verb_phrase import verb_phrase
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_PLANS = frozenset({"future", "planned", "target", "forecast", "conditional"})
_COUNTED = 6  # atoms from the figure of what is counted to the verb it is the subject of, at most

_CROWDLESS = MEASURES | {"volume", "mass"}
"""Dimensions of what is drawn and is no crowd: "will draw two gigawatts", "two million cubic metres"."""


def verb_fact(
    scene: Scene, group: VerbGroup, dimension: str, counted: Fact | None, at: int, as_subject: bool
) -> Fact | None:
    """The attribute that the verb itself gives to a figure of this dimension."""
    as_doer = as_subject and group.kind == "finite" and not group.passive and dimension in ("any", "people", "number")
    whole = verb_phrase(scene, group)
    senses = (*((whole[0],) if whole is not None else ()), *scene.grammar.verbs.get(group.lemma, ()))
    planned = bool(_PLANS & set(group.modal) and not hearsay(scene, group)) or plans(scene, group)
    for sense in senses:
        if sense.level or sense.change or (as_doer and not sense.does):
            continue
        if counted is not None and counted.attribute in sense.apart:
            continue  # "120 véhicules ont été détruits": no buildings
        behind = scene.atoms[at + 1].classes if at + 1 < len(scene.atoms) else frozenset[str]()
        if sense.name == "fund_target" and dimension == "money" and behind & {"of", "sum_of"}:
            continue  # "vise 2,4 milliards d'euros de synergies": no fund
        if sense.name == "attract" and (goods(scene, counted) or dimension in _CROWDLESS):
            continue  # "accueillir 500 000 puces": no attendance
        if dimension == "percent" and not as_subject and _no_change(scene, sense, at):
            continue
        if dimension == "percent" and sense.name == "vote" and _of_noun(scene, group.end, at):
            continue  # "voted for a cut of 3%"
        if sense.name == "capacity" and counted is not None and not (counted.explicit or counted.attribute == "people"):
            continue  # "holds 120 hostages"
        if sense.name == "cut_jobs" and no_jobs(scene, at, counted):
            continue  # "supprimera 40 lits", "will cut 12 trains", "power was cut to 300 customers": no jobs
        if sense.name == "arrest" and counts_things(scene, at, counted):
            continue  # "a arrêté trois réacteurs"
        if sense.name == "supply_homes" and not homes(counted):
            continue  # "powered by 33 engines", "alimente 40 turbines"
        if sense.name == "own" and dimension == "percent" and _kept(scene, group, at):
            continue  # "held its rate at 5.25%"
        if dimension == "money" and _moved(scene, group, senses, at):
            continue  # "raised its fare to 22 dollars": no money that was raised
        if group.passive and dimension in ("any", "people", "number") and _by_these(scene, group, at):
            continue  # "produite par deux centrales": who does it
        governed = _governed(scene, whole[1] if whole is not None and sense is whole[0] else group.end, at)
        name = (sense.planned.get(dimension) if planned else "") or sense.values.get(dimension, "")
        if (not name or dimension == "any") and "people" in sense.values and counts_people(scene, at, counted):
            name = sense.values["people"]
        if not name and "any" in sense.values and dimension not in ("money", "percent", "time", "number"):
            if governed:
                continue
            if (counted is not None and counted.explicit and not sense.over) or (
                sense.things and dimension in MEASURES
            ):
                continue
            name = sense.values["any"]
        things = counted is not None and not counted.explicit and "people" not in sense.values
        if not name and dimension == "number" and sense.over and (counted is None or things):
            name = sense.values.get("any", "")
        if name and dimension in ("any", "people") and governed:
            continue
        if dimension == "percent" and name == "stake sold" and not _of_something(scene, at):
            continue  # "Valtis cède 2 %": a listed price, or a share of what was told before
        if name and dimension == "money" and sense.name in BUYING and _of_something(scene, at):
            name = scene.grammar.senses["spend"].attribute(dimension)  # "acheter pour 250 millions d'euros de puces"
        if name:
            return Fact(name, sense, counts_its_own(scene, sense, at, counted), (group.start, group.end), None, "verb")
    return None


def _no_change(scene: Scene, sense: Sense, at: int) -> bool:
    """Whether a percentage with a verb is a share ("produces 30% of it") or a rate ("charges 1.5%"), and no change."""
    if not sense.values.get("percent", "").endswith(" change"):
        return False
    less = phrases_in(scene, at + 1, min(at + 6, len(scene.atoms)), "compared")  # "40 % d'énergie de moins"
    return sense.name == "price" or (_of_something(scene, at) and not less)


def _kept(scene: Scene, group: VerbGroup, at: int) -> bool:
    """Whether a verb of keeping has a noun that is no share between it and the level ("held its rate at 5.25%")."""
    before = before_value(scene, at)
    if not scene.grammar.has(group.lemma, "keeps") or before <= group.end:
        return False
    phrase = phrase_at(scene.atoms, group.end, before, scene.grammar)
    stake = phrase is not None and phrase.sense is not None and phrase.sense.name == "stake"
    return "changed_to" in scene.atoms[before].classes and phrase is not None and not stake


def _moved(scene: Scene, group: VerbGroup, senses: Sequence[Sense], at: int) -> bool:
    """Whether a verb that can move a noun to a level has its noun between it and the figure."""
    if not any(sense.change for sense in senses):
        return False
    before = before_value(scene, at)
    level = before >= group.end and scene.atoms[before].classes & {"changed_to", "range_opener"}
    noun = phrase_at(scene.atoms, group.end, before, scene.grammar) or put_behind(scene, group, at, before)
    return bool(level) and noun is not None


def _governed(scene: Scene, end: int, at: int) -> bool:
    """Whether a figure behind the verb that ends here is a noun's ("a remporté un contrat de 34 rames")."""
    before = before_value(scene, at)
    return end < before < at and bool(scene.atoms[before].classes & {"of", "preposition"})


def _by_these(scene: Scene, group: VerbGroup, at: int) -> bool:
    """Whether a count behind a passive is of those who do it, or of those that others are taken out of."""
    before = before_value(scene, at)
    if before < group.end:
        return False
    counted = any(atom.kind == "amount" for atom in scene.atoms[max(0, group.start - _COUNTED) : group.start])
    out_of = counted and before == group.end and "of" in scene.atoms[before].classes  # "évacuées de sept communes"
    return out_of or "by" in scene.atoms[before].classes


def _of_noun(scene: Scene, end: int, at: int) -> bool:
    """Whether "of" ties a figure behind the verb that ends here to a noun."""
    before = before_value(scene, at)
    return end < before and "of" in scene.atoms[before].classes


def _of_something(scene: Scene, at: int) -> bool:
    """Whether a figure says of what it is ("40 % de Brescal", "250 millions d'euros de puces")."""
    return at + 1 < len(scene.atoms) and "of" in scene.atoms[at + 1].classes


def hearsay(scene: Scene, group: VerbGroup) -> bool:
    """Whether the verb is in the past conditional ("aurait investi"): done, by hearsay, and no plan."""
    auxiliary = scene.grammar.auxiliaries.get(scene.atoms[group.start].low)
    return auxiliary is not None and auxiliary[0] == "have" and auxiliary[1] == "conditional"


def plans(scene: Scene, group: VerbGroup) -> bool:
    """Whether the verbs of the group speak of a plan, an aim or a promise ("prévoit de", "aims to")."""
    if any(lemma in scene.grammar.modality for lemma in group.chain):
        return True
    for at in range(group.start, group.end):
        for words, code in scene.grammar.phrases["status"].get(scene.atoms[at].low, ()):
            if code in ("target", "planned", "forecast", "pledged") and matches(scene.atoms, at, words):
                return True
    return False


def level_fact(scene: Scene, number: int, dimension: str, at: int) -> Fact | None:
    """ "Le chiffre d'affaires atteint 3 milliards", "sales rose 5 %": the subject's own noun is the attribute."""
    group = scene.groups[number]
    senses = scene.grammar.verbs.get(group.lemma, ())
    level = group.copula or any(sense.level for sense in senses) or group.passive
    change = next((sense.change for sense in senses if sense.change), "")
    if (not level and not change) or (not change and puts_into(scene, group, at)):
        return None
    before = before_value(scene, at)
    by = before >= group.end and "changed_by" in scene.atoms[before].classes and not group.copula
    change = change or ("by" if by and not any(sense.level for sense in senses) else "")
    subject = scene.subject(number)
    if subject is None or not subject.noun:
        for sense in senses:
            if sense.level and sense.values.get(dimension):
                return Fact(sense.values[dimension], sense, True, (group.start, group.end), None, "verb")
        return _number_fact(scene, group, dimension, moved=bool(change) and (by or dimension == "percent"))
    entries = sorted(scene.grammar.nouns.get(subject.noun[0], ()), key=lambda entry: not entry[1].itself)
    for words, sense in entries:
        if words != subject.noun:
            continue
        name = sense.attribute(dimension)
        if dimension == "percent" and change and name and sense.values.get("percent", "") != name:
            name = ""
        if dimension == "percent" and not change and name.endswith(" change") and _of_something(scene, at):
            continue  # "92 % de son niveau de 2019": a share of something, and no change
        if by and change and name and dimension != "percent":
            return Fact(name + " change", sense, False, (group.start, group.end), None, "subject-noun")
        if name:
            return Fact(name, sense, True, (group.start, group.end), None, "subject-noun")
    noun = number_attribute(scene, group) or " ".join(subject.noun)
    name = noun + " change" if change and (by or dimension == "percent") else noun
    return Fact(name, None, False, (group.start, group.end), None, "own-words")


def _number_fact(scene: Scene, group: VerbGroup, dimension: str, *, moved: bool) -> Fact | None:
    """ "Le nombre de détenus a atteint 84 951": how many there are of what no frame names, or by how many more."""
    name = number_attribute(scene, group) if dimension in ("number", "any", "people", "percent") else ""
    if not name or (dimension == "percent" and not moved):
        return None
    return Fact(name + " change" if moved else name, None, False, (group.start, group.end), None, "own-words")


def object_fact(scene: Scene, group: VerbGroup, at: int, dimension: str) -> Fact | None:
    """ "A abaissé son taux de 0,25 point, à 3,5 %": the verb moves its object's noun to a level, or by an amount."""
    if not group.passive and scene.grammar.has(group.lemma, "puts"):
        return _put_on(scene, group, at, dimension)
    change = any(sense.change for sense in scene.grammar.verbs.get(group.lemma, ()))
    moves = scene.grammar.has(group.lemma, "moves_to")
    keeps = moves or scene.grammar.has(group.lemma, "keeps")
    if not (change or keeps) or group.passive or group.kind not in ("finite", "gerund"):
        return None
    start = group.end
    while start < at and (scene.atoms[start].kind == "date" or "adverb" in scene.atoms[start].classes):
        start += 1
    phrase = phrase_at(scene.atoms, start, at, scene.grammar) if start < at else None
    before = before_value(scene, at)
    if phrase is None and before >= start - 1:
        return moved_behind(scene, group, at, dimension)
    if phrase is None or before < 0:
        return None
    if phrase.sense is None:
        return None if (keeps and not moves) or dimension in TELLING else _moved_thing(scene, group, phrase, before)
    name = phrase.sense.attribute(dimension)
    level = _to_level(scene, phrase.end, before)
    if keeps and not (level and name):
        return None
    if name and level:
        return Fact(name, phrase.sense, True, (group.start, group.end), None, "object-noun")
    noun = " ".join(phrase.sense_words) + ("" if level else " change")
    noun = name if name.endswith(" change") and not level else noun  # "cut the harvest by 31%"
    return Fact(noun, None, False, (group.start, group.end), None, "own-words")


def _moved_thing(scene: Scene, group: VerbGroup, phrase: NounPhrase, before: int) -> Fact | None:
    """ "A porté ses stocks à 300 tonnes", "raised its ratio by 0.5 points": what no frame names, in its words."""
    head = scene.atoms[phrase.head]
    if phrase.determiner not in ("definite", "possessive", "possessed") or head.kind != "word" or phrase.names:
        return None
    moved = "changed_by" in scene.atoms[before].classes
    if not moved and "changed_to" not in scene.atoms[before].classes:
        return None
    if moved and scene.grammar.has(group.lemma, "moves_to"):
        return None
    name = head.low + " change" if moved else head.low
    return Fact(name, None, False, (group.start, group.end), None, "own-words")


def _put_on(scene: Scene, group: VerbGroup, at: int, dimension: str) -> Fact | None:
    """ "A chiffré la rénovation à 800 millions", "a estimé les dégâts entre 650 et 800 millions": what is reckoned."""
    before = before_value(scene, at)
    turned = put_behind(scene, group, at, before)
    phrase = turned or (phrase_at(scene.atoms, group.end, at, scene.grammar) if group.end < at else None)
    behind = before + ("at" not in scene.atoms[before].classes)
    if phrase is None or (turned is None and phrase.end != behind):
        return None
    name = name_behind(scene, phrase, dimension) if turned is not None else ""
    name = name or (phrase.sense.attribute(dimension) if phrase.sense is not None else "")
    name = name or ("cost" if dimension == "money" else "")
    told = turned is not None and phrase.sense is not None and bool(phrase.sense.attribute(dimension))
    return Fact(name, phrase.sense, told, (group.start, group.end), phrase, "own-words") if name else None


_LEVEL = 3
"""Words between "to" and the level that it leads to ("to a range of 0 to 0.1%")."""


def _to_level(scene: Scene, start: int, before: int) -> bool:
    """Whether the words before a figure lead to a level or from one ("to 3%", "from 2%", "to a range of 0 to 0.1%")."""
    if "changed_by" in scene.atoms[before].classes and "range_opener" not in scene.atoms[before].classes:
        return False  # "reduced admissions to hospital by 81%"
    if "range_opener" in scene.atoms[before].classes:
        return True
    for at in range(before, max(start, before - _LEVEL) - 1, -1):
        if "changed_to" in scene.atoms[at].classes:
            return True
        if scene.atoms[at].kind != "word":
            return False
    return False

"""Figures: a draft of a claim for each one whose fact and subject can be told."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact, before_value, dimension_of
from crosscheck.extract.clauses.governing import governing
from crosscheck.extract.drafts.age import age, aged_person
from crosscheck.extract.drafts.age_apart import age_apart
from crosscheck.extract.drafts.age_of_named import age_of_named
from crosscheck.extract.drafts.beside_last import beside_last
from crosscheck.extract.drafts.counts_speakers import counts_speakers
from crosscheck.extract.drafts.deal_price import deal_price
from crosscheck.extract.drafts.fitting import fitting
from crosscheck.extract.drafts.following_figure import following_figure, from_to
from crosscheck.extract.drafts.held_by import held_by
from crosscheck.extract.drafts.held_rest import held_rest
from crosscheck.extract.drafts.one_in import one_in
from crosscheck.extract.drafts.people_studied import people_studied
from crosscheck.extract.drafts.priced_deal import priced_deal
from crosscheck.extract.drafts.prize_money import prize_money
from crosscheck.extract.drafts.race_at import race_at
from crosscheck.extract.drafts.reckoned import reckoned
from crosscheck.extract.drafts.recorded import recorded
from crosscheck.extract.drafts.rival_relative import rival_relative
from crosscheck.extract.drafts.score_at import score_at
from crosscheck.extract.drafts.set_against import set_against
from crosscheck.extract.drafts.set_off_figure import set_off_figure
from crosscheck.extract.drafts.several_ages import several_ages
from crosscheck.extract.drafts.superlative import superlative
from crosscheck.extract.drafts.tallies import tallies
from crosscheck.extract.drafts.valued_body import valued_body
from crosscheck.extract.facts.facts import find_fact
from crosscheck.extract.facts.number_of import number_of, numbered_place
from crosscheck.extract.facts.tallied_place import tallied_place
from crosscheck.extract.language.attribute_set import attribute_set
from crosscheck.extract.language.senses import BUYING
from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.owners.owner_of import owner_of
from crosscheck.extract.owners.rank_owners import rank_owners
from crosscheck.extract.owners.stated_figure import StatedFigure
from crosscheck.extract.owners.vote_place import vote_place
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.told_members import counted_names
from crosscheck.extract.qualities.age_bound import age_bound, age_group
from crosscheck.extract.qualities.perfect import perfect
from crosscheck.extract.qualities.rate_of import rate_base
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount

_SENTENCE_OWNERS = 4
"""How many of the figures before one in its sentence speak for whose it is."""


def figure_drafts(scene: Scene) -> list[Draft]:
    """A draft for every figure of the sentence whose fact and subject can be told."""
    drafts: list[Draft] = []
    for at, atom in enumerate(scene.atoms):
        if atom.kind != "amount" or atom.mention is None or _no_fact(scene, at):
            continue
        draft = (
            following_figure(scene, at, drafts)
            or rival_relative(scene, at, drafts)
            or age_of_named(scene, at)
            or age(scene, at)
            or several_ages(scene, at)
            or age_apart(scene, at)
            or set_off_figure(scene, at)
            or superlative(scene, at)
            or held_rest(scene, at, drafts)
            or held_by(scene, at)
            or deal_price(scene, at)
            or priced_deal(scene, at)
            or valued_body(scene, at)
            or (None if drafts else beside_last(scene, at))
            or _figure(scene, at, drafts)
        )
        if draft is not None:
            drafts.append(draft)
    if drafts:
        last, mention = drafts[-1], scene.atoms[drafts[-1].value].mention
        scene.referents.owner = last.subject.name
        scene.referents.figure = last.subject, last.attribute, mention.value if mention is not None else None
    return tallies(scene, from_to(scene, drafts))


def _no_fact(scene: Scene, at: int) -> bool:
    return (
        _is_clock(scene, at)
        or _minutes(scene, at)
        or _multiplies(scene, at)
        or _factor(scene, at)
        or age_bound(scene, at)
        or age_group(scene, at)
        or score_at(scene, at)
        or race_at(scene, at)
        or rate_base(scene, at)
        or counts_speakers(scene, at)
        or one_in(scene, at)
    )


def _is_clock(scene: Scene, at: int) -> bool:
    """Whether a figure is an hour of the day ("at 3 a.m.")."""
    return at + 1 < len(scene.atoms) and "clock" in scene.atoms[at + 1].classes


def _minutes(scene: Scene, at: int) -> bool:
    """ "Une heure quarante", "an hour forty": whether a bare number only goes on with the hours right before it."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    value = mention and mention.value
    if at < 2 or not isinstance(value, Amount) or value.dimension != "number" or not atoms[at].text.isalpha():
        return False
    article = atoms[at - 2].determiner == "indefinite" and "hour" in atoms[at - 1].classes
    before = atoms[at - 1].mention
    hours = before is not None and isinstance(before.value, Amount) and before.value.written.unit == "h"
    return (article or hours) and value.high is not None and value.high < _HOUR


_HOUR = 60  # minutes of an hour


def _factor(scene: Scene, at: int) -> bool:
    """Whether a figure is by what something was multiplied or divided ("a été divisé par deux")."""
    before = before_value(scene, at)
    verb = next((group for group in reversed(scene.groups) if group.end <= before), None)
    by = before > 0 and "by" in scene.atoms[before].classes
    return by and verb is not None and scene.grammar.has(verb.lemma, "multiplies")


def _multiplies(scene: Scene, at: int) -> bool:
    """Whether a figure only compares ("deux fois plus qu'en 2024", "three times as many"): it is no fact alone."""
    behind = scene.atoms[at + 1 : at + 3]
    return len(behind) == 2 and "times" in behind[0].classes and bool(behind[1].classes & {"most", "more", "as_many"})


def _figure(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    mention = scene.atoms[at].mention
    assert mention is not None
    value = mention.value
    dimension = dimension_of(value, scaled=any(char.isalpha() for char in mention.text))
    number, as_subject = governing(scene, at)
    group = scene.groups[number] if number >= 0 else None
    numbered = number_of(scene, group) >= 0
    if numbered and dimension == "money" and isinstance(value, Amount) and value.unit == "1":
        dimension = "number"  # "le nombre de passagers a atteint 14,8 millions"
    fact = find_fact(scene, at, dimension, number, as_subject)
    if fact is None or (fact.reason in _GUESSED and scene.grammar.has(last_word(mention.text), "old")):
        return None  # "the 19-year-old striker scored": an age is no score
    if fact.reason in _GUESSED and _one_thing(scene, mention.text, value):
        return None  # "delays at one data centre developer"
    subject = owner_of(scene, at, fact, number, as_subject)
    if subject is not None and fact.attribute == "age":
        subject = aged_person(scene, subject, at)
    if subject is not None and fact.sense is not None and fact.sense.of:
        if fact.sense.of == "event" and (recorded(scene, at, group) or (numbered and not subject.named)):
            subject = replace(subject, reasons=("context", *subject.reasons), named=False)
        subject = fitting(scene, subject, fact.sense.of, at)
    if subject is None:
        return None
    subject = reckoned(scene, subject, fact, group, at)
    if _told_by_person(scene, fact, group, subject):
        subject = replace(fitting(scene, subject, "organisation", at), certain=False)
    owners = tuple(draft.subject.name for draft in drafts[-_SENTENCE_OWNERS:])
    called = scene.text[max(0, subject.start - _WORD) : subject.start].lower().split()[-1:]  # "le concours X"
    told, fact = fact, prize_money(scene.grammar, fact, subject, called)
    if fact is told:
        subject = rank_owners(StatedFigure(scene, at, dimension, fact, number, as_subject, owners), subject)
    if fact.reason in _GUESSED and _counted_itself(scene, at, subject):
        return None  # "trois opérateurs (A, B et C) ont signé": no operators of A
    subject = tallied_place(scene, numbered_place(scene, subject, group), fact, group, at)
    subject = vote_place(scene, subject, fact.attribute, at)
    fact = people_studied(scene, at, fact, subject, None if as_subject else group)
    if _height_of_person(scene, fact, subject):
        fact = replace(fact, attribute="height")
    explicit = fact.explicit and not subject.plural and _safe(scene, at, fact, group, as_subject, subject)
    if explicit:
        _learn_kind(scene, subject, fact)
    draft = Draft(at, fact.attribute, subject, explicit, group, fact.sense, fact.trigger, (fact.reason,))
    return set_against(scene, drafts, draft, fact.phrase.start) if fact.phrase is not None else draft


def _one_thing(scene: Scene, written: str, value: object) -> bool:
    """Whether a figure is only the word for one, before what is no person."""
    counted = (value.counted or "").lower() if isinstance(value, Amount) else ""
    return scene.grammar.has(written.lower(), "one") and not scene.grammar.has(counted, "type_person")


def _counted_itself(scene: Scene, at: int, subject: Referent) -> bool:
    """Whether a figure's subject is one of the names behind its noun, as many as it counts."""
    phrase = phrase_at(scene.atoms, at, len(scene.atoms), scene.grammar)
    names = counted_names(scene, phrase) if phrase is not None and phrase.start == at else ()
    return subject.name in {scene.referents.resolve(scene.atoms[place].text) for place in names}


def _height_of_person(scene: Scene, fact: Fact, subject: Referent) -> bool:
    """ "Ann Lee mesure 1,71 m": people have a height and no length."""
    entity = scene.referents.find(subject.name)
    measured = fact.attribute == "length" and fact.sense is not None and fact.sense.name == "measure"
    return measured and entity is not None and "person" in entity.kinds


_GUESSED = ("own-words", "nearest-noun")
"""Why a figure is told that no frame gave."""


def _learn_kind(scene: Scene, subject: Referent, fact: Fact) -> None:
    """A name of no known kind that has revenue or raises money is an organisation from here on."""
    entity = scene.referents.find(subject.name)
    body = fact.sense is not None and (fact.sense.of == "organisation" or fact.attribute in attribute_set("of_bodies"))
    if body and entity is not None and not entity.kinds and subject.named:
        entity.kinds.add("organisation")


_WORD = 24
"""Code points before a name that hold the word right before it."""


def _told_by_person(scene: Scene, fact: Fact, group: VerbGroup | None, subject: Referent) -> bool:
    """Whether a person only speaks of the noun's figure ("le patron a évoqué des dépenses de ..."): not their own."""
    laid = fact.sense is not None and fact.sense.patient  # "a confirmé la condamnation de X à dix ans": X's
    if group is None or laid or fact.reason == "verb" or (fact.phrase is None and fact.reason != "phrase"):
        return False
    if fact.phrase is not None and fact.phrase.determiner == "possessive":
        return False
    speaks = any(
        scene.grammar.has(group.lemma, kind) for kind in ("report_verb", "records", "puts", "judges", "presents")
    )
    entity = scene.referents.find(subject.name)
    return speaks and entity is not None and "person" in entity.kinds


def _own_plan(scene: Scene, group: VerbGroup) -> bool:
    """Whether an infinitive is what the verb right before it plans or announces ("a annoncé vouloir lever ...")."""
    number = next(n for n, other in enumerate(scene.groups) if other is group)
    outer = scene.groups[number - 1] if number else None
    if outer is None or outer.kind != "finite" or outer.passive or outer.negated:
        return False
    plans = outer.lemma in scene.grammar.modality or scene.grammar.has(outer.lemma, "report_verb")
    between = scene.atoms[outer.end : group.start]
    return plans and all(
        a.kind == "date" or a.classes & {"of", "into", "preposition", "adverb", "weekday"} for a in between
    )


def _adjunct(scene: Scene, fact: Fact, group: VerbGroup) -> bool:
    """ "Entre au capital, à l'occasion d'une levée de 3 millions": a noun that a preposition ties to no verb."""
    start = fact.phrase.start if fact.phrase is not None else 0
    if start <= group.end + 1 or (fact.phrase is not None and fact.phrase.determiner != "indefinite"):
        return False
    before = scene.atoms[start - 1].classes
    return "with" not in before and bool(before & {"of", "preposition"})


def _safe(scene: Scene, at: int, fact: Fact, group: VerbGroup | None, as_subject: bool, subject: Referent) -> bool:
    """Whether nothing in the clause makes the attribute or its owner doubtful."""
    if fact.sense is not None and fact.sense.weak:
        return False
    before = before_value(scene, at)
    if before >= 0 and scene.atoms[before].classes & {"portion", "comparison"}:
        return False  # a part, or what another figure is held against
    if fact.reason == "phrase" and {"apposition", "leading-phrase"} & set(subject.reasons):
        return True  # "longue de 11 km, la ligne ...": set beside its subject
    if group is None or any("almost" in atom.classes for atom in scene.atoms[max(0, group.start - 1) : group.end]):
        return False  # "nearly cut 300 jobs"
    if group.kind == "infinitive" and not perfect(scene, group) and not _own_plan(scene, group):
        return False
    own = scene.grammar.has(group.lemma, "reports_own") and fact.reason == "noun-before" and fact.sense is not None
    if not (own and fact.sense is not None and fact.sense.of == "organisation") and (
        scene.grammar.has(group.lemma, "report_verb") or group.lemma in scene.grammar.modality
    ):
        return False  # "X expects revenue of ...": whose it is stays open
    if fact.reason == "phrase" and not group.copula and group.end <= fact.trigger[0]:
        return False
    if fact.reason in ("counted-noun", "noun-after", "part-of"):
        senses = scene.grammar.verbs.get(group.lemma, ())
        if any(sense.name in BUYING or sense.name == "decide" for sense in senses):
            return False  # "will buy 420 megawatts", "approved a $1.2 billion fund": the subject has neither
        if group.end < before and "preposition" in scene.atoms[before].classes:
            return False  # "a inscrit un doublé devant 64 000 spectateurs": they are not the scorer's
        close = at - group.end <= 4 and not any(
            a.kind in ("amount", "name", "mark") for a in scene.atoms[group.end : at]
        )
        return not as_subject and close and (group.copula is False) and bool(senses)
    if fact.reason == "verb":
        between = scene.atoms[group.end : at]
        acted_on = subject.start >= scene.atoms[group.end - 1].end  # "values the company at ..."
        if not acted_on and any(determiner(a) in ("definite", "possessive") for a in between):
            return False  # "raised the price of X by $2": the noun's figure, and not the verb's own
        return not as_subject and not any(a.kind in ("amount", "name") or a.text in ",;" for a in between)
    if fact.reason == "phrase-behind" and fact.attribute == "distance":
        return group.copula  # "the wind farm X is building 38 km off the coast": of what it acts on
    if fact.reason == "noun-before":
        return not (any(a.kind == "amount" for a in scene.atoms[group.end : at]) or _adjunct(scene, fact, group))
    return True

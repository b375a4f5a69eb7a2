"""Which fact a figure states: the noun or verb that it belongs to, and the attribute that this gives."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.facts.added_to import added_to
from crosscheck.extract.facts.beside_fact import beside_fact
from crosscheck.extract.facts.change_told import change_told
from crosscheck.extract.facts.counted_fact import MARGINS, counted_fact, partitive_total, predicate_fact
from crosscheck.extract.facts.described_fact import described_fact
from crosscheck.extract.facts.expression_fact import expression_fact
from crosscheck.extract.facts.how_badly import how_badly
from crosscheck.extract.facts.is_adjunct import is_adjunct
from crosscheck.extract.facts.lasting import lasting
from crosscheck.extract.facts.noun_ending import REACH
from crosscheck.extract.facts.own_words import own_words
from crosscheck.extract.facts.per_share import per_share
from crosscheck.extract.facts.phrase_fact import phrase_fact
from crosscheck.extract.facts.share_quote import share_quote
from crosscheck.extract.facts.stake_sold import stake_sold
from crosscheck.extract.facts.thing_built import of_thing_built
from crosscheck.extract.facts.turned_count import touched, turned_count, vanished
from crosscheck.extract.facts.unnamed_share import unnamed_share
from crosscheck.extract.facts.verb_facts import level_fact, object_fact, verb_fact
from crosscheck.extract.facts.what_grew import what_grew
from crosscheck.extract.qualities.holds import holds
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount


def find_fact(scene: Scene, at: int, dimension: str, number: int, as_subject: bool) -> Fact | None:
    """The fact that a figure states, None where it only says when, how often or which."""
    if is_adjunct(scene, at, dimension) and phrase_fact(scene, at, dimension) is None:
        return lasting(scene, at) if dimension == "time" else None
    stated = _stated(scene, at, dimension, number, as_subject) or _last_resort(scene, at, number)
    stated = added_to(scene, at, dimension, number, stated) if stated is not None else None
    if stated is not None and dimension == "percent":
        stated = what_grew(scene, at, stake_sold(scene, number, stated))
    if stated is None:
        return None
    return how_badly(scene, at, per_share(scene, at, change_told(scene, at, number, stated)))


def _last_resort(scene: Scene, at: int, number: int) -> Fact | None:
    """Where nothing says what a figure is of: the nearest noun before it, or the verb, in their own words."""
    atoms = scene.atoms
    for step in range(at - 1, max(-1, at - REACH), -1):
        atom = atoms[step]
        plain = atom.kind == "word" and len(atom.low) > 2 and not atom.classes - {"type", *_TYPES}
        if plain and not any(group.start <= step < group.end for group in scene.groups):
            return Fact(atom.low, None, False, (step, step + 1), None, "nearest-noun")
        if atom.text in ".;:":
            break
    if number >= 0:
        return Fact(scene.groups[number].lemma, None, False, (at, at + 1), None, "own-words")
    return None


_TYPES = frozenset(f"type_{kind}" for kind in ("organisation", "project", "person", "place", "event"))


def _stated(scene: Scene, at: int, dimension: str, number: int, as_subject: bool) -> Fact | None:
    """What an expression says first, then the verb with what is counted and the noun beside it, then these alone."""
    told = expression_fact(scene, at, dimension, number, as_subject)
    told = told or (described_fact(scene, at, dimension) if _joined(scene, at) else None)
    if told is not None:
        return told
    group = scene.groups[number] if number >= 0 else None
    counted = predicate_fact(scene, group, dimension) if as_subject and group is not None else None
    counted = counted or counted_fact(scene, at, dimension)
    if counted is not None and _is_of_all(scene, at, counted):
        return counted
    beside = _no_change(scene, at, beside_fact(scene, at, dimension))
    if _counts(scene, at, dimension) and beside is not None and beside.reason == "noun-before":
        if _cuts_jobs(counted, beside):
            return beside  # "la suppression de 210 postes"
        if beside.sense is None or beside.sense.counts or beside.sense.people:
            beside = None  # "120 œuvres de 40 artistes": what is counted stands behind
    if counted is not None and beside is not None and counted.attribute.startswith("new "):
        beside = None if counted.trigger == beside.trigger else beside  # "admitted six new members": of its members
    if counted is not None and group is not None and not as_subject:
        room = _room(scene, at, dimension, group, counted, beside)
        if room is not None:
            return room
    if beside is not None and counted is not None and beside.sense is not None and _seats(counted):
        named = beside.sense.values.get("people")
        beside = replace(beside, attribute=named) if named else beside  # "une capacité de 300 places"
    by_verb = _by_verb(scene, at, dimension, number, as_subject, counted, beside) if number >= 0 else None
    return by_verb or _by_noun(scene, at, dimension, number, as_subject, counted, beside)


def _is_of_all(scene: Scene, at: int, counted: Fact) -> bool:
    """ "58 of the 190 seats", "cut 9,000 of its 78,400 jobs", "won by 12 points": what is counted decides alone."""
    whole = counted.attribute.startswith("total ") or _all_jobs(scene, at, counted)
    return whole or counted.attribute in MARGINS.values()


def _counts(scene: Scene, at: int, dimension: str) -> bool:
    """Whether a figure counts things whose noun is its own, and measures nothing."""
    mention = scene.atoms[at].mention
    counts = mention is not None and isinstance(mention.value, Amount) and bool(mention.value.counted)
    return counts and dimension == "any"


def _cuts_jobs(counted: Fact | None, beside: Fact) -> bool:
    """Whether the noun before a number of jobs says that they are cut."""
    jobs = counted is not None and counted.sense is not None and counted.sense.name in ("jobs", "employ")
    return jobs and beside.sense is not None and beside.sense.name == "cut_jobs"


def _room(scene: Scene, at: int, dimension: str, group: VerbGroup, counted: Fact, beside: Fact | None) -> Fact | None:
    """ "Holds 4,000 people": how many there is room for, where the verb says so and no noun says otherwise."""
    same = beside is None or beside.trigger == counted.trigger
    if not same or not holds(scene, group) or _supplies(scene, group, dimension, counted, at):
        return None
    capacity = scene.grammar.senses["capacity"]
    attribute = capacity.attribute("people" if _seats(counted) else "any")
    return replace(counted, attribute=attribute, sense=capacity, explicit=counted.explicit)


def _by_verb(
    scene: Scene, at: int, dimension: str, number: int, as_subject: bool, counted: Fact | None, beside: Fact | None
) -> Fact | None:
    """What the verb makes of a figure, or of the noun that is counted or stands beside it."""
    group = scene.groups[number]
    built = of_thing_built(scene, at, dimension, group) if not as_subject else None
    if built is not None:
        return built
    if beside is None and counted is None and not as_subject:
        quoted = share_quote(scene, number, dimension)
        if quoted is not None:
            return quoted
    if beside is not None and beside.reason == "own-words" and not as_subject:
        accounts = group.lemma in scene.grammar.relations.words.accounting
        own = level_fact(scene, number, dimension, at) if dimension == "percent" and not accounts else None
        if own is not None and own.explicit:
            return own  # "le chômage s'est établi à 7 % de la population"
    struck = touched(scene, group, counted) if counted is not None else None
    if struck is not None:
        return struck
    told = _verb_or_beside(scene, at, dimension, group, as_subject, counted, beside)
    if told is not None or counted is None:
        return told
    led = scene.atoms[max(before_value(scene, at), 0)].classes
    inner = "of" in led or (
        "changed_to" in led and not as_subject
    )  # "cut deaths in a trial of 900", "cut staff to 300"
    if (counted.explicit or as_subject or counted.attribute == "venue capacity") and not inner:
        turned = (vanished if as_subject else turned_count)(scene, group, counted)
        if turned is not None:
            return turned
    if (as_subject and _staff_does(scene, at, counted, group)) or _acted_on(scene, group, counted, at):
        return replace(counted, attribute=scene.atoms[counted.trigger[0]].low, sense=None, explicit=False)
    return None


def _verb_or_beside(
    scene: Scene,
    at: int,
    dimension: str,
    group: VerbGroup,
    as_subject: bool,
    counted: Fact | None,
    beside: Fact | None,
) -> Fact | None:
    """The verb's own attribute, unless the noun beside the figure says more; None where the verb gives none."""
    verb = verb_fact(scene, group, dimension, counted, at, as_subject)
    if verb is not None and verb.sense is not None and verb.sense.name == "cut_jobs":
        moved = object_fact(scene, group, at, dimension)
        if moved is not None and moved.reason == "object-noun":
            return moved  # "cut its workforce to 40,000": how many are left
    if verb is None or not _verb_first(verb, counted):
        return None
    if beside is None or (counted is not None and beside.trigger == counted.trigger):
        return verb
    kept = _made_of(scene, at, beside) and verb.sense is not None and not verb.sense.weak
    return verb if kept else beside


def _by_noun(
    scene: Scene, at: int, dimension: str, number: int, as_subject: bool, counted: Fact | None, beside: Fact | None
) -> Fact | None:
    """What is counted, the noun beside, what the figure describes, and last the verb's object or its own words."""
    group = scene.groups[number] if number >= 0 else None
    if counted is not None and counted.explicit:
        place = described_fact(scene, at, dimension) if counted.attribute == "population" else None
        return place or counted
    if beside is not None:
        return beside
    described = described_fact(scene, at, dimension)
    if described is not None:
        return described
    if group is not None:
        moved = object_fact(scene, group, at, dimension)
        if moved is not None:
            return moved
        leveled = level_fact(scene, number, dimension, at)
        if leveled is not None and (leveled.explicit or counted is None):
            return leveled
    if counted is not None:
        return counted
    share = unnamed_share(scene, at, dimension)
    if share is not None:
        return share
    if group is not None and (not as_subject or dimension == "percent"):
        return own_words(scene, number, dimension, at)
    return None


def _joined(scene: Scene, at: int) -> bool:
    """ "A 16,000-seat stadium": whether a hyphen joins the noun that is counted to its figure."""
    mention = scene.atoms[at].mention
    return mention is not None and scene.text[mention.end : mention.end + 1] == "-"


def _no_change(scene: Scene, at: int, beside: Fact | None) -> Fact | None:
    """ "Un rendement de 5,8 %", "a yield of 5.8%": what somebody has, and not by how much it changed."""
    if beside is None or beside.reason != "noun-before" or not beside.attribute.endswith(" change"):
        return beside
    bare = beside.phrase is not None and beside.phrase.determiner == "indefinite"
    before = before_value(scene, at)
    if not bare or beside.trigger[1] != before or "of" not in scene.atoms[before].classes:
        return beside  # "un rendement supérieur de 15 à 20 %"
    return replace(beside, attribute=beside.attribute.removesuffix(" change"), explicit=False)


def _acted_on(scene: Scene, group: VerbGroup, counted: Fact, at: int) -> bool:
    """ "Stole £2 million from 94 customers": they are no users of the thief's, as far as this says."""
    before = before_value(scene, at)
    led = group.end < before and "origin_link" in scene.atoms[before].classes
    return led and counted.sense is not None and counted.sense.name in _CLIENTS


_CLIENTS = frozenset({"customers", "users", "subscribers", "members"})
"""Senses of people that somebody has and also deals with."""


def _staff_does(scene: Scene, at: int, counted: Fact, group: VerbGroup) -> bool:
    """ "300 workers went on strike": how many do something is not how many there are ("its 300 workers" is)."""
    before = scene.atoms[max(before_value(scene, at), 0)]
    if before.classes & {"of", "with", "definite", "possessive", "demonstrative"}:
        return False
    if counted.sense is not None and counted.sense.name == "residents" and group.passive:
        return True  # "2,000 residents were moved": not how many there are
    return counted.sense is not None and counted.sense.name == "employ" and counted.attribute == "headcount"


def _all_jobs(scene: Scene, at: int, counted: Fact) -> bool:
    """Whether a figure is how many jobs there are, of which the figure before it tells a part."""
    return counted.sense is None and counted.attribute == "headcount" and partitive_total(scene, at)


def _supplies(scene: Scene, group: VerbGroup, dimension: str, counted: Fact, at: int) -> bool:
    """Whether a verb tells of homes that are supplied, and of no room for what is counted ("powers 300,000 homes")."""
    own = verb_fact(scene, group, dimension, counted, at, as_subject=False)
    return own is not None and own.sense is not None and own.sense.name == "supply_homes"


def _made_of(scene: Scene, at: int, beside: Fact) -> bool:
    """ "Pledged 2 billion in subsidies": a noun that a preposition ties to the sum says less than the verb."""
    return beside.reason == "noun-after" and at + 1 < len(scene.atoms) and "sum_of" in scene.atoms[at + 1].classes


def _seats(counted: Fact) -> bool:
    """Whether what is counted are people or places for them."""
    return counted.attribute in ("venue capacity", "people") or (
        counted.sense is not None and (counted.sense.people or counted.sense.name == "seats")
    )


def _verb_first(verb: Fact, counted: Fact | None) -> bool:
    """A verb's own attribute comes before that of a noun that only says who, or which of many things, is counted.

    What a verb does to people is not told with a noun of things: "evacuated 300 homes" counts homes. Whom an event
    struck is told by the verb ("one firefighter was killed").
    """
    if counted is None:
        return True
    if not counted.explicit:
        return True
    if verb.sense is None or not verb.sense.over or counted.sense is None:
        return False
    struck = verb.sense.of == "event" and counted.sense.weak and "people" in counted.sense.values
    return counted.sense.people or struck or (counted.sense.weak and "people" not in verb.sense.values)

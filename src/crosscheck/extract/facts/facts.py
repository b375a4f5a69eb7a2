"""Which fact a figure states: the noun or verb that it belongs to, and the attribute that this gives."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.facts.beside_fact import REACH, beside_fact, share_of
from crosscheck.extract.facts.bracket_share import bracket_share
from crosscheck.extract.facts.changed_by import changed_by
from crosscheck.extract.facts.counted_fact import MARGIN, counted_fact, partitive_total, predicate_fact
from crosscheck.extract.facts.described_fact import described_fact, graded_fact
from crosscheck.extract.facts.is_adjunct import is_adjunct
from crosscheck.extract.facts.lasting import lasting
from crosscheck.extract.facts.per_share import per_share
from crosscheck.extract.facts.points_change import points_change
from crosscheck.extract.facts.share_quote import share_quote
from crosscheck.extract.facts.shifted_noun import shifted_noun
from crosscheck.extract.facts.stake_sold import stake_sold
from crosscheck.extract.facts.thing_built import of_thing_built
from crosscheck.extract.facts.turned_count import touched, turned_count, vanished
from crosscheck.extract.facts.verb_facts import level_fact, object_fact, own_words, verb_fact
from crosscheck.extract.facts.what_grew import what_grew
from crosscheck.extract.facts.worth_of import worth_of
from crosscheck.extract.phrases.noun_phrase import matches, noun_at
from crosscheck.extract.qualities.status_of import holds
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount


def find_fact(scene: Scene, at: int, dimension: str, number: int, as_subject: bool) -> Fact | None:
    """The fact that a figure states, None where it only says when, how often or which."""
    if is_adjunct(scene, at, dimension) and _phrase_fact(scene, at, dimension) is None:
        return lasting(scene, at) if dimension == "time" else None
    stated = _stated(scene, at, dimension, number, as_subject) or _last_resort(scene, at, number)
    if stated is not None and dimension == "percent":
        stated = points_change(scene, at, number, what_grew(scene, at, stake_sold(scene, number, stated)))
    return per_share(scene, at, stated) if stated is not None else None


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
    group = scene.groups[number] if number >= 0 else None
    phrase = _phrase_fact(scene, at, dimension) or _behind(scene, at, dimension)
    phrase = phrase or bracket_share(scene, at, dimension) or shifted_noun(scene, at, dimension)
    if phrase is not None:
        return phrase
    mention = scene.atoms[at].mention
    if mention is not None and "-" in mention.text and any(char.isalpha() for char in mention.text):
        joined = described_fact(scene, at, dimension)
        if joined is not None:
            return joined  # "a 38-metre vessel built in 1994"
    if dimension == "percent" and group is not None and not as_subject:
        relative = _relative_change(scene, at, number)
        if relative is not None:
            return relative
    graded = graded_fact(scene, at)
    if graded is not None:
        return graded
    moved_by = changed_by(scene, group, at, dimension) if group is not None and not as_subject else None
    if moved_by is not None:
        return moved_by
    counted = predicate_fact(scene, group, dimension) if as_subject and group is not None else None
    counted = counted or counted_fact(scene, at, dimension)
    if counted is not None and (counted.attribute.startswith("total ") or _all_jobs(scene, at, counted)):
        return counted  # "58 of the 190 seats", "cut 9,000 of its 78,400 jobs"
    if counted is not None and counted.attribute == MARGIN:
        return counted
    beside = _no_change(scene, at, beside_fact(scene, at, dimension))
    counts = mention is not None and isinstance(mention.value, Amount) and bool(mention.value.counted)
    if beside is not None and beside.reason == "noun-before" and counts and dimension == "any":
        cut = counted is not None and counted.sense is not None and counted.sense.name in ("jobs", "employ")
        if cut and beside.sense is not None and beside.sense.name == "cut_jobs":
            return beside  # "la suppression de 210 postes"
        if beside.sense is None or beside.sense.counts or beside.sense.people:
            beside = None  # "120 œuvres de 40 artistes": what is counted stands behind
    if counted is not None and beside is not None and counted.attribute.startswith("new "):
        beside = None if counted.trigger == beside.trigger else beside  # "admitted six new members": of its members
    same = counted is not None and (beside is None or beside.trigger == counted.trigger)
    held = same and not as_subject and group is not None and holds(scene, group)
    if held and group is not None and counted is not None and not _supplies(scene, group, dimension, counted, at):
        room = scene.grammar.senses["capacity"].attribute("people" if _seats(counted) else "any")
        return replace(counted, attribute=room, sense=scene.grammar.senses["capacity"], explicit=counted.explicit)
    if beside is not None and counted is not None and beside.sense is not None and _seats(counted):
        named = beside.sense.values.get("people")
        beside = replace(beside, attribute=named) if named else beside  # "une capacité de 300 places"
    built = of_thing_built(scene, at, dimension, group) if group is not None and not as_subject else None
    if built is not None:
        return built
    if group is not None and beside is None and counted is None and not as_subject:
        quoted = share_quote(scene, number, dimension)
        if quoted is not None:
            return quoted
    if beside is not None and beside.reason == "own-words" and group is not None and not as_subject:
        accounts = group.lemma in scene.grammar.relations.words.accounting
        own = level_fact(scene, number, dimension, at) if dimension == "percent" and not accounts else None
        if own is not None and own.explicit:
            return own  # "le chômage s'est établi à 7 % de la population"
    struck = touched(scene, group, counted) if counted is not None and group is not None else None
    if struck is not None:
        return struck
    if group is not None:
        verb = verb_fact(scene, group, dimension, counted, at, as_subject)
        if verb is not None and verb.sense is not None and verb.sense.name == "cut_jobs":
            moved = object_fact(scene, group, at, dimension)
            if moved is not None and moved.reason == "object-noun":
                return moved  # "cut its workforce to 40,000": how many are left
        if verb is not None and _verb_first(scene, at, verb, counted):
            told = counted is not None and beside is not None and beside.trigger == counted.trigger
            made = beside is not None and _made_of(scene, at, beside)
            kept = made and verb.sense is not None and not verb.sense.weak
            return verb if told or beside is None or kept else beside
    led = scene.atoms[max(before_value(scene, at), 0)].classes
    inner = "of" in led or (
        "changed_to" in led and not as_subject
    )  # "cut deaths in a trial of 900", "cut staff to 300"
    if counted is not None and (counted.explicit or as_subject) and group is not None and not inner:
        turned = (vanished if as_subject else turned_count)(scene, group, counted)
        if turned is not None:
            return turned
    if counted is not None and as_subject and group is not None and _staff_does(scene, at, counted):
        return replace(counted, attribute=scene.atoms[counted.trigger[0]].low, sense=None, explicit=False)
    if counted is not None and group is not None and _acted_on(scene, group, counted, at):
        return replace(counted, attribute=scene.atoms[counted.trigger[0]].low, sense=None, explicit=False)
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
    if group is not None:
        leveled = level_fact(scene, number, dimension, at)
        if leveled is not None and (leveled.explicit or counted is None):
            return leveled
    if counted is not None:
        return counted
    share = share_of(scene, at, dimension)
    if share is not None:
        return share
    if group is not None and (not as_subject or dimension == "percent"):
        return own_words(scene, group, dimension)
    return None


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


def _staff_does(scene: Scene, at: int, counted: Fact) -> bool:
    """ "300 workers went on strike": how many do something is not how many there are ("its 300 workers" is)."""
    before = scene.atoms[max(before_value(scene, at), 0)]
    if before.classes & {"of", "with", "definite", "possessive", "demonstrative"}:
        return False
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
    return counted.attribute == "venue capacity" or (
        counted.sense is not None and (counted.sense.people or counted.sense.name == "seats")
    )


def _relative_change(scene: Scene, at: int, number: int) -> Fact | None:
    """ "22 % de moins", "11% fewer": a change of what the clause is about."""
    compared = scene.grammar.phrases["compared"]
    for words, _ in compared.get(scene.atoms[at + 1].low, ()) if at + 1 < len(scene.atoms) else ():
        if matches(scene.atoms, at + 1, words):
            subject = scene.subject(number)
            noun = " ".join(subject.noun) if subject is not None and subject.noun else scene.groups[number].lemma
            return Fact(noun + " change", None, False, (at, at + 1), None, "own-words")
    return None


def _verb_first(scene: Scene, at: int, verb: Fact, counted: Fact | None) -> bool:
    """A verb's own attribute comes before that of a noun that only says who, or which of many things, is counted.

    What a verb does to people is not told with a noun of things: "evacuated 300 homes" counts homes.
    """
    if counted is None:
        return True
    if not counted.explicit:
        return True
    if verb.sense is None or not verb.sense.over or counted.sense is None:
        return False
    return counted.sense.people or (counted.sense.weak and "people" not in verb.sense.values)


def _phrase_fact(scene: Scene, at: int, dimension: str) -> Fact | None:
    """An expression right before the value: "doté de 30 milliards", "worth $25 billion"."""
    end = before_value(scene, at) + 1
    for start in range(max(0, end - 4), end):
        for words, name in scene.grammar.phrases["sense"].get(scene.atoms[start].low, ()):
            if start + len(words) == end and matches(scene.atoms, start, words):
                sense = scene.grammar.senses[name]
                noun = noun_at(scene.atoms, start - 1, scene.grammar) if start else None
                if name == "worth" and noun is not None and noun[0] == start and noun[1].attribute(dimension):
                    return Fact(noun[1].attribute(dimension), noun[1], False, (start - 1, end), None, "phrase")
                if dimension in sense.values:
                    told = worth_of(scene, start, end, sense, dimension)
                    return told or Fact(sense.values[dimension], sense, True, (start, end), None, "phrase")
    return None


def _behind(scene: Scene, at: int, dimension: str) -> Fact | None:
    """An expression behind the value and what it counts: "120 metres long", "140 people were taken to hospital"."""
    atoms = scene.atoms
    place = _behind_counted(scene, at)
    if place >= len(atoms):
        return None
    for words, name in scene.grammar.phrases["behind"].get(atoms[place].low, ()):
        attribute = scene.grammar.senses[name].values.get(dimension)
        if attribute and matches(atoms, place, words):
            sense = scene.grammar.senses[name]
            return Fact(attribute, sense, True, (at, place + len(words)), None, "phrase-behind")
    return None


def _behind_counted(scene: Scene, at: int) -> int:
    """The first atom behind a figure and the thing that it counts."""
    mention = scene.atoms[at].mention
    counted = mention.value.counted if mention is not None and isinstance(mention.value, Amount) else None
    end = mention.end + 1 + len(counted) if mention is not None and counted else 0
    place = at + 1
    while place < len(scene.atoms) and scene.atoms[place].end <= end:
        place += 1
    return place

"""Which fact a figure states: the noun or verb that it belongs to, and the attribute that this gives."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.fact import Fact, before_value, in_adjunct
from crosscheck.extract.grammar import load_dimensions
from crosscheck.extract.phrases import NounPhrase, determiner, matches, noun_at, phrase_at
from crosscheck.extract.qualify import find_phrases
from crosscheck.extract.scene import Scene
from crosscheck.extract.verb_facts import level_fact, object_fact, own_words, verb_fact
from crosscheck.extract.verb_group import VerbGroup
from crosscheck.model import Amount

_REACH = 9  # atoms between a noun and its figure, at most


def find_fact(scene: Scene, at: int, dimension: str, number: int, as_subject: bool) -> Fact | None:
    """The fact that a figure states, None where it only says when, how often or which."""
    if _adjunct(scene, at, dimension) and _phrase_fact(scene, at, dimension) is None:
        return _duration(scene, at) if dimension == "time" else None
    return _stated(scene, at, dimension, number, as_subject) or _last_resort(scene, at, number)


def _last_resort(scene: Scene, at: int, number: int) -> Fact | None:
    """Where nothing says what a figure is of: the nearest noun before it, or the verb, in their own words."""
    atoms = scene.atoms
    for step in range(at - 1, max(-1, at - _REACH), -1):
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
    if phrase is not None:
        return phrase
    if dimension == "percent" and group is not None and not as_subject:
        relative = _relative_change(scene, at, number)
        if relative is not None:
            return relative
    counted = _predicate(scene, group, dimension) if as_subject and group is not None else None
    counted = counted or _counted(scene, at, dimension)
    beside = _beside(scene, at, dimension)
    mention = scene.atoms[at].mention
    counts = mention is not None and isinstance(mention.value, Amount) and bool(mention.value.counted)
    if beside is not None and beside.reason == "noun-before" and counts and dimension == "any":
        cut = counted is not None and counted.sense is not None and counted.sense.name in ("jobs", "employ")
        if cut and beside.sense is not None and beside.sense.name == "cut_jobs":
            return beside  # "la suppression de 210 postes"
        beside = None  # "120 œuvres de 40 artistes": what is counted stands behind
    if group is not None:
        verb = verb_fact(scene, group, dimension, counted, at)
        if verb is not None and _verb_first(scene, at, verb, counted):
            told = counted is not None and beside is not None and beside.trigger == counted.trigger
            return verb if told or beside is None else beside
    if counted is not None and counted.explicit and group is not None and not as_subject:
        turned = _turned(scene, group, counted)
        if turned is not None:
            return turned
    if counted is not None and counted.explicit:
        place = _described(scene, at, dimension) if counted.attribute == "population" else None
        return place or counted
    if beside is not None:
        return beside
    described = _described(scene, at, dimension)
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
    if group is not None and (not as_subject or dimension == "percent"):
        return own_words(scene, group, dimension)
    return None


def _predicate(scene: Scene, group: VerbGroup, dimension: str) -> Fact | None:
    """ "17 are missing", "Six personnes sont portées disparues": what is said of those that are counted."""
    if dimension not in ("any", "people", "number") or not (group.copula or group.passive):
        return None
    noun = noun_at(scene.atoms, group.end, scene.grammar) if group.end < len(scene.atoms) else None
    words = _following_words(scene, group.end)
    if noun is None and group.copula and _catalogued(scene, words) != words:
        return Fact(_catalogued(scene, words), None, False, (group.end, group.end + 1), None, "own-words")
    if noun is None or noun[1].of != "event" or not noun[1].attribute(dimension):
        return None
    return Fact(noun[1].attribute(dimension), noun[1], True, (group.end, noun[0]), None, "counted-noun")


def _relative_change(scene: Scene, at: int, number: int) -> Fact | None:
    """ "22 % de moins", "11% fewer": a change of what the clause is about."""
    for words, kind, _ in scene.grammar.phrases.get(scene.atoms[at + 1].low, ()) if at + 1 < len(scene.atoms) else ():
        if kind == "compared" and matches(scene.atoms, at + 1, words):
            subject = scene.subject(number)
            noun = " ".join(subject.noun) if subject is not None and subject.noun else scene.groups[number].lemma
            return Fact(noun + " change", None, False, (at, at + 1), None, "own-words")
    return None


def _verb_first(scene: Scene, at: int, verb: Fact, counted: Fact | None) -> bool:
    """A verb's own attribute comes before that of a noun that only says who is counted."""
    if counted is None:
        return True
    if in_adjunct(scene, at):
        return False
    if not counted.explicit:
        return True
    return verb.sense is not None and verb.sense.over and counted.sense is not None and counted.sense.people


def _turned(scene: Scene, group: VerbGroup, counted: Fact) -> Fact | None:
    """ "Lost 251 seats", "gained 12 points": the verb says that the count is of a change, not of what there is."""
    for sense in scene.grammar.verbs.get(group.lemma, ()):
        if sense.name in ("lose", "cut_jobs", "save"):
            return replace(counted, attribute=counted.attribute + " lost", explicit=False)
        if sense.change or sense.name == "earn":
            return replace(counted, attribute=counted.attribute + " change", explicit=False)
    return None


def _phrase_fact(scene: Scene, at: int, dimension: str) -> Fact | None:
    """An expression right before the value: "doté de 30 milliards", "worth $25 billion"."""
    end = before_value(scene, at) + 1
    for start in range(max(0, end - 4), end):
        for words, kind, name in scene.grammar.phrases.get(scene.atoms[start].low, ()):
            if kind == "sense" and start + len(words) == end and matches(scene.atoms, start, words):
                sense = scene.grammar.senses[name]
                noun = noun_at(scene.atoms, start - 1, scene.grammar) if start else None
                if name == "worth" and noun is not None and noun[0] == start and noun[1].attribute(dimension):
                    return Fact(noun[1].attribute(dimension), noun[1], False, (start - 1, end), None, "phrase")
                if dimension in sense.values:
                    return Fact(sense.values[dimension], sense, True, (start, end), None, "phrase")
    return None


def _behind(scene: Scene, at: int, dimension: str) -> Fact | None:
    """An expression right behind the value: "120 metres long", "de 12 mètres de haut"."""
    atoms = scene.atoms
    if at + 1 >= len(atoms):
        return None
    for words, kind, name in scene.grammar.phrases.get(atoms[at + 1].low, ()):
        attribute = scene.grammar.senses[name].values.get(dimension) if kind == "behind" else None
        if attribute and matches(atoms, at + 1, words):
            sense = scene.grammar.senses[name]
            return Fact(attribute, sense, True, (at, at + 1 + len(words)), None, "phrase-behind")
    return None


def _adjunct(scene: Scene, at: int, dimension: str) -> bool:
    """Whether the figure only says when or how often ("over four years"), or points back ("les deux")."""
    atoms = scene.atoms
    before = before_value(scene, at)
    if dimension == "time":
        behind = at + 1 < len(atoms) and "time_behind" in atoms[at + 1].classes
        if (
            any("time_preposition" in atoms[step].classes for step in range(before + 1, at))
            or "time_preposition" in atoms[at].classes
        ):
            return True
        mention = atoms[at].mention
        if mention is not None and scene.grammar.has(
            scene.text[mention.hedge_start : mention.end].split()[0].lower(), "time_preposition"
        ):
            return True
        return (before >= 0 and "time_preposition" in atoms[before].classes) or behind
    if before < 0:
        return False
    mention = atoms[at].mention
    small = mention is not None and mention.text.isalpha() and dimension in ("any", "people", "number")
    if not small or _partitive_total(scene, at):
        return False
    return bool(atoms[before].classes & {"definite", "demonstrative", "possessive"})


def _duration(scene: Scene, at: int) -> Fact | None:
    """How long something takes ("en 27 minutes", "over eleven days"), None where the words only place it in time."""
    atoms = scene.atoms
    mention = atoms[at].mention
    assert mention is not None
    first = next((step for step, atom in enumerate(atoms) if atom.start >= mention.hedge_start), at)
    lasting = any("duration_preposition" in atoms[step].classes for step in {max(before_value(scene, at), 0), first})
    if not lasting or (at + 1 < len(atoms) and "time_behind" in atoms[at + 1].classes):
        return None
    if any(first - 1 <= start <= at for start, _, _ in find_phrases(atoms, 0, at + 1, "scope", scene.grammar)):
        return None
    return Fact("duration", None, False, (at, at + 1), None, "adjunct")


def _counted(scene: Scene, at: int, dimension: str) -> Fact | None:
    """The counted thing as the attribute: "12 morts", "120 seats", else the noun's own words."""
    if dimension not in ("any", "people", "number"):
        return None
    atoms, grammar = scene.atoms, scene.grammar
    mention = atoms[at].mention
    assert mention is not None
    value = mention.value
    step = at + 1
    if step + 1 < len(atoms) and "of" in atoms[step].classes:
        step += 1
        total = step
        while total < len(atoms) and determiner(atoms[total]):
            total += 1
        if total < len(atoms) and atoms[total].kind == "amount":
            step = total + 1  # "59 of the 120 seats"
    limit = min(len(atoms), step + 4)
    for place in range(step, limit):
        if atoms[place].kind not in ("word", "name") or atoms[place].classes & {
            "preposition", "coordinator", "relative", "subordinator"
        }:  # fmt: skip
            break
        noun = noun_at(atoms, place, grammar)
        if (
            noun is not None
            and noun[1].name == "points"
            and isinstance(value, Amount)
            and value.high is not None
            and (value.high % 1)
        ):
            return None  # "0.25 point": of a rate, not of a table
        if noun is not None and noun[1].attribute(dimension):
            name = noun[1].attribute(dimension)
            if _partitive_total(scene, at):
                return Fact("total " + name, None, False, (place, noun[0]), None, "counted-noun")
            return Fact(name, noun[1], True, (place, noun[0]), None, "counted-noun")
        if any(group.start <= place < group.end for group in scene.groups):
            break
    if isinstance(value, Amount) and value.counted:
        words = value.counted.casefold()
        if not any(scene.grammar.has(word, "currency") for word in words.split()):
            words = _catalogued(scene, words)
            return Fact(words, None, False, (at, at + 1), None, "own-words")
        return None
    words = _catalogued(scene, _following_words(scene, step))
    return Fact(words, None, False, (at, at + 1), None, "own-words") if words else None


def _catalogued(scene: Scene, words: str) -> str:
    """The attribute that counts these things, where the language's list has one, else the words as they stand."""
    known = scene.grammar.counted
    parts = words.split()
    heads = parts if scene.grammar.language == "fr" else parts[::-1]
    return known.get(words) or next((known[word] for word in heads if word in known), words)


def _partitive_total(scene: Scene, at: int) -> bool:
    """Whether this figure is the whole that another one is part of ("59 of the 120 seats", "27 sièges sur 35")."""
    atoms = scene.atoms
    step = at - 1
    while step >= 0 and determiner(atoms[step]):
        step -= 1
    return step >= 1 and ("of" in atoms[step].classes or atoms[step].low == "sur") and atoms[step - 1].kind == "amount"


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


def _beside(scene: Scene, at: int, dimension: str) -> Fact | None:
    """A noun beside the figure: "un contrat de 30 milliards", "a $30 billion contract", "43 % of the vote"."""
    atoms = scene.atoms
    step = before_value(scene, at)
    linked = False
    skipped = 0
    while step >= 0 and skipped < _REACH:
        atom = atoms[step]
        if atom.kind == "word" and (
            "of" in atom.classes or "figure_link" in atom.classes
            or (determiner(atom) and "possessive" not in atom.classes) or "adverb" in atom.classes
        ):  # fmt: skip
            linked = linked or "of" in atom.classes or "figure_link_strong" in atom.classes
        elif atom.kind == "mark" and atom.text in "(:":
            linked = True
        else:
            break
        step -= 1
        skipped += 1
    if linked:
        apart = step > 0 and atoms[step].text == "," and "of" in atoms[step + 1].classes
        found = _noun_ending(scene, step if apart else step + 1, dimension)
        if found is not None:
            return found
    if dimension == "number" and step >= 0 and atoms[step].kind == "word":
        noun = noun_at(atoms, step, scene.grammar)
        if noun is not None and noun[1].values.get("number"):
            thing = step - 1
            while thing > 0 and thing > step - 6 and atoms[thing].kind == "word" and not determiner(atoms[thing]):
                thing -= 1
            phrase = phrase_at(atoms, max(thing, 0), step + 1, scene.grammar)
            return Fact(
                noun[1].values["number"], noun[1], True, (step, step + 1), phrase, "noun-before", thing < step - 1
            )
    return _noun_behind(scene, at, dimension)


def _noun_behind(scene: Scene, at: int, dimension: str) -> Fact | None:
    atoms, grammar = scene.atoms, scene.grammar
    after = at + 1
    partitive = after < len(atoms) and "of" in atoms[after].classes
    if grammar.language != "en" and not partitive:
        return None
    if partitive:
        after += 1
        while after < len(atoms) and determiner(atoms[after]):
            after += 1
    for place in range(after, min(len(atoms), after + 4)):
        if atoms[place].kind != "word" or atoms[place].classes & {"preposition", "and", "relative", "definite"}:
            return None
        noun = noun_at(atoms, place, grammar)
        if noun is None:
            continue
        if dimension == "percent" and partitive:
            if noun[1].part:
                return Fact(noun[1].part, noun[1], True, (place, noun[0]), None, "part-of")
            return Fact("share of " + " ".join(noun[2]), None, False, (place, noun[0]), None, "own-words")
        name = noun[1].attribute(dimension)
        if name:
            phrase = NounPhrase(place, noun[0], noun[0] - 1, "", (), -1, -1, noun[1], noun[2])
            return Fact(name, noun[1], True, (place, noun[0]), phrase, "noun-after")
    return None


def _noun_ending(scene: Scene, end: int, dimension: str) -> Fact | None:
    """A noun of the frames at most a few words before `end`, with its adjectives or its owner between."""
    atoms, grammar = scene.atoms, scene.grammar
    for start in range(end - 1, max(-1, end - _REACH), -1):
        atom = atoms[start]
        if atom.kind in ("mark", "amount") or any(
            g.start <= start < g.end and g.kind == "finite" for g in scene.groups
        ):
            return None
        noun = noun_at(atoms, start, grammar)
        if noun is None:
            continue
        while start and (longer := noun_at(atoms, start - 1, grammar)) is not None and longer[0] >= noun[0]:
            start -= 1
            noun = longer
        name = noun[1].attribute(dimension)
        if not name:
            continue
        if any(a.kind == "word" and a.classes & {"preposition", "relative", "and"} and "of" not in a.classes
               and a.low not in ("pour", "for", "dans", "in") for a in atoms[noun[0] : end]):  # fmt: skip
            return None
        first = start
        while first and (determiner(atoms[first - 1]) or atoms[first - 1].low == "'s"
                         or (atoms[first - 1].kind == "name" and atoms[first].low == "'s")):  # fmt: skip
            first -= 1
        return Fact(name, noun[1], True, (start, noun[0]), phrase_at(atoms, first, end, grammar), "noun-before")
    return None


def _joined_noun(scene: Scene, start: int, dimension: str) -> str:
    """The attribute of the noun behind a hyphen: "1,100-seat"."""
    end = start
    while end < min(len(scene.text), start + 30) and scene.text[end].isalpha():
        end += 1
    word = scene.text[start:end].lower()
    for words, sense in scene.grammar.nouns.get(word, ()):
        if words == (word,):
            return sense.attribute("any")
    return word


def _described(scene: Scene, at: int, dimension: str) -> Fact | None:
    """A figure that describes a thing: "un tunnel de 57 km", "the 68-metre structure", "a town of 14,000"."""
    attribute = load_dimensions().get(dimension, "")
    atoms, grammar = scene.atoms, scene.grammar
    mention = atoms[at].mention
    assert mention is not None
    joined = scene.text[mention.end : mention.end + 1] == "-"
    if joined:
        attribute = attribute or _joined_noun(scene, mention.end + 1, dimension)
    if ("-" in mention.text or joined) and attribute:
        first = at
        while first and determiner(atoms[first - 1]):
            first -= 1
        name = "age" if mention.text.lower().endswith("old") else attribute
        phrase = phrase_at(atoms, first, len(atoms), grammar)
        if phrase is not None and phrase.end > at + 1:
            return Fact(name, None, False, (at, at + 1), phrase, "describes", True)
        return None
    before = before_value(scene, at)
    if attribute and grammar.language == "en" and before >= 0 and determiner(atoms[before]) and at + 1 < len(atoms):
        phrase = phrase_at(atoms, before, len(atoms), grammar) if atoms[at + 1].kind == "word" else None
        if phrase is not None and phrase.end > at + 1:
            name = "cost" if dimension == "money" and "type_project" in atoms[phrase.head].classes else attribute
            return Fact(name, None, False, (at, at + 1), phrase, "describes", True)
    if before < 1 or "of" not in atoms[before].classes or atoms[before].low in ("du", "des"):
        return None
    if not attribute and dimension not in ("any", "people", "number"):
        return None
    for start in range(before - 1, max(-1, before - 6), -1):
        atom = atoms[start]
        if (atom.kind == "name" and start < before - 1) or atom.kind in ("mark", "amount", "date"):
            return None
        if any(g.start <= start < g.end for g in scene.groups):
            return None
        if determiner(atom) in ("definite", "indefinite", "demonstrative", "possessive"):
            phrase = phrase_at(atoms, start, before, grammar)
            if (
                phrase is None
                or phrase.end != before
                or (phrase.sense is not None and "type" not in atoms[phrase.head].classes)
            ):
                return None
            if not attribute:
                if "type_place" not in atoms[phrase.head].classes:
                    return None
                attribute = "population"
            if dimension == "time" and "type_person" in atoms[phrase.head].classes:
                attribute = "age"
            return Fact(attribute, None, False, (start, before), phrase, "describes", True)
    return None

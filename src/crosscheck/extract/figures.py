"""Figures and dates: which fact each one states, and of whom."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.grammar import Sense
from crosscheck.extract.phrases import NounPhrase, determiner, matches, noun_at, phrase_at
from crosscheck.extract.qualify import clause_of
from crosscheck.extract.referents import Referent
from crosscheck.extract.subjects import Scene, resolve
from crosscheck.model import Amount

_DIMENSIONS = {
    "duration": "time", "age": "time", "currency": "money", "count": "any", "counted": "any", "percentage": "percent",
}  # fmt: skip
_WEAK = frozenset({"reach", "be", "exceed"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before it has its words: the value's atom, the attribute, whose it is, and what says so.

    `explicit` says that a frame of the language gave the attribute; `trigger` the atoms that did.
    """

    value: int
    attribute: str
    subject: Referent
    explicit: bool
    group: VerbGroup | None = None
    sense: Sense | None = None
    trigger: tuple[int, int] = (-1, -1)
    reasons: tuple[str, ...] = ()
    name: int = -1
    status: str = ""
    value_end: int = -1


@dataclass(frozen=True, slots=True)
class Fact:
    """What a figure is of: an attribute, and the noun phrase or verb group that gave it."""

    attribute: str
    sense: Sense | None
    explicit: bool
    trigger: tuple[int, int]
    phrase: NounPhrase | None = None
    reason: str = ""


def dimension_of(mention_value: object) -> str:
    """The dimension by which senses list their attributes."""
    if not isinstance(mention_value, Amount):
        return "date"
    name = mention_value.dimension
    if mention_value.counted and name in ("number", "count"):
        return "any"
    return _DIMENSIONS.get(name, name)


def figure_drafts(scene: Scene) -> list[Draft]:
    """A draft for every figure of the sentence whose fact and subject can be told."""
    drafts = []
    for at, atom in enumerate(scene.atoms):
        if atom.kind != "amount" or atom.mention is None:
            continue
        draft = _figure(scene, at)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _figure(scene: Scene, at: int) -> Draft | None:
    mention = scene.atoms[at].mention
    assert mention is not None
    dimension = dimension_of(mention.value)
    number, as_subject = governing(scene, at)
    group = scene.groups[number] if number >= 0 else None
    fact = _fact(scene, at, dimension, number, as_subject)
    if fact is None:
        return None
    subject = _whose(scene, at, fact, number, as_subject)
    if subject is not None and fact.sense is not None and fact.sense.of:
        subject = _fitting(scene, subject, fact.sense.of, at)
    if subject is None:
        return None
    attribute = fact.attribute
    return Draft(at, attribute, subject, fact.explicit, group, fact.sense, fact.trigger, (fact.reason,))


def governing(scene: Scene, at: int) -> tuple[int, bool]:
    """The verb group a value belongs to, and whether the value stands where its subject does; (-1, False) for none."""
    atoms, groups = scene.atoms, scene.groups
    left = right = -1
    for number, group in enumerate(groups):
        if group.end <= at:
            left = number
        elif group.start > at:
            right = number
            break
    if right >= 0 and groups[right].kind == "finite":
        between = atoms[at + 1 : groups[right].start]
        plain = all(
            atom.kind in ("word", "name") and not atom.classes & {"relative", "subordinator", "coordinator", "and"}
            and not ("preposition" in atom.classes and "of" not in atom.classes and atom.low not in ("de", "in", "en", "à", "aux"))
            for atom in between
        )  # fmt: skip
        if plain and _opens_clause(scene, at, left):
            return right, True
    if right >= 0 and groups[right].kind == "participle" and groups[right].start - at <= 3:
        between = atoms[at + 1 : groups[right].start]
        if all(atom.kind == "word" and not atom.classes & {"preposition", "and"} for atom in between):
            return right, True
    return left, False


def _opens_clause(scene: Scene, at: int, left: int) -> bool:
    """Whether nothing but hedges and determiners stands between the value and the clause's beginning."""
    atoms = scene.atoms
    mention = atoms[at].mention
    start = at - 1
    while start >= 0 and mention is not None and atoms[start].start >= mention.hedge_start:
        start -= 1
    while start >= 0 and atoms[start].kind == "word" and (
        determiner(atoms[start]) or "adverb" in atoms[start].classes or atoms[start].low in ("quelque", "entre", "between", "some")
        or "participle" in {form.tense for form in scene.grammar.forms.get(atoms[start].low, ())}
        and "estimated" in atoms[start].low
    ) and "possessive" not in atoms[start].classes:
        start -= 1
    if start < 0:
        return True
    atom = atoms[start]
    if atom.kind == "mark":
        return atom.text in ",:;«“\"–—-•"
    if atom.kind == "date":
        return True
    if left >= 0 and scene.groups[left].end == start + 1:
        return False
    return bool(atom.classes & {"and", "coordinator", "subordinator"}) and "preposition" not in atom.classes


def _fact(scene: Scene, at: int, dimension: str, number: int, as_subject: bool) -> Fact | None:
    group = scene.groups[number] if number >= 0 else None
    counted = _counted(scene, at, dimension)
    phrase = _phrase_fact(scene, at, dimension)
    if phrase is not None:
        return phrase
    if _adjunct(scene, at, dimension):
        return None
    if group is not None:
        verb = _verb_fact(scene, group, dimension, counted, at)
        if verb is not None and (
            counted is None or not counted.explicit
            or verb.sense is not None and verb.sense.over and counted.sense is not None and counted.sense.people
        ) and (counted is None or not _in_adjunct(scene, at)):
            beside = _beside(scene, at, dimension)
            return beside or verb
    if counted is not None and counted.explicit:
        return counted
    beside = _beside(scene, at, dimension)
    if beside is not None:
        return beside
    if group is not None:
        leveled = _level_fact(scene, number, dimension)
        if leveled is not None:
            return leveled
    if counted is not None:
        return counted
    if group is not None and not as_subject:
        return _own_words(scene, group, at, dimension)
    return None


def _before(scene: Scene, at: int) -> int:
    """The last atom before a value and its hedge."""
    atoms = scene.atoms
    mention = atoms[at].mention
    step = at - 1
    while step >= 0 and mention is not None and atoms[step].start >= mention.hedge_start:
        step -= 1
    return step


def _phrase_fact(scene: Scene, at: int, dimension: str) -> Fact | None:
    """An expression right before the value: "doté de 30 milliards", "worth $25 billion"."""
    end = _before(scene, at) + 1
    for start in range(max(0, end - 4), end):
        for words, kind, name in scene.grammar.phrases.get(scene.atoms[start].low, ()):
            if kind == "sense" and start + len(words) == end and matches(scene.atoms, start, words):
                sense = scene.grammar.senses[name]
                found = sense.attribute(dimension)
                if found and dimension in sense.values:
                    return Fact(found, sense, True, (start, end), None, "phrase")
    return None


_PLACES = frozenset("dans across in among parmi au aux sur from through chez".split())


def _in_adjunct(scene: Scene, at: int) -> bool:
    """Whether a preposition takes the figure out of the verb's reach ("emploie ... dans onze pays")."""
    before = _before(scene, at)
    return before >= 0 and scene.atoms[before].low in _PLACES


_TIME_PREPOSITIONS = frozenset(
    "over for in during within after since every depuis pendant en sur après durant dans dès voici voilà a per chaque"
    " toutes tous throughout through".split()
)


def _adjunct(scene: Scene, at: int, dimension: str) -> bool:
    """Whether the figure only says when or how often ("over four years", "depuis deux ans"), or points back ("les deux")."""
    atoms = scene.atoms
    before = _before(scene, at)
    if before < 0:
        return False
    low = atoms[before].low
    if dimension == "time":
        after = atoms[at + 1].low if at + 1 < len(atoms) else ""
        return low in _TIME_PREPOSITIONS or after in ("ago", "later", "earlier", "plus", "before", "after", "into")
    mention = atoms[at].mention
    small = mention is not None and mention.text.isalpha() and dimension in ("any", "people", "number")
    return small and bool(atoms[before].classes & {"definite", "demonstrative", "possessive"})


def _counted(scene: Scene, at: int, dimension: str) -> Fact | None:
    """The counted thing as the attribute: "12 morts", "120 seats", else the noun's own words."""
    if dimension not in ("any", "people", "number"):
        return None
    atoms, grammar = scene.atoms, scene.grammar
    mention = atoms[at].mention
    assert mention is not None
    value = mention.value
    inner = value.counted.casefold().split() if isinstance(value, Amount) and value.counted else []
    for word in reversed(inner):
        for words, sense in grammar.nouns.get(word, ()):
            if len(words) == 1:
                name = sense.attribute(dimension)
                if name:
                    return Fact(name, sense, True, (at, at + 1), None, "counted-noun")
    step = at + 1
    if step < len(atoms) and atoms[step].low in ("of", "de", "d'"):
        step += 1
    limit = min(len(atoms), step + 3)
    while step < limit and atoms[step].kind in ("word", "name") and not atoms[step].classes & {
        "preposition", "coordinator", "relative", "subordinator"
    }:  # fmt: skip
        noun = noun_at(atoms, step, grammar)
        if noun is not None and noun[1].attribute(dimension):
            return Fact(noun[1].attribute(dimension), noun[1], True, (step, noun[0]), None, "counted-noun")
        step += 1
    written = _counted_words(scene, at, inner)
    if not written:
        return None
    return Fact(written, None, False, (at, at + 1), None, "own-words")


def _counted_words(scene: Scene, at: int, inner: list[str]) -> str:
    atoms = scene.atoms
    step = at + 1
    words = list(inner)
    while step < len(atoms) and step < at + 4 and atoms[step].kind in ("word", "name"):
        atom = atoms[step]
        if atom.classes & {"preposition", "coordinator", "relative", "subordinator", "negation", "of", "by"}:
            break
        if atom.low in scene.grammar.auxiliaries or any(g.start <= step < g.end for g in scene.groups):
            break
        words.append(atom.low)
        step += 1
    return " ".join(words)


def _beside(scene: Scene, at: int, dimension: str) -> Fact | None:
    """A noun beside the figure: "un contrat de 30 milliards", "a $30 billion contract", "revenue of 5 million"."""
    atoms, grammar = scene.atoms, scene.grammar
    step = at - 1
    mention = atoms[at].mention
    while step >= 0 and mention is not None and atoms[step].start >= mention.hedge_start:
        step -= 1
    linked = False
    skipped = 0
    while step >= 0 and skipped < 8:
        atom = atoms[step]
        if atom.kind == "word" and (
            "of" in atom.classes or atom.low in ("à", "to", "at", "entre", "between", "(", "est", "estimé", "estimée",
            "estimés", "estimated", "compris", "comprise", "annuel", "annuelle", "from")
            or determiner(atom) and not "possessive" in atom.classes or "adverb" in atom.classes
        ):  # fmt: skip
            linked = linked or "of" in atom.classes or atom.low in ("à", "to", "at", "entre", "between", "compris")
            step -= 1
            skipped += 1
            continue
        if atom.kind == "mark" and atom.text in "(:":
            linked = True
            step -= 1
            skipped += 1
            continue
        break
    if linked:
        found = _noun_ending(scene, step + 1, dimension)
        if found is not None:
            return found
    after = at + 1
    if grammar.language == "en" or after < len(atoms) and "of" in atoms[after].classes:
        if after < len(atoms) and "of" in atoms[after].classes:
            after += 1
        for place in range(after, min(len(atoms), after + 4)):
            if atoms[place].kind != "word" or atoms[place].classes & {"preposition", "and", "relative"}:
                break
            noun = noun_at(atoms, place, grammar)
            if dimension == "percent" and after > at + 1:
                if noun is not None and noun[1].part:
                    return Fact(noun[1].part, noun[1], True, (place, noun[0]), None, "part-of")
                continue
            if noun is not None and noun[1].attribute(dimension):
                phrase = NounPhrase(place, noun[0], noun[0] - 1, "", (), -1, -1, noun[1], noun[2])
                return Fact(noun[1].attribute(dimension), noun[1], True, (place, noun[0]), phrase, "noun-after")
    return None


def _noun_ending(scene: Scene, end: int, dimension: str) -> Fact | None:
    """A noun of the frames that ends at most a few words before `end`, with its adjectives or its owner between."""
    atoms, grammar = scene.atoms, scene.grammar
    for start in range(end - 1, max(-1, end - 9), -1):
        atom = atoms[start]
        if atom.kind == "mark" or atom.kind in ("amount",) or any(g.start <= start < g.end and g.kind == "finite" for g in scene.groups):
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
        between = atoms[noun[0] : end]
        if any(a.kind == "word" and a.classes & {"preposition", "relative", "and"} and "of" not in a.classes
               and a.low not in ("pour", "for", "dans", "in") for a in between):  # fmt: skip
            return None
        first = start
        while first and determiner(atoms[first - 1]):
            first -= 1
        phrase = phrase_at(atoms, first, end, grammar)
        return Fact(name, noun[1], True, (start, noun[0]), phrase, "noun-before")
    return None


def _verb_fact(scene: Scene, group: VerbGroup, dimension: str, counted: Fact | None, at: int) -> Fact | None:
    senses = scene.grammar.verbs.get(group.lemma, ())
    planned = bool({"future", "planned", "target", "forecast"} & set(group.modal)) or _plans(scene, group)
    for sense in senses:
        if sense.level or sense.change:
            continue
        name = (sense.planned.get(dimension) if planned else "") or sense.values.get(dimension, "")
        if not name and dimension in ("any", "people", "number") and sense.values.get("any"):
            if counted is not None and counted.explicit and not sense.over:
                continue
            name = sense.values["any"]
        if not name and "any" in sense.values and dimension not in ("money", "percent", "time", "number"):
            name = sense.values["any"]
        if name:
            return Fact(name, sense, True, (group.start, group.end), None, "verb")
    return None


def _plans(scene: Scene, group: VerbGroup) -> bool:
    for at in range(group.start, group.end):
        for words, kind, code in scene.grammar.phrases.get(scene.atoms[at].low, ()):
            if kind == "status" and code in ("target", "planned", "forecast", "pledged") and matches(scene.atoms, at, words):
                return True
    return False


def _level_fact(scene: Scene, number: int, dimension: str) -> Fact | None:
    """"Le chiffre d'affaires atteint 3 milliards", "sales rose 5 %": the subject's own noun is the attribute."""
    group = scene.groups[number]
    senses = scene.grammar.verbs.get(group.lemma, ())
    level = group.copula or any(sense.level for sense in senses)
    change = next((sense.change for sense in senses if sense.change), "")
    if not level and not change:
        return None
    subject = scene.subject(number)
    if subject is None or not subject.noun:
        for sense in senses:
            if sense.level and sense.values.get(dimension):
                return Fact(sense.values[dimension], sense, True, (group.start, group.end), None, "verb")
        return None
    entries = scene.grammar.nouns.get(subject.noun[0], ())
    for words, sense in entries:
        if words != subject.noun:
            continue
        name = sense.attribute(dimension)
        if dimension == "percent" and change and name and sense.values.get("percent", "") != name:
            name = ""
        if name:
            return Fact(name, sense, True, (group.start, group.end), None, "subject-noun")
    noun = " ".join(subject.noun)
    if change and dimension == "percent":
        return Fact(noun + " change", None, False, (group.start, group.end), None, "own-words")
    return Fact(noun, None, False, (group.start, group.end), None, "own-words")


def _own_words(scene: Scene, group: VerbGroup, at: int, dimension: str) -> Fact | None:
    """Where no frame fits, the predicate's own words: the verb's base form, or the noun of the subject."""
    subject = scene.subject(scene.groups.index(group))
    if subject is not None and subject.noun:
        return Fact(" ".join(subject.noun), None, False, (group.start, group.end), None, "own-words")
    senses = scene.grammar.verbs.get(group.lemma, ())
    if any(sense.change for sense in senses):
        return Fact("growth" if dimension == "percent" else "level", None, False, (group.start, group.end), None, "own-words")
    if group.copula:
        return Fact("level", None, False, (group.start, group.end), None, "own-words")
    return Fact(group.lemma, None, False, (group.start, group.end), None, "own-words")


def _whose(scene: Scene, at: int, fact: Fact, number: int, as_subject: bool) -> Referent | None:
    atoms = scene.atoms
    group = scene.groups[number] if number >= 0 else None
    phrase = fact.phrase
    if phrase is not None and phrase.sense is fact.sense and (phrase.owner >= 0 or phrase.owner_phrase >= 0 and phrase.owner_phrase < at):
        owner = resolve(scene, phrase)
        if owner is not None:
            return owner
    if phrase is not None and fact.reason == "noun-before" and group is not None and group.end > phrase.end:
        owner = resolve(scene, phrase)  # the noun is itself the verb's subject or stands before the verb
        if owner is not None:
            return owner
    if fact.reason == "phrase" and (number < 0 or group is not None and group.end <= fact.trigger[0] - 4):
        led = _led(scene, fact.trigger[0])
        if led is not None:
            return led
    if as_subject and group is not None and group.kind == "participle":
        main = _main_subject(scene, number)
        if main is not None and fact.reason == "verb":
            theme = _theme(scene, number, at)
            return theme if theme is not None and not main.named else main
    if as_subject and group is not None:
        theme = _theme(scene, number, at)
        if theme is not None:
            return theme
        return _context(scene, at)
    if group is not None:
        found = scene.subject(number)
        if found is not None:
            if group.passive and group.kind == "finite" and fact.reason == "verb":
                return found
            return found
    if number < 0:
        led = _led(scene, at)
        if led is not None:
            return led
    if phrase is not None and fact.reason == "noun-before":
        owner = resolve(scene, phrase)
        if owner is not None:
            return owner
    if group is None or scene.subject(number) is None:
        near = _nearest_name(scene, at)
        if near is not None:
            return near
    return _context(scene, at)


def _fitting(scene: Scene, subject: Referent, kind: str, at: int) -> Referent:
    """Revenue and the like belong to organisations: a person, a board or a region gives way to what the text is about."""
    entity = scene.referents.find(subject.name)
    if entity is not None and (not entity.kinds or entity.kinds & {kind, "project"}):
        return subject
    topic = scene.referents.topic(scene.atoms[at].start, kind)
    if topic is None or topic is entity:
        return subject
    return replace(subject, name=topic.name, reasons=("topic", *subject.reasons), certain=False, named=False)


def _led(scene: Scene, at: int) -> Referent | None:
    """A phrase that leads a sentence ("Doté de 30 milliards, le fonds ...") is about the main clause's subject."""
    for number, group in enumerate(scene.groups):
        if group.start > at and group.kind == "finite":
            found = scene.subject(number)
            return replace(found, reasons=(*found.reasons, "leading-phrase")) if found is not None else None
    return None


def _main_subject(scene: Scene, number: int) -> Referent | None:
    """The subject of the main verb before a participle that the figure goes with ("..., avec 3 milliards engagés")."""
    for earlier in range(number - 1, -1, -1):
        if scene.groups[earlier].kind == "finite":
            found = scene.subject(earlier)
            if found is not None:
                return found
    return None


def _theme(scene: Scene, number: int, at: int) -> Referent | None:
    """What a passive with a figure for its subject is about: "... seront investis dans X", "... tués dans l'accident"."""
    group = scene.groups[number]
    atoms = scene.atoms
    step = group.end
    limit = min(len(atoms), group.end + 8)
    while step < limit:
        atom = atoms[step]
        if atom.kind == "mark" and atom.text in ",;":
            break
        if atom.kind == "word" and atom.classes & {"into", "by"} or atom.low in ("lors", "during", "after", "on"):
            start = step + 1
            if start < len(atoms) and atoms[start].low in ("de", "d'", "du"):
                start += 1
            if start < len(atoms) and atoms[start].kind in ("date", "amount"):
                step = start + 1
                continue
            phrase = phrase_at(atoms, start, len(atoms), scene.grammar) if start < len(atoms) else None
            if phrase is not None:
                found = resolve(scene, replace(phrase, sense=None))
                if found is not None:
                    return replace(found, reasons=(*found.reasons, "theme"))
        step += 1
    return None


def _context(scene: Scene, at: int) -> Referent | None:
    """The subject that the text last spoke of: said to be a guess."""
    place = scene.atoms[at].start
    entity = scene.referents.last_subject(place)
    if entity is None:
        ranked = scene.referents.candidates("organisation", place + 1)
        entity = ranked[0] if ranked else None
    if entity is None:
        return None
    atom = scene.atoms[at]
    return Referent(entity.name, "", atom.start, atom.start, ("context",), False)


def _nearest_name(scene: Scene, at: int) -> Referent | None:
    atoms = scene.atoms
    for step in range(at - 1, -1, -1):
        if atoms[step].kind == "name" and "country" not in atoms[step].classes:
            entity = scene.referents.find(atoms[step].text)
            name = entity.name if entity is not None else atoms[step].text
            return Referent(name, atoms[step].text, atoms[step].start, atoms[step].end, ("nearest-name",), False, True)
    return None


def date_drafts(scene: Scene, taken: set[int]) -> list[Draft]:
    """Dates that are a fact of their own: when something was launched, opened, signed."""
    drafts = []
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind != "date" or at in taken:
            continue
        number, as_subject = governing(scene, at)
        if number < 0:
            number = next((n for n, group in enumerate(scene.groups) if group.start > at and group.kind == "finite"), -1)
        if number < 0 or as_subject:
            continue
        group = scene.groups[number]
        sense = next((s for s in scene.grammar.verbs.get(group.lemma, ()) if s.date), None)
        if sense is None or any(_between_value(scene, group, at, other) for other in taken):
            continue
        subject = scene.subject(number)
        start, _ = clause_of(scene, at, group)
        if not group.passive and sense.object_date:
            subject = _object(scene, group)
        if subject is None or sense.date == "event date" and not _is_event(scene, subject):
            continue
        if at < group.start and start > at:
            continue
        drafts.append(Draft(at, sense.date, subject, True, group, sense, (group.start, group.end), ("verb-date",)))
    return drafts


def _is_event(scene: Scene, subject: Referent) -> bool:
    words = subject.written.lower().split() + subject.name.lower().split()
    return any(scene.grammar.has(word, "type_event") for word in words)


def _between_value(scene: Scene, group: VerbGroup, at: int, other: int) -> bool:
    return group.end <= other < at and scene.atoms[other].kind == "amount"


def _object(scene: Scene, group: VerbGroup) -> Referent | None:
    """What an active verb acts on, where a noun phrase follows at once."""
    if group.end >= len(scene.atoms):
        return None
    phrase = phrase_at(scene.atoms, group.end, len(scene.atoms), scene.grammar)
    return resolve(scene, phrase) if phrase is not None else None

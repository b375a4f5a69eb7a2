"""Figures and dates: a draft of a claim for each one whose fact and subject can be told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.facts import Fact, before_value, dimension_of, find_fact
from crosscheck.extract.grammar import Sense
from crosscheck.extract.phrases import determiner, phrase_at
from crosscheck.extract.qualify import clause_of
from crosscheck.extract.referents import Referent
from crosscheck.extract.subjects import Scene, name_at, phrase_ending, resolve
from crosscheck.model import Amount, Span

_COMPARING = frozenset(
    {("compared", "with"), ("compared", "to"), ("instead", "of"), ("lieu", "de"), ("lieu", "d'"), ("rapport", "à")}
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before it has its words: the value's atom, the attribute, whose it is, and what says so.

    `explicit` says that a frame of the language gave the attribute; `trigger` the atoms that did; `name` is the
    value's atom where the value is a name; `value_end` the atom behind the value where it takes several.
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


def figure_drafts(scene: Scene) -> list[Draft]:
    """A draft for every figure of the sentence whose fact and subject can be told."""
    drafts: list[Draft] = []
    for at, atom in enumerate(scene.atoms):
        if atom.kind != "amount" or atom.mention is None:
            continue
        draft = _compared(scene, at, drafts) or _age(scene, at) or _figure(scene, at)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _compared(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """ "..., contre 8,9 % un an plus tôt", "up from $1.2 billion": the same fact at another time, or of another."""
    before = before_value(scene, at)
    if before < 0 or not drafts:
        return None
    low = scene.atoms[before].low
    earlier = scene.atoms[before - 1].low if before else ""
    pair = (earlier, low) in _COMPARING
    if "comparison" not in scene.atoms[before].classes and not pair:
        return None
    dimension = dimension_of(getattr(scene.atoms[at].mention, "value", None))
    like = next(
        (
            d
            for d in reversed(drafts)
            if _like(dimension_of(getattr(scene.atoms[d.value].mention, "value", None)), dimension)
        ),
        None,
    )
    if like is None or not _same_thing(scene, at, like.value):
        return None
    after = at + 1
    if after + 1 < len(scene.atoms) and scene.atoms[after].low in ("for", "pour", "à"):
        phrase = phrase_at(scene.atoms, after + 1, len(scene.atoms), scene.grammar)
        if phrase is not None and phrase.names:
            other = name_at(scene, phrase.names[0], ("compared",))
            return replace(like, value=at, subject=other, reasons=("compared",))
    return replace(like, value=at, explicit=False, status="former", reasons=("compared",))


def _same_thing(scene: Scene, at: int, other: int) -> bool:
    """Whether two figures count the same thing, or the second says no thing at all."""
    one, two = scene.atoms[at].mention, scene.atoms[other].mention
    counted = getattr(getattr(one, "value", None), "counted", None)
    return not counted or counted == getattr(getattr(two, "value", None), "counted", None)


def _like(one: str, other: str) -> bool:
    return one == other or {one, other} <= {"number", "any", "people"}


def _age(scene: Scene, at: int) -> Draft | None:
    """ "Anna Berg, 44 ans, ...", "aged 44", "a 49-year-old former judge" beside a name."""
    atoms = scene.atoms
    mention = atoms[at].mention
    if mention is None or dimension_of(mention.value) not in ("time", "number") or at < 2:
        return None
    marked = atoms[at - 1].low in ("aged", "âgé", "âgée")
    if atoms[at - 1].text == "," and atoms[at - 2].kind == "name":
        years = dimension_of(mention.value) == "time" and not mention.text.lower().endswith(("mois", "months", "days"))
        plain = dimension_of(mention.value) == "number" and mention.text.isdigit() and len(mention.text) == 2
        closed = at + 1 >= len(atoms) or atoms[at + 1].text in ",.)"
        if (years or plain) and closed and "country" not in atoms[at - 2].classes:
            subject = name_at(scene, at - 2, ("apposition",))
            return Draft(at, "age", subject, True, None, None, (at, at + 1), ("age",))
    if marked:
        found = phrase_ending(scene, at - 2 if atoms[at - 2].text == "," else at - 1, "age")
        if found is not None:
            return Draft(at, "age", found, True, None, None, (at - 1, at + 1), ("age",))
    return None


def _figure(scene: Scene, at: int) -> Draft | None:
    mention = scene.atoms[at].mention
    assert mention is not None
    value = mention.value
    if isinstance(value, Amount) and value.counted and _participle(scene, at):
        value = replace(value, counted=None)  # "100 milliards engagés": nothing is counted
    dimension = dimension_of(value, scaled=any(char.isalpha() for char in mention.text))
    number, as_subject = governing(scene, at)
    group = scene.groups[number] if number >= 0 else None
    fact = find_fact(scene, at, dimension, number, as_subject)
    if fact is None:
        return None
    subject = _whose(scene, at, fact, number, as_subject)
    if subject is not None and fact.sense is not None and fact.sense.of:
        subject = _fitting(scene, subject, fact.sense.of, at)
    if subject is None:
        return None
    explicit = fact.explicit and _safe(scene, at, fact, group, as_subject)
    return Draft(at, fact.attribute, subject, explicit, group, fact.sense, fact.trigger, (fact.reason,))


def _participle(scene: Scene, at: int) -> bool:
    """Whether the word behind a figure is a participle and no noun."""
    if at + 1 >= len(scene.atoms):
        return False
    low = scene.atoms[at + 1].low
    if "uncounted" in scene.atoms[at + 1].classes:
        return True
    forms = scene.grammar.forms.get(low, ())
    return any(form.tense == "participle" for form in forms) and low not in scene.grammar.nouns


def _safe(scene: Scene, at: int, fact: Fact, group: VerbGroup | None, as_subject: bool) -> bool:
    """Whether nothing in the clause makes the attribute or its owner doubtful."""
    if fact.sense is not None and fact.sense.weak:
        return False
    if group is None:
        return fact.reason in ("phrase", "noun-before") and False
    if scene.grammar.has(group.lemma, "report_verb") or group.lemma in scene.grammar.modality:
        return False  # "X expects revenue of ...": whose it is stays open
    if fact.reason == "phrase" and not group.copula and group.end <= fact.trigger[0]:
        return False
    if fact.reason in ("counted-noun", "noun-after", "part-of"):
        senses = scene.grammar.verbs.get(group.lemma, ())
        close = at - group.end <= 4 and not any(
            a.kind in ("amount", "name", "mark") for a in scene.atoms[group.end : at]
        )
        return not as_subject and close and (group.copula is False) and bool(senses)
    if fact.reason == "verb":
        between = scene.atoms[group.end : at]
        return not as_subject and not any(a.kind in ("amount", "name") or a.text in ",;" for a in between)
    if fact.reason == "noun-before":
        return not any(a.kind == "amount" for a in scene.atoms[group.end : at])
    return True


def governing(scene: Scene, at: int) -> tuple[int, bool]:
    """The verb group a value belongs to, and whether the value stands where its subject does; (-1, False) for none."""
    groups = scene.groups
    left = right = -1
    for number, group in enumerate(groups):
        if group.end <= at:
            left = number
        elif group.start > at:
            right = number
            break
    if (
        right >= 0
        and groups[right].kind == "finite"
        and _plain(scene, at + 1, groups[right].start)
        and _opens_clause(scene, at, left)
    ):
        return right, True
    if right >= 0 and groups[right].kind == "participle" and groups[right].start - at <= 3:
        between = scene.atoms[at + 1 : groups[right].start]
        if all(atom.kind == "word" and not atom.classes & {"preposition", "and"} for atom in between):
            return right, True
    return left, False


def _plain(scene: Scene, start: int, end: int) -> bool:
    return all(
        atom.kind in ("word", "name") and not atom.classes & {"relative", "subordinator", "coordinator", "and"}
        and not ("preposition" in atom.classes and not atom.classes & {"of", "into"})
        for atom in scene.atoms[start:end]
    )  # fmt: skip


def _opens_clause(scene: Scene, at: int, left: int) -> bool:
    """Whether nothing but hedges and determiners stands between the value and the clause's beginning."""
    atoms = scene.atoms
    start = before_value(scene, at)
    while (
        start >= 0
        and atoms[start].kind == "word"
        and not atoms[start].classes & {"possessive", "subordinator"}
        and (determiner(atoms[start]) or "adverb" in atoms[start].classes or "amount_opener" in atoms[start].classes)
    ):
        start -= 1
    if start < 0:
        return True
    atom = atoms[start]
    if atom.kind == "mark":
        return atom.text in ',:;«“"–—-•'
    if atom.kind == "date":
        return True
    if left >= 0 and scene.groups[left].end == start + 1:
        return False
    return bool(atom.classes & {"and", "coordinator", "subordinator"}) and (
        "preposition" not in atom.classes or "subordinator" in atom.classes
    )


def _whose(scene: Scene, at: int, fact: Fact, number: int, as_subject: bool) -> Referent | None:
    group = scene.groups[number] if number >= 0 else None
    phrase = fact.phrase
    if fact.describes and phrase is not None:
        return phrase_ending(scene, phrase.end, "describes", start=phrase.start) or resolve(scene, phrase)
    if phrase is not None and phrase.sense is fact.sense and (phrase.owner >= 0 or -1 < phrase.owner_phrase < at):
        owner = resolve(scene, phrase)
        if owner is not None:
            return owner
    if phrase is not None and phrase.determiner == "possessive" and phrase.sense is fact.sense:
        owner = resolve(scene, phrase)
        if owner is not None:
            return owner
    if phrase is not None and fact.reason == "noun-before" and group is not None and group.end > phrase.end:
        owner = resolve(scene, phrase)  # the noun is itself the verb's subject or stands before the verb
        if owner is not None:
            return owner
    beside = _name_beside(scene, at)
    if beside is not None:
        return beside
    if group is not None and group.kind == "infinitive" and group.start == 0 and number == 0:
        return None  # "Lever 100 milliards est une chose": nobody does
    if fact.reason == "phrase":
        own = _phrase_owner(scene, fact, group)
        if own is not None:
            return own
    if as_subject and group is not None:
        if group.kind == "participle" and fact.reason == "verb":
            main = _main_subject(scene, number)
            if main is not None:
                return main
        if fact.sense is not None and fact.sense.of == "event" and scene.referents.event(scene.atoms[at].start):
            return _context(scene, at, event=True)
        return _counted_theme(scene, at, fact) or _theme(scene, number) or _context(scene, at) or _itself(scene, at)
    if group is not None:
        if not group.passive and any(sense.patient for sense in scene.grammar.verbs.get(group.lemma, ())):
            patient = _object(scene, group)
            if patient is not None and "common-noun" not in patient.reasons:
                return patient
        found = scene.subject(number)
        if found is not None:
            return found
    if number < 0:
        led = _led(scene, at)
        if led is not None:
            return led
    if phrase is not None and fact.reason == "noun-before":
        owner = resolve(scene, phrase)
        if owner is not None:
            return owner
    return _nearest_name(scene, at) or _context(scene, at)


def _name_beside(scene: Scene, at: int) -> Referent | None:
    """ "The Greens, with 4.1%": a name and a figure that "with" joins between commas."""
    before = before_value(scene, at)
    atoms = scene.atoms
    if (
        before >= 2
        and "with" in atoms[before].classes
        and atoms[before - 1].text == ","
        and (
            atoms[before - 2].kind == "name" and not (before >= 3 and atoms[before - 3].classes & {"preposition", "of"})
        )
    ):
        return name_at(scene, before - 2, ("with",))
    if (
        before >= 1
        and atoms[before].text == "("
        and atoms[before - 1].kind == "name"
        and at + 1 < len(atoms)
        and (atoms[at + 1].text == ")")
    ):
        return name_at(scene, before - 1, ("brackets",))
    return None


def _phrase_owner(scene: Scene, fact: Fact, group: VerbGroup | None) -> Referent | None:
    """Whose an expression is that stands apart: before the main clause its subject, behind a noun that noun."""
    start = fact.trigger[0]
    atoms = scene.atoms
    apart = group is None or group.end < start - 3 or group.start > start
    if apart and all(atom.kind == "word" and "adverb" in atom.classes for atom in atoms[:start]):
        return _led(scene, start)
    if start >= 1 and (group is None or group.end < start):
        end = start - 1 if atoms[start - 1].text in (",", ")") else start
        name = start - 1 if atoms[start - 1].kind == "name" else end - 1
        free = name < 1 or not atoms[name - 1].classes & {"preposition", "into", "of"}
        if name >= 0 and atoms[name].kind == "name" and free:
            return phrase_ending(scene, end, "apposition")
    return None


def _theme(scene: Scene, number: int) -> Referent | None:
    """What a passive with a figure as subject is about: "... seront investis dans X", "... tués dans l'accident"."""
    group = scene.groups[number]
    atoms = scene.atoms
    step = group.end
    limit = min(len(atoms), group.end + 8)
    while step < limit:
        atom = atoms[step]
        if atom.kind == "mark" and atom.text in ",;":
            break
        if atom.kind == "word" and "theme_preposition" in atom.classes:
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


def _counted_theme(scene: Scene, at: int, fact: Fact) -> Referent | None:
    """ "98.6 percent of ballots had been counted": the figure is of the ballots."""
    atoms = scene.atoms
    if fact.explicit or at + 2 >= len(atoms) or "of" not in atoms[at + 1].classes:
        return None
    phrase = phrase_at(atoms, at + 2, len(atoms), scene.grammar)
    return resolve(scene, phrase) if phrase is not None else None


def _itself(scene: Scene, at: int) -> Referent | None:
    """The counted thing as its own subject, where the text has spoken of nothing else yet."""
    phrase = phrase_at(scene.atoms, at + 1, len(scene.atoms), scene.grammar) if at + 1 < len(scene.atoms) else None
    return resolve(scene, replace(phrase, sense=None)) if phrase is not None else None


def _context(scene: Scene, at: int, *, event: bool = False) -> Referent | None:
    """What the text last spoke of: said to be a guess."""
    place = scene.atoms[at].start
    known = scene.referents.event(place) if event else None
    if known is not None:
        return Referent(known[1], "", place, place, ("event-of-text",), False)
    entity = scene.referents.last_subject(place) or scene.referents.topic(place + 1)
    if entity is None:
        return None
    return Referent(entity.name, "", place, place, ("context",), False)


def _nearest_name(scene: Scene, at: int) -> Referent | None:
    for step in range(at - 1, -1, -1):
        if scene.atoms[step].kind == "name" and "country" not in scene.atoms[step].classes:
            return replace(name_at(scene, step, ("nearest-name",)), certain=False)
    return None


def _fitting(scene: Scene, subject: Referent, kind: str, at: int) -> Referent:
    """Revenue belongs to organisations, a toll to events: another subject gives way to what the text is about."""
    entity = scene.referents.find(subject.name)
    place = scene.atoms[at].start
    if kind == "event":
        words = (subject.name + " " + subject.written).lower().split()
        if (subject.named and "context" not in subject.reasons) or any(
            scene.grammar.has(word, "type_event") for word in words
        ):
            return subject
        if not {"context", "theme", "owner-unsaid", "topic"} & set(subject.reasons):
            return subject
        event = scene.referents.event(place)
        if event is None:
            return subject
        return Referent(event[1], "", place, place, ("event-of-text",), False, False, subject.noun)
    metonym = any(scene.grammar.has(word, "metonyms") for word in subject.name.lower().split())
    if (entity is None and not metonym) or (
        entity is not None and (not entity.kinds or entity.kinds & {kind, "project"})
    ):
        return subject
    topic = scene.referents.topic(place, kind)
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


# ---- dates


def date_drafts(scene: Scene, taken: set[int]) -> list[Draft]:
    """Dates that are a fact of their own: when something was launched, opened, signed."""
    drafts = []
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind != "date" or at in taken:
            continue
        number, as_subject = governing(scene, at)
        if number < 0:
            number = next(
                (n for n, group in enumerate(scene.groups) if group.start > at and group.kind == "finite"), -1
            )
        if number < 0 or as_subject:
            continue
        group = scene.groups[number]
        sense = next((s for s in scene.grammar.verbs.get(group.lemma, ()) if s.date), None)
        if any(group.end <= other < at for other in taken):
            continue
        nominal = _nominal_date(scene, number)
        if nominal is not None and at > group.start:
            owner = scene.subject(number)
            assert owner is not None
            drafts.append(
                Draft(at, nominal.date, owner, True, group, nominal, (group.start, group.end), ("subject-noun",))
            )
            continue
        if sense is None:
            if not taken and at > group.start and not scene.grammar.has(group.lemma, "report_verb"):
                drafts.extend(_plain_date(scene, number, at))
            continue
        start, _ = clause_of(scene, at, group)
        if at < group.start and start > at:
            continue
        subject = scene.subject(number)
        if not group.passive and sense.object_date:
            subject = _object(scene, group) or subject
        if subject is None or (sense.date == "event date" and not _is_event(scene, subject)):
            continue
        drafts.append(Draft(at, sense.date, subject, True, group, sense, (group.start, group.end), ("verb-date",)))
    return drafts


def _nominal_date(scene: Scene, number: int) -> Sense | None:
    """ "L'ouverture de la ligne est prévue en 2028": the subject's noun says which date it is."""
    subject = scene.subject(number)
    if subject is None or not subject.noun:
        return None
    entries = scene.grammar.nouns.get(subject.noun[0], ())
    return next((sense for words, sense in entries if words == subject.noun and sense.date), None)


def _plain_date(scene: Scene, number: int, at: int) -> list[Draft]:
    """A date with a verb that no frame knows: when the subject does that, in the verb's own words."""
    group = scene.groups[number]
    mention = scene.atoms[at].mention
    subject = scene.subject(number)
    if subject is None or mention is None or not isinstance(mention.value, Span) or mention.value.start is None:
        return []
    name = "event date" if _is_event(scene, subject) else group.lemma + " date"
    if subject.noun:
        name = " ".join(subject.noun) + " date"
    return [Draft(at, name, subject, False, group, None, (group.start, group.end), ("own-words",))]


def _is_event(scene: Scene, subject: Referent) -> bool:
    words = subject.written.lower().split() + subject.name.lower().split()
    return any(scene.grammar.has(word, "type_event") for word in words)


def _object(scene: Scene, group: VerbGroup) -> Referent | None:
    """What an active verb acts on, where a noun phrase follows at once."""
    start = group.end
    while start < len(scene.atoms) and (scene.atoms[start].kind == "date" or "adverb" in scene.atoms[start].classes):
        start += 1
    if start >= len(scene.atoms):
        return None
    phrase = phrase_at(scene.atoms, start, len(scene.atoms), scene.grammar)
    if phrase is None:
        return None
    if not phrase.names and "type" not in scene.atoms[phrase.head].classes:
        return None  # "start operations": the subject itself starts
    return resolve(scene, phrase)

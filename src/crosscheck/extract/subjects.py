"""The subject of a verb: which noun phrase it is, found by syntax."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.agreement import agrees, pronoun_shape
from crosscheck.extract.asides import before_aside, opens_relative
from crosscheck.extract.atoms import Atom
from crosscheck.extract.phrases import NounPhrase, determiner, phrase_at
from crosscheck.extract.referents import Referent
from crosscheck.extract.resolve import called, name_at, named_behind, of_entity, partitive, phrase_ending, resolve
from crosscheck.extract.scene import Scene
from crosscheck.extract.speakers import speakers_own
from crosscheck.extract.verb_group import VerbGroup
from crosscheck.extract.verb_here import object_pronoun

_CLAUSE = 24
"""Atoms that a clause set in between others has at most."""


def find_subject(scene: Scene, number: int) -> Referent | None:
    """The subject of the verb group with this number, resolved; None where syntax does not tell."""
    group = scene.groups[number]
    atoms = scene.atoms
    at = group.start - 1
    while at >= 0 and atoms[at].kind == "word" and (_transparent(atoms[at]) or object_pronoun(atoms, at)):
        at -= 1
    if group.kind == "infinitive":
        return _perceived(scene, number) or _inherited(scene, number, "infinitive")
    if group.kind == "gerund":
        return _inherited(scene, number, "gerund")
    if group.kind == "participle":
        return _modified(scene, number, at)
    if at < 0:
        return None
    before = atoms[at]
    if before.kind == "word":
        if "relative" in before.classes and (before.low != "that" or not _reported(scene, at)):
            return _antecedent(scene, number, at)
        if before.classes & {"pronoun_singular", "pronoun_plural"}:
            return _pronoun(scene, number, at)
        if "each_of" in before.classes:
            entity = scene.referents.last_subject(atoms[0].start)
            return of_entity(entity, before.start, before.end, before.text, ("each-of",), False) if entity else None
        if "first_person" in before.classes:
            return speakers_own(scene, at)
        if "and" in before.classes or before.low in ("mais", "but", "puis", "then", "ou", "or"):
            return _shared(scene, number)
    return _noun_subject(scene, number, at)


def _transparent(atom: Atom) -> bool:
    if atom.classes & {"pronoun_singular", "pronoun_plural", "relative", "and", "possessive", "demonstrative"}:
        return False
    return bool(
        (atom.classes & {"negation", "adverb"} and "preposition" not in atom.classes)
        or atom.low in ("se", "s'", "y", "en", "lui", "leur", "l'", "n'", "ne", "m'")
    )  # fmt: skip


def _reported(scene: Scene, at: int) -> bool:
    """Whether "that" opens reported speech and not a relative clause: a verb of saying stands before it."""
    return any(group.end == at for group in scene.groups)


def _perceived(scene: Scene, number: int) -> Referent | None:
    """ "Le groupe a vu ses ventes progresser", "saw sales rise": the noun between is what does it."""
    if not number:
        return None
    outer, group = scene.groups[number - 1], scene.groups[number]
    if not scene.grammar.has(outer.lemma, "perceives") or outer.end >= group.start:
        return None
    phrase = phrase_at(scene.atoms, outer.end, group.start, scene.grammar)
    if phrase is None or phrase.end != group.start:
        return None
    found = resolve(scene, phrase)
    return replace(found, reasons=(*found.reasons, "infinitive")) if found is not None else None


def _inherited(scene: Scene, number: int, why: str) -> Referent | None:
    for earlier in range(number - 1, -1, -1):
        if scene.groups[earlier].kind == "finite":
            found = scene.subject(earlier)
            if found is not None:
                kept = found.noun if why == "gerund" else ()
                return replace(found, reasons=(*found.reasons, why), noun=kept)
    if why == "gerund":
        for later in range(number + 1, len(scene.groups)):
            if scene.groups[later].kind == "finite":
                return scene.subject(later)
    return None


def _shared(scene: Scene, number: int) -> Referent | None:
    group = scene.groups[number]
    for earlier in range(number - 1, -1, -1):
        before = scene.groups[earlier]
        if before.kind == "finite" and (not before.number or not group.number or before.number == group.number):
            found = scene.subject(earlier)
            return replace(found, reasons=(*found.reasons, "shared-subject")) if found is not None else None
    return None


def _modified(scene: Scene, number: int, at: int) -> Referent | None:
    """The noun that a participle modifies ("un consortium lancé en 2024"); before a main clause, its subject."""
    atoms = scene.atoms
    if at < 0 or (atoms[at].kind == "mark" and at == 0):
        for later in range(number + 1, len(scene.groups)):
            if scene.groups[later].kind == "finite":
                return scene.subject(later)
        return None
    if "and" in atoms[at].classes and number:
        before = scene.groups[number - 1]
        return scene.subject(number - 1) if before.kind == "participle" or before.passive else None
    place = at
    if atoms[place].text == ",":
        place -= 1
    if place >= 0 and atoms[place].text == ")":
        while place > 0 and atoms[place].text != "(":
            place -= 1
        place -= 1
    return phrase_ending(scene, place + 1, "participle", _participle_number(scene, number))


def _participle_number(scene: Scene, number: int) -> str:
    """The number that a French participle shows, "" where it shows none."""
    group = scene.groups[number]
    low = scene.atoms[group.head].low
    if scene.grammar.language != "fr" or group.start != group.head:
        return ""
    return "p" if low.endswith(("és", "ées", "us", "ues", "ies", "tes")) else "s" if not low.endswith("s") else ""


def _antecedent(scene: Scene, number: int, at: int) -> Referent | None:
    """What "qui" or "which" stands for: the name or noun before it that agrees in number."""
    group = scene.groups[number]
    atoms = scene.atoms
    end = at
    comma = end > 0 and atoms[end - 1].text == ","
    if comma:
        end -= 1
    if end <= 0:
        return None
    if atoms[end - 1].text == ")":
        while end > 0 and atoms[end - 1].text != "(":
            end -= 1
        end -= 1
    floor = max((g.end for g in scene.groups[:number] if g.end <= end), default=0)
    if end > floor and atoms[end - 1].kind == "name":
        beside = end - 2
        if group.number != "p" or not (beside >= 0 and "and" in atoms[beside].classes):
            found = phrase_ending(scene, end, "relative")
            if found is not None and found.named and atoms[end - 1].text not in (found.written,):
                return name_at(scene, end - 1, ("relative",))
            return found or name_at(scene, end - 1, ("relative",))
    # "X est un groupe d'investisseurs qui prévoit": the noun nearest to the copula agrees, and is X
    for earlier in range(number - 1, -1, -1):
        before = scene.groups[earlier]
        if before.copula and before.end >= floor and before.kind == "finite":
            if group.number == "s" or not group.number:
                tied = scene.subject(earlier)
                if tied is not None:
                    return replace(tied, reasons=(*tied.reasons, "copula"))
            break
    return phrase_ending(scene, end, "relative", group.number)


def _pronoun(scene: Scene, number: int, at: int) -> Referent | None:
    """The subject that "il", "elle", "it" or "they" repeats: that of the clause before, else of the sentence before."""
    atom = scene.atoms[at]
    if "pronoun_thing" in atom.classes and atom.low in ("ce", "c'", "cela", "ça", "ceci", "this", "that"):
        return _same_fact(scene, number, at)
    if atom.low == "on":
        return None
    group = scene.groups[number]
    person = atom.low in ("he", "she")
    if scene.grammar.language == "fr" and atom.low == "il" and group.lemma in ("falloir", "agir", "rester", "exister"):
        return None
    for earlier in range(number - 1, -1, -1):
        before = scene.groups[earlier]
        if before.kind != "finite":
            continue
        found = scene.subject(earlier)
        if found is None or (found.noun and not found.named and "common-noun" not in found.reasons):
            continue
        if person and "common-noun" in found.reasons and not _human(scene, found):
            continue
        if found.plural and "pronoun_singular" in atom.classes:
            continue
        kept = found.noun if "common-noun" in found.reasons else ()
        return replace(found, written=atom.text, start=atom.start, end=atom.end, noun=kept,
                       reasons=(*found.reasons, "pronoun-same-sentence"))  # fmt: skip
    kinds: tuple[str, ...] = ("person",) if person else ()
    here = scene.atoms[0].start
    fact = scene.referents.facts[-1] if scene.referents.facts and not person else None
    spoken = max((told.place for told in scene.referents.spoken if told.place < here), default=-1)
    if fact is not None and spoken < fact[0] < here and here - fact[0] < 400:
        return replace(fact[1], written=atom.text, start=atom.start, end=atom.end, certain=False, named=False,
                       reasons=(*fact[1].reasons, "pronoun-previous-sentence"))  # fmt: skip
    entity = scene.referents.last_subject(here, kinds, pronoun_shape(scene, at))
    if entity is None:
        return None
    sure = scene.referents.dominant(entity, here)
    why = ("pronoun-previous-sentence", "alone-in-title") if sure else ("pronoun-previous-sentence",)
    return of_entity(entity, atom.start, atom.end, atom.text, why, sure)


def _same_fact(scene: Scene, number: int, at: int) -> Referent | None:
    """ "C'est 3 % de plus qu'en 2025": the fact last told of, where the figure follows at once."""
    group, facts = scene.groups[number], scene.referents.facts
    told = group.copula and group.end < len(scene.atoms) and scene.atoms[group.end].kind == "amount"
    if not told or not facts or scene.atoms[at].start - facts[-1][0] > 400:
        return None
    return replace(
        facts[-1][1], certain=False, named=False, reasons=(*facts[-1][1].reasons, "pronoun-previous-sentence")
    )


def _human(scene: Scene, found: Referent) -> bool:
    """Whether a common noun means a person, so that "he" or "she" can repeat it."""
    return any(scene.grammar.has(word, "type_person") for word in found.name.lower().split())


def _noun_subject(scene: Scene, number: int, at: int) -> Referent | None:
    """The noun phrase that is the verb's subject, found among the comma-separated stretches before it."""
    atoms = scene.atoms
    group = scene.groups[number]
    enclosing = before_aside(scene, number, at)
    if enclosing is not None:
        return enclosing
    floor = _floor(scene, number, at)
    stretches = _stretches(atoms, floor, _before_incise(scene, floor, at + 1))
    if not stretches:
        return None
    own = stretches[-1]
    if own[0] < own[1]:
        found = _from_stretch(scene, own, group)
        if found is not None:
            earlier = [s for s in stretches[:-1] if s[0] < s[1] and _opens_noun(scene, s[0], s[1])]
            if not (earlier and "indefinite" in atoms[own[0]].classes and atoms[at + 1].text == ","):
                return found
    for stretch in stretches[:-1]:
        if stretch[0] >= stretch[1] or _adverbial(atoms[stretch[0]]):
            continue
        if any(g.kind in ("participle", "gerund") and g.start == stretch[0] for g in scene.groups):
            continue
        if _bare_opening(scene, stretch) and any(_opens_noun(scene, *other) for other in stretches if other > stretch):
            continue
        found = _from_stretch(scene, stretch, group)
        if found is not None:
            return _named_next(scene, stretches, stretch, found) or found
    return None


def _named_next(
    scene: Scene, stretches: list[tuple[int, int]], stretch: tuple[int, int], found: Referent
) -> Referent | None:
    """ "Une variété plus résistante, Azuréa, sera testée": the name that the next stretch gives to what opens."""
    following = next((other for other in stretches if other > stretch and other[0] < other[1]), None)
    if following is None or found.named or "common-noun" not in found.reasons:
        return None
    start, end = following
    if end - start == 1 and scene.atoms[start].kind == "name":
        return name_at(scene, start, ("apposition",))
    phrase = phrase_at(scene.atoms, start, end, scene.grammar) if determiner(scene.atoms[start]) == "definite" else None
    if phrase is not None and phrase.end == end and phrase.names and phrase.names[-1] == end - 1 and phrase.owner < 0:
        return name_at(scene, end - 1, ("apposition",))
    return None


def _incise(scene: Scene, group: VerbGroup, at: int) -> bool:
    """Whether a verb of saying is only set in between commas ("La dette, rappelle le maire, s'est alourdie ...")."""
    opened = group.start > 0 and scene.atoms[group.start - 1].text == ","
    says = opened and scene.grammar.has(group.lemma, "report_verb") and group.kind == "finite"
    return says and any(atom.text == "," for atom in scene.atoms[group.end : min(at + 1, group.end + _CLAUSE)])


def _before_incise(scene: Scene, floor: int, end: int) -> int:
    """Where the stretches that may hold the subject end: before a verb of saying set in between commas."""
    starts = [g.start - 1 for g in scene.groups if floor < g.start < end and _incise(scene, g, end - 1)]
    return starts[0] if starts and starts[0] > floor else end


def _bare_opening(scene: Scene, stretch: tuple[int, int]) -> bool:
    """Whether a sentence opens with a noun without a determiner, which describes what follows ("Filiale de X, Y")."""
    atom = scene.atoms[stretch[0]]
    bare = scene.grammar.language == "fr" and stretch[0] == 0 and atom.kind == "word"
    return bare and not determiner(atom) and "title" not in atom.classes


def _floor(scene: Scene, number: int, at: int) -> int:
    """Where the clause of this verb begins: behind a subordinator, colon, quotation mark or earlier main verb."""
    atoms = scene.atoms
    previous = next(
        (
            scene.groups[n].end
            for n in range(number - 1, -1, -1)
            if scene.groups[n].kind == "finite"
            and not _in_relative(scene, n)
            and not _incise(scene, scene.groups[n], at)
        ),
        0,
    )
    floor = 0
    for place in range(at, -1, -1):
        atom = atoms[place]
        if atom.kind == "mark" and atom.text in ';:“«"—–':
            floor = place + 1
            break
        if (
            atom.kind == "word"
            and place <= at
            and "subordinator" in atom.classes
            and (not determiner(atom) or opens_relative(scene, place))
            and ("preposition" not in atom.classes or _opens_clause(scene, place, at))
            and not (atom.low in ("as", "since", "after", "before", "until", "like") and place == at)
        ):
            if atom.low == "dont" or _comma_later(atoms, place, at):
                continue
            floor = place + 1
            break
        if place < previous:
            break
        if place == previous and previous:
            floor = previous
    if previous > floor:
        # behind an earlier main verb only what follows its last comma or coordinator can be a new subject
        for place in range(at, previous - 1, -1):
            atom = atoms[place]
            if atom.text in (",",) or (atom.classes & {"and", "coordinator"} and not _listed(atoms, place)):
                return place + 1
        return previous
    return floor


def _opens_clause(scene: Scene, place: int, at: int) -> bool:
    """Whether a word that is also a preposition opens a clause here: one noun phrase reaches from it to the verb."""
    if place + 1 > at:
        return False
    if scene.atoms[place + 1].kind == "name":
        return True
    phrase = phrase_at(scene.atoms, place + 1, at + 1, scene.grammar)
    return phrase is not None and phrase.end == at + 1


def _in_relative(scene: Scene, number: int) -> bool:
    """Whether a verb stands in a relative or subordinate clause; asked of every verb before another, told once."""
    if number not in scene.relatives:
        scene.relatives[number] = _relative_before(scene, scene.groups[number])
    return scene.relatives[number]


def _relative_before(scene: Scene, group: VerbGroup) -> bool:
    place = group.start - 1
    while place >= 0 and _transparent(scene.atoms[place]):
        place -= 1
    if place >= 0 and scene.atoms[place].classes & {"relative", "subordinator", "relative_object"}:
        return True
    for step in range(place, max(-1, place - _CLAUSE), -1):
        if scene.atoms[step].kind == "mark":
            return False
        if "time_aside" in scene.atoms[step].classes:
            return True
    return False


def _comma_later(atoms: Sequence[Atom], place: int, at: int) -> bool:
    """Whether the clause that a subordinator opens is closed by a comma before the verb ("quand X, Y fait")."""
    return any(atoms[step].text == "," for step in range(place + 1, at + 1))


def _listed(atoms: Sequence[Atom], place: int) -> bool:
    return (
        0 < place < len(atoms) - 1
        and atoms[place - 1].kind == "name"
        and (atoms[place + 1].kind == "name" or bool(determiner(atoms[place + 1])))
    )


def _stretches(atoms: Sequence[Atom], start: int, end: int) -> list[tuple[int, int]]:
    found = []
    first = start
    depth = 0
    for place in range(start, end):
        text = atoms[place].text
        if text == "(":
            depth += 1
        elif text == ")":
            depth = max(0, depth - 1)
        elif text == "," and depth == 0:
            found.append((first, place))
            first = place + 1
    found.append((first, end))
    return found


def _adverbial(atom: Atom) -> bool:
    if atom.kind in ("date", "amount"):
        return True
    if atom.kind != "word":
        return False
    return bool(atom.classes & {"preposition", "adverb", "subordinator", "relative", "relative_object", "by", "with"}) \
        and not (determiner(atom) and atom.low not in ("that",))  # fmt: skip


def _opens_noun(scene: Scene, start: int, end: int) -> bool:
    if start >= end:
        return False
    return phrase_at(scene.atoms, start, end, scene.grammar) is not None and not _adverbial(scene.atoms[start])


def _from_stretch(scene: Scene, stretch: tuple[int, int], group: VerbGroup) -> Referent | None:
    """The first noun phrase of a stretch that no preposition governs."""
    atoms = scene.atoms
    start, end = stretch
    at = start
    while at < end:
        atom = atoms[at]
        if atom.kind == "mark" or (atom.kind == "word" and atom.classes & {"and", "coordinator"}):
            at += 1
            continue
        if atom.kind == "date" and not (at + 1 < end and atoms[at + 1].low == "'s"):
            at += 1
            continue
        if "that_of" in atom.classes and at + 1 < end and "of" in atoms[at + 1].classes:
            return _that_of(scene, at, end)
        if partitive(atoms, at):
            phrase = phrase_at(atoms, partitive(atoms, at), end, scene.grammar)
            found = resolve(scene, phrase) if phrase is not None else None
            if phrase is None or found is None:
                return None
            return called(scene, phrase.end) or replace(found, certain=False, reasons=(*found.reasons, "one-of"))
        if atom.kind == "amount" and atom.text.isalpha() and at + 2 < end and "of" in atoms[at + 1].classes:
            phrase = phrase_at(atoms, at + 1 if "definite" in atoms[at + 1].classes else at + 2, end, scene.grammar)
            return resolve(scene, phrase) if phrase is not None else None  # "two of the coins weigh ..."
        if atom.kind == "amount":
            return _counted(scene, at, end)
        if _adverbial(atom) and atom.kind != "date":
            at = _behind_adverbial(scene, at, end)
            continue
        phrase = phrase_at(atoms, at, end, scene.grammar)
        if phrase is None:
            at += 1
            continue
        if not agrees(scene, phrase, end, group):
            return None
        given = called(scene, phrase.end) or named_behind(scene, phrase) or _named_aside(scene, phrase, group)
        return given if given is not None else resolve(scene, phrase)
    return None


def _counted(scene: Scene, at: int, end: int) -> Referent | None:
    """ "12 boats were searching an area of ...": the thing counted, for what else the clause says of it."""
    start = at + 2 if at + 1 < end and "of" in scene.atoms[at + 1].classes else at
    phrase = phrase_at(scene.atoms, start, end, scene.grammar)
    if phrase is None or phrase.end != end or phrase.names:
        return None
    found = resolve(scene, replace(phrase, sense=None))
    return replace(found, plural=True, certain=False) if found is not None else None


def _that_of(scene: Scene, at: int, end: int) -> Referent | None:
    """ "Ceux de l'alimentation", "celle de juin", "those of rivals": the noun last spoken of, with another owner."""
    atoms = scene.atoms
    start = at + 1 if "definite" in atoms[at + 1].classes else at + 2
    phrase = phrase_at(atoms, start, end, scene.grammar) if start < end else None
    found = resolve(scene, phrase) if phrase is not None else None
    facts = scene.referents.facts
    if found is not None and facts:
        return replace(found, noun=facts[-1][1].noun, certain=False, reasons=(*found.reasons, "that-of"))
    entity = scene.referents.last_subject(atoms[at].start)
    if entity is None:
        return found
    return of_entity(entity, atoms[at].start, atoms[at].end, atoms[at].text, ("that-of", "last-subject"), False)


def _named_aside(scene: Scene, phrase: NounPhrase, group: VerbGroup) -> Referent | None:
    """ "Un autre chantier, X, affiche ...": the name between commas right before the verb is the one meant."""
    atoms, at = scene.atoms, phrase.end
    if phrase.names or phrase.sense is not None or phrase.determiner not in ("indefinite", "other_determiner"):
        return None
    closed = at + 3 < len(atoms) and atoms[at].text == "," and atoms[at + 2].text == ","
    if not closed or atoms[at + 1].kind != "name" or group.start != at + 3 or group.number == "p":
        return None
    return name_at(scene, at + 1, ("apposition",))


def _behind_adverbial(scene: Scene, at: int, end: int) -> int:
    """Behind a preposition and what it governs: a date, a name, or a noun phrase."""
    atoms = scene.atoms
    step = at + 1
    if not (atoms[at].classes & {"preposition", "by", "with"}):
        return step
    if step < end and atoms[step].kind in ("date", "amount"):
        return step + 1
    inner = phrase_at(atoms, step, end, scene.grammar) if step < end else None
    return inner.end if inner is not None else step

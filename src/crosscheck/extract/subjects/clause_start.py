"""Where the clause of a verb begins, and what is only set in between."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.clauses.addressee import behind_addressee
from crosscheck.extract.naming.quoted_name import quoted_name
from crosscheck.extract.phrases.noun_phrase import determiner, noun_at
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.asides import opens_relative
from crosscheck.extract.text.atoms import Atom

_DAY = 2
"""Atoms of a day and its part: "jeudi soir"."""

_CLAUSE = 24
"""Atoms that a clause set in between others has at most."""


def transparent(atom: Atom) -> bool:
    """Whether a word may stand between a subject and its verb: a negation, an adverb, a pronoun that leans on it."""
    if atom.classes & {
        "pronoun_singular", "pronoun_plural", "relative", "and", "possessive", "demonstrative", "adverb_noun"
    }:  # fmt: skip
        return False
    return bool(
        (atom.classes & {"negation", "adverb"} and "preposition" not in atom.classes)
        or "clitic" in atom.classes
        or ("clitic_object" in atom.classes and "definite" not in atom.classes)
    )  # fmt: skip


def _incise(scene: Scene, group: VerbGroup, at: int) -> bool:
    """Whether a verb of saying is only set in between commas ("La dette, rappelle le maire, s'est alourdie ...")."""
    opened = group.start > 0 and scene.atoms[group.start - 1].text == ","
    if opened and group.start > 1 and scene.atoms[group.start - 2].text in "»”":
        return False  # "« ... », a-t-il dit devant la presse, avant de": what was said is closed
    says = opened and scene.grammar.has(group.lemma, "report_verb") and group.kind == "finite"
    return says and any(atom.text == "," for atom in scene.atoms[group.end : min(at + 1, group.end + _CLAUSE)])


def before_incise(scene: Scene, floor: int, end: int) -> int:
    """Where the stretches that may hold the subject end: before a verb of saying set in between commas."""
    starts = [g.start - 1 for g in scene.groups if floor < g.start < end and _incise(scene, g, end - 1)]
    return starts[0] if starts and starts[0] > floor else end


def clause_start(scene: Scene, number: int, at: int) -> int:
    """Where the clause of this verb begins: behind a subordinator, colon, quotation mark or earlier main verb."""
    atoms = scene.atoms
    previous = next(
        (
            behind if (behind := behind_addressee(scene, scene.groups[n])) <= at else scene.groups[n].end
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
        if (
            atom.kind == "mark"
            and atom.text in ';:“«"—–'
            and not (quoted_name(atoms, place) or _in_brackets(atoms, place, at))
        ):
            floor = place + 1
            break
        if atom.text in "»”" and _closes_speech(scene, place):
            floor = place + 1
            break
        if (
            atom.kind == "word"
            and "subordinator" in atom.classes
            and (not determiner(atom) or opens_relative(scene, place))
            and ("preposition" not in atom.classes or (place < at and _opens_clause(scene, place, at)))
            and not _within_noun(scene, place)
        ):
            later = _comma_later(atoms, place, at) and not _reports(atoms, previous, place)
            if "possessive_relative" in atom.classes or later:
                continue
            floor = place + 1
            break
        if place < previous:
            break
        if place == previous and previous:
            floor = previous
    return max(floor, previous)


def _within_noun(scene: Scene, place: int) -> bool:
    """ "Profit before tax rose 7%": whether a word that opens clauses stands inside a noun of the frames."""
    noun = noun_at(scene.atoms, place - 1, scene.grammar) if place else None
    return noun is not None and noun[0] > place


def _in_brackets(atoms: Sequence[Atom], place: int, at: int) -> bool:
    """Whether a mark stands in brackets that are closed again ("Velmont (Nasdaq: VLMT) today announced")."""
    closed = next((step for step in range(place + 1, at + 1) if atoms[step].text in "()"), -1)
    opened = next((step for step in range(place - 1, -1, -1) if atoms[step].text in "()"), -1)
    return closed > 0 <= opened and atoms[closed].text == ")" and atoms[opened].text == "("


def _closes_speech(scene: Scene, place: int) -> bool:
    """Whether the quotation that ends here holds a main verb: what is told behind it has a subject of its own."""
    opened = next((at for at in range(place - 1, -1, -1) if scene.atoms[at].text in "«“»”"), -1)
    return any(opened < group.start < place and group.kind == "finite" for group in scene.groups)


def _opens_clause(scene: Scene, place: int, at: int) -> bool:
    """Whether a word that is also a preposition opens a clause here: one noun phrase reaches from it to the verb."""
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
    while place >= 0 and transparent(scene.atoms[place]):
        place -= 1
    if place >= 0 and scene.atoms[place].classes & {"relative", "subordinator", "relative_object"}:
        return True
    for step in range(place, max(-1, place - _CLAUSE), -1):
        if scene.atoms[step].kind == "mark":
            return False
        if "time_aside" in scene.atoms[step].classes:
            return True
    return False


def _reports(atoms: Sequence[Atom], verb: int, place: int) -> bool:
    """Whether what an earlier verb says opens here, only its day between them ("a annoncé jeudi que X, une ...")."""
    between = atoms[verb:place]
    told = 0 < verb < place <= verb + _DAY and "that" in atoms[place].classes
    return told and (between[0].kind == "date" or "weekday" in between[0].classes)


def _comma_later(atoms: Sequence[Atom], place: int, at: int) -> bool:
    """Whether the clause that a subordinator opens is closed by a comma before the verb ("quand X, Y fait")."""
    return any(atoms[step].text == "," for step in range(place + 1, at + 1))

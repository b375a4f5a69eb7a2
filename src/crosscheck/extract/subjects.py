"""Whose fact it is: the subject of a verb, resolved to a name of the document, with the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crosscheck.extract.atoms import Atom
from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.phrases import NounPhrase, determiner, phrase_at, singular
from crosscheck.extract.referents import Entity, Referent, Referents

_KINDS = ("organisation", "project", "person", "place", "event")


@dataclass(slots=True)
class Scene:
    """One sentence under reading: its atoms, its verb groups, and the subjects found so far."""

    text: str
    atoms: list[Atom]
    groups: list[VerbGroup]
    grammar: Grammar
    referents: Referents
    found: dict[int, Referent | None] = field(default_factory=dict)

    def subject(self, number: int) -> Referent | None:
        """The subject of the verb group with this number."""
        if number not in self.found:
            self.found[number] = None  # a group whose subject depends on itself has none
            self.found[number] = _subject(self, number)
        return self.found[number]

    def written(self, start: int, end: int) -> str:
        """The text of atoms[start:end]."""
        return self.text[self.atoms[start].start : self.atoms[end - 1].end]


def _subject(scene: Scene, number: int) -> Referent | None:
    group = scene.groups[number]
    atoms = scene.atoms
    at = group.start - 1
    while at >= 0 and atoms[at].kind == "word" and _transparent(atoms[at]):
        at -= 1
    if group.kind == "infinitive":
        return _inherited(scene, number, "infinitive")
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


def _inherited(scene: Scene, number: int, why: str) -> Referent | None:
    for earlier in range(number - 1, -1, -1):
        if scene.groups[earlier].kind == "finite":
            found = scene.subject(earlier)
            if found is not None:
                return replace(found, reasons=(*found.reasons, why), noun=())
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
        return scene.subject(number - 1) if scene.groups[number - 1].kind == "participle" else None
    place = at
    if atoms[place].text == ",":
        place -= 1
    if place >= 0 and atoms[place].text == ")":
        while place > 0 and atoms[place].text != "(":
            place -= 1
        place -= 1
    return phrase_ending(scene, place + 1, "participle")


def phrase_ending(scene: Scene, end: int, why: str, number: str = "", *, start: int = -1) -> Referent | None:
    """The referent of the noun phrase that ends here: its head, or the name that stands last."""
    atoms = scene.atoms
    if start >= 0:
        phrase = phrase_at(atoms, start, end, scene.grammar)
        found = resolve(scene, phrase) if phrase is not None else None
        apposed = _apposed_to(scene, start) if found is not None and not found.named else None
        return replace(apposed, reasons=(*apposed.reasons, why)) if apposed is not None else found
    start = end - 1
    best: Referent | None = None
    floor = 0
    for group in scene.groups:
        if group.end <= end - 1:
            floor = max(floor, group.end)
    while start >= floor:
        atom = atoms[start]
        if atom.kind == "mark" and atom.text not in "'’-“”«»\"":
            break
        if atom.kind in ("name", "word") and (atom.kind == "name" or determiner(atom)):
            phrase = phrase_at(atoms, start, end, scene.grammar)
            if phrase is not None and phrase.end >= end - 1:
                before = atoms[start - 1] if start else None
                found = resolve(scene, phrase)
                if found is not None:
                    best = replace(found, reasons=(*found.reasons, why), noun=found.noun)
                if before is None or not ("of" in before.classes or determiner(before)):
                    break
        elif atom.kind == "word" and "preposition" in atom.classes and "of" not in atom.classes and best is not None:
            break
        start -= 1
    if best is None and end >= 1 and atoms[end - 1].kind == "name":
        return name_at(scene, end - 1, (why,))
    apposed = _apposed_to(scene, start) if best is not None and not best.named else None
    return replace(apposed, reasons=(*apposed.reasons, why)) if apposed is not None else best


def _apposed_to(scene: Scene, start: int) -> Referent | None:
    """The name that a noun phrase beginning here describes: "X (XY), un consortium", "xAI, l'étoile de ..."."""
    atoms = scene.atoms
    at = start - 1
    if at < 1 or atoms[at].text not in (",", "–", "—"):
        return None
    at -= 1
    if atoms[at].text == ")":
        while at > 0 and atoms[at].text != "(":
            at -= 1
        at -= 1
    if at < 0 or atoms[at].kind != "name" or "country" in atoms[at].classes:
        return None
    return name_at(scene, at, ("apposition",))


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
        return None
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
        if found is None or (found.noun and not found.named):
            continue
        if found.plural and "pronoun_singular" in atom.classes:
            continue
        return replace(found, written=atom.text, start=atom.start, end=atom.end, noun=(),
                       reasons=(*found.reasons, "pronoun-same-sentence"))  # fmt: skip
    kinds: tuple[str, ...] = ("person",) if person else ()
    here = scene.atoms[0].start
    fact = scene.referents.facts[-1] if scene.referents.facts and not person else None
    spoken = max((place for place, _ in scene.referents.spoken if place < here), default=-1)
    if fact is not None and spoken < fact[0] < here and here - fact[0] < 400:
        return replace(fact[1], written=atom.text, start=atom.start, end=atom.end, certain=False, named=False,
                       reasons=(*fact[1].reasons, "pronoun-previous-sentence"))  # fmt: skip
    entity = scene.referents.last_subject(here, kinds)
    if entity is None:
        return None
    return _of_entity(entity, atom.start, atom.end, atom.text, ("pronoun-previous-sentence",), False)


def _of_entity(entity: Entity, start: int, end: int, written: str, reasons: tuple[str, ...], certain: bool) -> Referent:
    return Referent(entity.name, written, start, end, reasons, certain)


def _noun_subject(scene: Scene, number: int, at: int) -> Referent | None:
    """The noun phrase that is the verb's subject, found among the comma-separated stretches before it."""
    atoms = scene.atoms
    group = scene.groups[number]
    floor = _floor(scene, number, at)
    stretches = _stretches(atoms, floor, at + 1)
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
        found = _from_stretch(scene, stretch, group)
        if found is not None:
            return found
    return None


def _floor(scene: Scene, number: int, at: int) -> int:
    """Where the clause of this verb begins: behind a subordinator, colon, quotation mark or earlier main verb."""
    atoms = scene.atoms
    previous = 0
    for group in scene.groups[:number]:
        if group.kind == "finite" and not _relative_before(scene, group):
            previous = max(previous, group.end)
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
            and not determiner(atom)
            and ("preposition" not in atom.classes or (place + 1 <= at and atoms[place + 1].kind == "name"))
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


def _relative_before(scene: Scene, group: VerbGroup) -> bool:
    place = group.start - 1
    while place >= 0 and _transparent(scene.atoms[place]):
        place -= 1
    if place >= 0 and scene.atoms[place].classes & {"relative", "subordinator", "relative_object"}:
        return True
    while place >= 0 and scene.atoms[place].kind != "mark":
        if "time_aside" in scene.atoms[place].classes:
            return True
        place -= 1
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
        if atom.kind in ("date",):
            at += 1
            continue
        if _partitive(atoms, at):
            phrase = phrase_at(atoms, _partitive(atoms, at), end, scene.grammar)
            return _called(scene, phrase.end) if phrase is not None else None
        if atom.kind == "amount":
            return None
        if _adverbial(atom):
            at = _behind_adverbial(scene, at, end)
            continue
        phrase = phrase_at(atoms, at, end, scene.grammar)
        if phrase is None:
            at += 1
            continue
        if not _agrees(scene, phrase, end, group):
            return None
        called = _called(scene, phrase.end) or _named_behind(scene, phrase)
        return called if called is not None else resolve(scene, phrase)
    return None


def _partitive(atoms: Sequence[Atom], at: int) -> int:
    """Where the whole begins behind "un de", "l'une des", "one of", "the first of"; 0 where there is none."""
    step = at
    if step + 1 < len(atoms) and atoms[step].low in ("l'", "the"):
        step += 1
    if step + 1 < len(atoms) and "of" in atoms[step + 1].classes and (
        "partitive" in atoms[step].classes
        or (atoms[step].kind == "amount" and atoms[step].text.lower() in ("un", "une", "one"))
    ):  # fmt: skip
        return step + 2 if atoms[step + 1].low in ("de", "d'", "of") else step + 1
    return 0


def _agrees(scene: Scene, phrase: NounPhrase, end: int, group: VerbGroup) -> bool:
    """Whether the phrase, with what is joined to it, can be the subject of a verb in this number."""
    if not group.number:
        return True
    atoms = scene.atoms
    joined = len(phrase.names) > 1 or (
        phrase.end + 1 < end and "and" in atoms[phrase.end].classes
        and (atoms[phrase.end + 1].kind == "name" or bool(determiner(atoms[phrase.end + 1])))
    )  # fmt: skip
    if group.number == "s":
        return not joined and not (scene.grammar.language == "fr" and _plural_words(scene, phrase))
    return joined or scene.grammar.language != "fr" or not _singular_words(scene, phrase)


def _plural_words(scene: Scene, phrase: NounPhrase) -> bool:
    return "plural_determiner" in scene.atoms[phrase.start].classes


def _singular_words(scene: Scene, phrase: NounPhrase) -> bool:
    return (
        "singular_determiner" in scene.atoms[phrase.start].classes
        and scene.atoms[phrase.head].kind == "word"
        and (not scene.atoms[phrase.head].low.endswith(("s", "x")))
    )


def _named_behind(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Its operator, Tarn Water, opened ...": a noun whose name follows between commas."""
    atoms = scene.atoms
    at = phrase.end
    if phrase.names or phrase.determiner not in ("definite", "possessive", "possessed", "demonstrative"):
        return None
    if at + 1 >= len(atoms) or atoms[at].text != "," or atoms[at + 1].kind != "name":
        return None
    close = at + 2
    if close < len(atoms) and atoms[close].text == ",":
        return name_at(scene, at + 1, ("apposition",))
    return None


def _called(scene: Scene, at: int) -> Referent | None:
    """ "One of its data centers, called Hyperion": the name that is given right behind a noun phrase."""
    atoms = scene.atoms
    if at < len(atoms) and atoms[at].text == ",":
        at += 1
    if at >= len(atoms) or "appeal" not in atoms[at].classes:
        return None
    for step in range(at + 1, min(len(atoms), at + 4)):
        if atoms[step].kind == "name":
            return name_at(scene, step, ("called",))
        if atoms[step].kind == "word" and not (determiner(atoms[step]) or atoms[step].low == "as"):
            return None
    return None


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


def name_at(scene: Scene, place: int, reasons: tuple[str, ...] = ()) -> Referent:
    """The name that stands at this atom, aliases resolved."""
    atom = scene.atoms[place]
    entity = scene.referents.find(atom.text)
    name = entity.name if entity is not None else atom.text
    why = "named" if name == atom.text else "defined-in-text"
    return Referent(name, atom.text, atom.start, atom.end, (why, *reasons), True, True)


def resolve(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """The name that a noun phrase means, with the noun it owns where the noun is a fact of a subject."""
    atoms = scene.atoms
    grammar = scene.grammar
    head = atoms[phrase.head]
    if phrase.owner >= 0 and (phrase.sense is not None or phrase.determiner == "possessed"):
        return replace(name_at(scene, phrase.owner, ("owner",)), noun=_noun_words(scene, phrase))
    if phrase.names and (head.kind == "name" or phrase.sense is None):
        first = name_at(scene, phrase.names[0])
        others = tuple(name_at(scene, place).name for place in phrase.names[1:])
        if head.kind != "name" and "type" in head.classes:
            scene.referents.tie(first.name, singular(grammar, head.low), head.start)
            first = replace(first, reasons=(*first.reasons, "apposition"))
        if head.kind != "name" and phrase.owner >= 0:
            return first
        return replace(first, plural=bool(others), others=others)
    if phrase.sense is not None:
        if "type" in head.classes and phrase.determiner in ("definite", "demonstrative"):
            tied = _tied(scene, phrase)
            if tied is not None and "tied-by-document" in tied.reasons:
                return replace(tied, noun=_noun_words(scene, phrase))
        return _owned(scene, phrase)
    if phrase.determiner == "possessive" and head.kind == "word":
        owner = _possessor(scene, phrase)
        if "type" in head.classes or owner is None or head.low in grammar.roles:
            return _thing(scene, phrase)
        return replace(owner, noun=_noun_words(scene, phrase))
    if head.kind == "word" and phrase.determiner in ("definite", "demonstrative", "") and "type" in head.classes:
        tied = _tied(scene, phrase)
        if tied is not None:
            return tied
    if phrase.determiner == "indefinite" and "type_organisation" in head.classes:
        later = scene.referents.tied(singular(grammar, head.low), len(scene.text))
        if len(later) == 1:
            start, end = atoms[phrase.start].start, atoms[phrase.head].end
            return _of_entity(later[0], start, end, scene.text[start:end], ("tied-later",), False)
    return _thing(scene, phrase)


def _noun_words(scene: Scene, phrase: NounPhrase) -> tuple[str, ...]:
    return phrase.sense_words or (scene.atoms[phrase.head].low,)


def _owned(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """A noun that is somebody's: "le chiffre d'affaires du groupe", "sa capacité", or with nobody said."""
    words = _noun_words(scene, phrase)
    if phrase.owner_phrase >= 0:
        atoms = scene.atoms
        inner = phrase_at(atoms, phrase.owner_phrase, phrase.end, scene.grammar)
        if inner is None:
            inner = phrase_at(atoms, phrase.owner_phrase - 1, phrase.end, scene.grammar)
        owner = resolve(scene, inner) if inner is not None and inner.sense is None else None
        if owner is not None:
            return replace(owner, noun=words, reasons=(*owner.reasons, "owner"))
    if phrase.names:
        return replace(name_at(scene, phrase.names[0], ("owner",)), noun=words)
    if phrase.determiner == "possessive":
        owner = _possessor(scene, phrase)
        return replace(owner, noun=words) if owner is not None else None
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
    if phrase.determiner == "indefinite":
        for number in range(len(scene.groups) - 1, -1, -1):
            group = scene.groups[number]
            if group.end <= phrase.start and group.kind == "finite":
                found = scene.subject(number)
                if found is not None and not found.noun:
                    return replace(found, noun=words, certain=False, reasons=(*found.reasons, "clause-subject"))
                break
    senses = [sense for known, sense in scene.grammar.nouns.get(words[0], ()) if known == words]
    if any(sense.itself for sense in senses):
        return replace(_thing(scene, phrase), noun=words)
    entity = scene.referents.topic(scene.atoms[phrase.start].start)
    if entity is None:
        return replace(_thing(scene, phrase), noun=words)
    written = scene.text[start:end]
    return Referent(entity.name, written, start, end, ("owner-unsaid", "topic"), False, False, words)


def _possessor(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """Whose "sa", "its": the subject of an earlier clause of the sentence, else of the sentence before."""
    start = scene.atoms[phrase.start].start
    written = scene.written(phrase.start, phrase.end)
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.kind == "finite" and group.end <= phrase.start and number in scene.found and scene.found[number]:
            found = scene.found[number]
            assert found is not None
            if not found.noun:
                return replace(found, written=written, start=start, end=scene.atoms[phrase.end - 1].end,
                               reasons=(*found.reasons, "possessive"))  # fmt: skip
    entity = scene.referents.last_subject(start)
    if entity is None:
        return None
    return _of_entity(entity, start, scene.atoms[phrase.end - 1].end, written, ("possessive", "last-subject"), False)


def _tied(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """What "le consortium" or "the company" means here: ranked candidates, certain only when the text tied the noun."""
    atoms = scene.atoms
    head = atoms[phrase.head].low
    start, end = atoms[phrase.start].start, atoms[phrase.end - 1].end
    written = scene.text[start:end]
    seat = ""
    if phrase.owner_phrase >= 0 and phrase.owner >= 0:
        owner = scene.referents.find(atoms[phrase.owner].text)
        if (
            "type_organisation" not in atoms[phrase.head].classes
            or owner is None
            or owner.kinds - {"place"}
            or (any(key == owner.key for _, key in scene.referents.spoken))
        ):
            return None
        seat = owner.key
    base = singular(scene.grammar, head)
    tied = scene.referents.tied(base, start)
    if tied:
        reasons = ("tied-by-document",) if len(tied) == 1 else ("tied-by-document", "rivals")
        return _of_entity(tied[0], start, end, written, reasons, len(tied) == 1)
    if "guarded" in atoms[phrase.head].classes and not scene.referents.tied(base, start):
        return None  # one of many of its kind, told apart by its own words
    if base != head:  # a plural means several; nobody in particular
        return None
    kinds = [kind for kind in _KINDS if f"type_{kind}" in atoms[phrase.head].classes]
    for kind in kinds:
        if kind in ("event", "place"):
            continue
        ranked = [entity for entity in scene.referents.candidates(kind, start) if entity.key != seat]
        if kind == "organisation" and "guarded" not in atoms[phrase.head].classes:
            ranked = [entity for entity in ranked if not _guarded(scene.grammar, entity)]
        if kind == "organisation":
            ranked = [
                e
                for e in ranked
                if not e.kinds or kind in e.kinds or ("project" in e.kinds and "person" not in e.kinds)
            ]
        else:
            ranked = [e for e in ranked if kind in e.kinds]
        if ranked:
            return _of_entity(ranked[0], start, end, written, ("type-of-noun", "last-subject"), False)
    return None


def _guarded(grammar: Grammar, entity: Entity) -> bool:
    """Whether the name is that of a public body ("tribunal de Brenac"), which nobody calls "l'entreprise"."""
    return grammar.has(entity.name.split()[0].lower(), "guarded") or any(
        grammar.has(tie, "guarded") for tie in entity.ties
    )


def _thing(scene: Scene, phrase: NounPhrase) -> Referent:
    """A subject without a proper name: its own words, or the longer ones the text used before for the same noun."""
    atoms = scene.atoms
    first = phrase.start
    while first < phrase.head and (
        determiner(atoms[first]) or atoms[first].kind in ("amount", "date") or atoms[first].low == "'s"
        or "ordinal_adjective" in atoms[first].classes
        or ("-" in atoms[first].text and atoms[first].text.endswith(("ed", "old", "long", "wide")))
    ):  # fmt: skip
        first += 1
    start, end = atoms[first].start, atoms[phrase.end - 1].end
    name = scene.text[start:end].strip('«»“”"*_ ')
    whole_start = atoms[phrase.start].start
    head = atoms[phrase.head].low
    things = scene.referents.things.setdefault(head, [])
    if phrase.determiner in ("definite", "demonstrative") and phrase.end - first == 1:
        earlier = [known for place, known in things if place < start]
        if earlier:
            return Referent(earlier[0], scene.text[whole_start:end], whole_start, end, ("same-noun",), False)
    things.append((start, name))
    return Referent(name, scene.text[whole_start:end], whole_start, end, ("common-noun",), False)

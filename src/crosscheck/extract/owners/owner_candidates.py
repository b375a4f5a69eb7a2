"""Everybody that a figure may be of: who syntax gives, who stands beside it, whom the text has told of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice

from crosscheck.extract.clauses.addressee import addressed
from crosscheck.extract.naming.office_field import is_office_field
from crosscheck.extract.owners.stated_figure import StatedFigure
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.model.replace import replace

Sign = str
"""What speaks for a candidate, or against it, in a few words; `owner_weights.toml` says how much."""

_REACH = 60
"""Atoms on either side of a figure within which a name or a verb's subject is a candidate."""

_RECENT = 3
"""How many of the subjects last told of are candidates."""

_CLAUSES = 60
"""Among how many clauses' subjects these are sought: a long text about one body takes no more for each figure."""

_OBJECT_REACH = 500
"""Code points behind which what a verb acted on is no candidate any more."""

_ROLES = ("of", "inside", "by", "with", "and", "locatives")


class _Candidates:
    """Those found so far by the key of their name, each with where it was found, in the order in which they were."""

    __slots__ = ("_referents", "found", "place")

    def __init__(self, figure: StatedFigure) -> None:
        self._referents = figure.scene.referents
        self.place = figure.place
        self.found: dict[str, tuple[Referent, set[Sign]]] = {}

    def add(self, referent: Referent, signs: Iterable[Sign]) -> None:
        """Somebody whom the words of the sentence mean."""
        if not referent.name:
            return
        key = self._key(referent.name)
        known = self.found.get(key)
        if known is None:
            self.found[key] = referent, set(signs)
        else:
            known[1].update(signs)

    def mean(self, entity: Entity, why: Reason, *signs: Sign) -> None:
        """Somebody whom the text spoke of elsewhere; most are found in several ways, and set down at the first."""
        key = self._key(entity.name)
        known = self.found.get(key)
        if known is None:
            self.found[key] = Referent(entity.name, "", self.place, self.place, (why,), False), set(signs)
        else:
            known[1].update(signs)

    def _key(self, name: str) -> str:
        entity = self._referents.find(name)
        return entity.key if entity is not None else name.casefold()


def owner_candidates(figure: StatedFigure, syntax: Referent) -> dict[str, tuple[Referent, set[Sign]]]:
    """The candidates by the key of their name, each with where it was found; the first is who syntax gives."""
    candidates = _Candidates(figure)
    candidates.add(syntax, _by_syntax(figure, syntax))
    _subjects(figure, candidates)
    _names(figure, candidates)
    _told_before(figure, candidates)
    _of_document(figure, candidates)
    itself = _itself(figure)
    if itself is not None:
        candidates.add(itself, ("itself",))
    return candidates.found


def _by_syntax(figure: StatedFigure, syntax: Referent) -> Iterator[Sign]:
    yield "syntax"
    yield from (f"syntax {reason}" for reason in syntax.reasons)
    yield f"syntax fact {figure.fact.reason}"
    yield "syntax noun" if syntax.noun else "syntax bare"
    yield f"syntax {figure.kind}"
    yield f"syntax {figure.dimension}"
    yield "syntax as subject" if figure.as_subject else "syntax as object"
    atoms, group = figure.scene.atoms, figure.group
    if syntax.plural:
        yield "syntax plural"
    if group is not None and atoms[0].start <= syntax.start < figure.place:
        yield "syntax at hand"
        if not syntax.named:
            yield "syntax at hand common"
    elif syntax.start < atoms[0].start:
        yield "syntax from before"


def _subjects(figure: StatedFigure, candidates: _Candidates) -> None:
    """The subjects of the verbs near the figure."""
    scene = figure.scene
    near = range(
        bisect_left(scene.groups, figure.at - _REACH, key=lambda group: group.start),
        bisect_left(scene.groups, figure.at + _REACH, key=lambda group: group.start),
    )
    first = True
    for number in near:
        group = scene.groups[number]
        subject = scene.found.get(number)
        if subject is None:
            continue
        signs = ["subject of verb"]
        if number == figure.number:
            signs.append("subject of governing")
        if first and group.kind == "finite":
            signs.append("first subject")
            first = False
        if group.kind == "finite" and scene.grammar.has(group.lemma, "report_verb"):
            signs.append("speaks")
            if number < figure.number:
                signs.append("speaks outside")
        if group.kind == "finite" and number > figure.number and group.start > figure.at:
            signs.append("subject behind")
        candidates.add(subject, signs)


def _names(figure: StatedFigure, candidates: _Candidates) -> None:
    """The names of the sentence, with how they stand to the figure."""
    atoms = figure.scene.atoms
    reach = range(max(0, figure.at - _REACH), min(len(atoms), figure.at + _REACH))
    names = [step for step in reach if atoms[step].kind == "name"]
    groups = figure.scene.groups
    opening = bisect_left(groups, reach.start, key=lambda group: group.start)
    closing = bisect_left(groups, reach.stop, key=lambda group: group.start)
    starts = [group.start for group in groups[opening:closing]]
    before = max((step for step in names if step < figure.at), default=-1)
    behind = min((step for step in names if step > figure.at), default=-1)
    for step in names:
        if "concepts" in atoms[step].classes:
            continue  # "115 % du PIB", "l'ADN de 40 patients"
        if _of_branch(figure.scene, step) or addressed(figure.scene, step) or is_office_field(atoms, step):
            continue
        side = "before" if step < figure.at else "behind"
        signs = ["in sentence", side]
        if step in (before, behind):
            signs.append(f"nearest {side}")
        first, last = min(step, figure.at), max(step, figure.at)
        verbs = any(first < start < last for start in starts)
        if not verbs and not any(atom.text in (",", ";", "(", ")") for atom in atoms[first + 1 : last]):
            signs.append(f"same stretch {side}")
        if last - first <= 4:
            signs.append("close")
        signs.extend(f"behind {role}" + ("" if verbs else " near") for role in _opened_by(figure.scene, step))
        if "country" in atoms[step].classes:
            signs.append("country")
        if step == 0 or (step == 1 and determiner(atoms[0])):
            signs.append("opens")
        candidates.add(name_at(figure.scene, step), signs)


def _of_branch(scene: Scene, step: int) -> bool:
    """ "La filiale américaine de X": the figures of a part of a body are not the body's."""
    at = step - 1
    if at > 0 and determiner(scene.atoms[at]) and "of" not in scene.atoms[at].classes:
        at -= 1
    if at < 1 or "of" not in scene.atoms[at].classes:
        return False
    return any("branches" in atom.classes for atom in scene.atoms[max(0, at - 2) : at])


def _opened_by(scene: Scene, step: int) -> tuple[str, ...]:
    """The roles of the small word before a name, its determiner passed over."""
    at = step - 1
    if at > 0 and determiner(scene.atoms[at]) and "of" not in scene.atoms[at].classes:
        at -= 1
    if at < 0 or scene.atoms[at].kind != "word":
        return ()
    return tuple(role for role in _ROLES if role in scene.atoms[at].classes)


def _told_before(figure: StatedFigure, candidates: _Candidates) -> None:
    """The subjects and the object that the text told of last, before this sentence."""
    referents, start = figure.scene.referents, figure.scene.atoms[0].start
    lately = islice(reversed(referents.spoken), _CLAUSES)
    told_last = (spoken.key for spoken in lately if spoken.place < start)
    keys: dict[str, None] = {}
    for key in told_last:
        keys[key] = None
        if len(keys) == _RECENT:
            break
    for rank, key in enumerate(keys, start=1):
        told = referents.entities.get(key) or referents.things_spoken.get(key)
        if told is not None:
            candidates.mean(told, "last-subject", f"spoken {rank}", *(("spoken thing",) if told.common else ()))
    if referents.objects and figure.place - referents.objects[-1].place < _OBJECT_REACH:
        key = referents.objects[-1].key
        told = referents.entities.get(key) or referents.things_spoken.get(key)
        if told is not None:
            candidates.mean(told, "last-object", "object before")
    last = referents.last_subject(figure.place)
    if last is not None:
        candidates.mean(last, "last-subject", "last subject")


def _of_document(figure: StatedFigure, candidates: _Candidates) -> None:
    """What the whole text is about: bodies, projects, persons, its event, its place, what it begins with."""
    referents, place = figure.scene.referents, figure.place
    for kind, most in (("organisation", 3), ("project", 2), ("person", 2)):
        ranked = referents.candidates(kind, place, known=kind != "organisation")
        for rank, entity in enumerate(ranked[:most]):
            candidates.mean(entity, "topic", f"{kind} {rank}")
    for entity in referents.named_events(place)[:1]:
        candidates.mean(entity, "event-of-text", "named event")
    lead = referents.lead
    if lead is not None and lead.start < place:
        candidates.add(Referent(lead.name, "", place, place, ("lead",), False), ("lead",))
    event = referents.event(place)
    if event is not None:
        signs = ["event of text", f"event for {figure.dimension}"]
        if referents.lead_event() is not None:
            signs.append("event of lead")
            signs.extend(["event of lead counted"] if figure.fact.reason in ("counted-noun", "own-words") else [])
            signs.extend(["event of lead as subject"] if figure.as_subject else [])
        candidates.add(Referent(event[1], "", place, place, ("event-of-text",), False), signs)
    town = referents.main_place(place)
    if town is not None:
        candidates.mean(town, "place-of-text", "main place")


def _itself(figure: StatedFigure) -> Referent | None:
    """The thing that is counted or measured."""
    scene, at = figure.scene, figure.at
    behind = bisect_left(scene.groups, at + 1, key=lambda group: group.start)
    end = scene.groups[behind].start if behind < len(scene.groups) else len(scene.atoms)
    phrase = phrase_at(scene.atoms, at + 1, end, scene.grammar) if at + 1 < end else None
    return resolve(scene, replace(phrase, sense=None)) if phrase is not None else None

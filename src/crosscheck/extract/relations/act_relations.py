"""Relations that a noun of doing states: "l'acquisition de A par B", "B's victory over A", "le départ de A de B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.extract.language.relation_frames import Act
from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.relations.sold_goods import sold_goods
from crosscheck.extract.relations.tell_slots import tell_slots
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending
from crosscheck.extract.subjects.slots import Slot, slot_at
from crosscheck.extract.subjects.subject_slot import subject_slot

_GAP = 3  # adjectives, adverbs and times between the noun and the word that leads on
_BEFORE = 4  # words of the phrase before its noun
_AGAIN = frozenset({"adding", "ordinal_adjective"})
_AGENT = 8  # atoms between what is acted on and "by"


@dataclass(frozen=True, slots=True)
class _Governed:
    """The clause that an act stands in: its subject, how far the act is a fact there (None: nobody's claim)."""

    subject: Slot | None
    status: str | None


def act_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every relation that a noun of doing states; of a noun's senses the one that fits the kinds best."""
    atoms = scene.atoms
    if scene.grammar.relations.acts.keys().isdisjoint(scene.lows):
        return
    for at, atom in enumerate(atoms[:-1]):
        acts = scene.grammar.relations.acts.get(atom.low, ()) if atom.kind == "word" else ()
        acts = tuple(act for act in acts if matches(atoms, at, act.words))
        best: tuple[int, list[Draft]] = (-1, [])
        for act in acts:
            if len(act.words) == len(acts[0].words):
                best = max(best, _told(scene, at, act), key=lambda found: found[0])
        yield from best[1]


def _told(scene: Scene, at: int, act: Act) -> tuple[int, list[Draft]]:
    start = _start(scene, at)
    if act.frame.sense.name == "founder" and any(atom.classes & _AGAIN for atom in scene.atoms[start:at]):
        return -1, []  # "la nouvelle création de X": a work
    if any(atom.low in scene.grammar.relations.words.undone for atom in scene.atoms[max(0, start - 2) : at]):
        return -1, []
    after = next((group for group in scene.groups if group.start > at), None)
    words = scene.grammar.relations.words
    if after is not None and (
        after.lemma in words.failing or (after.passive and after.lemma in words.dropping | words.averting)
    ):
        return -1, []  # "the sale of A to B fell through", "was blocked by the regulator"
    governed = _governed(scene, start, at)
    if governed.status is None or (determiner(scene.atoms[start]) == "possessive" and _named_before(scene, start)):
        return -1, []
    doer = _possessor(scene, start, governed)
    far = _clause_subject(scene, start) if doer is None and determiner(scene.atoms[start]) == "possessive" else None
    of, other, by = _sides(scene, at + len(act.words), act, owned=doer is not None or far is not None)
    doer = doer or (far if any(slot is not None and slot.names for slot in (other, by)) else None)
    if act.frame.first == "object":
        holder, told = of, other
    else:
        if by is not None and other is None:
            other, doer = doer, by  # "B's acquisition by A"
        doer = doer or by or of or governed.subject
        holder, told = (doer, other) if act.frame.first == "subject" else (other, doer)
    if holder is None or told is None or _only_thing(scene, told):
        return -1, []
    sense = act.frame.sense
    goods = sold_goods(scene, holder) if sense.name == "acquirer" else False
    if goods is None:
        return -1, []
    sense = load_relation_senses()["buyer"] if goods else sense  # "la cession de ses pylônes à X"
    end = max(at + len(act.words), *(slot.at for slot in (holder, told) if slot.at >= at), 0)
    return tell_slots(scene, sense, holder, told, "act", trigger=(at, end), status=governed.status, sure=False)


def _only_thing(scene: Scene, told: Slot) -> bool:
    """ "La commande d'une frégate", "the biggest acquisition of its history": a thing orders and buys nobody."""
    span = scene.atoms[max(0, told.span[0]) : max(0, told.span[1])]
    who = any(atom.kind == "name" or atom.classes & {"type_organisation", "type_person"} for atom in span)
    return not told.names and not who


def _sides(scene: Scene, at: int, act: Act, *, owned: bool) -> tuple[Slot | None, Slot | None, Slot | None]:
    """Whose the act is behind "of", the other side behind its lead, and who stands behind "by"."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    at = _behind_gap(scene, _behind_sum(scene, at))
    transitive = all(lead[-1] in words.of and len(lead) == 1 for lead in act.leads)
    of: Slot | None = None
    other: Slot | None = None
    if not transitive or not _own_object(act):
        if at < len(atoms) and atoms[at].low in words.of and not (transitive and owned):
            of = slot_at(scene, at + 1, near=True)
            at = _behind_slot(scene, at + 1, of)
        width = _lead_width(scene, at, act)
        other = slot_at(scene, at + width, near=True) if width else None
        return of, other, None
    if at < len(atoms) and atoms[at].low in words.of:
        other = slot_at(scene, at + 1, near=True)
        at = _behind_slot(scene, at + 1, other)
    by = next((step for step in range(at, min(len(atoms) - 1, at + _AGENT)) if _leads(scene, at, step)), -1)
    return None, other, slot_at(scene, by + 1, near=True) if by >= 0 else None


def _behind_sum(scene: Scene, at: int) -> int:
    """Behind how much it is ("un prêt de 30 millions d'euros de X", "a loan of £20m from X")."""
    atoms = scene.atoms
    summed = at + 2 < len(atoms) and "of" in atoms[at].classes and atoms[at + 1].kind == "amount"
    return at + 2 if summed else at


def _own_object(act: Act) -> bool:
    """Whether what stands behind "of" is acted on ("the takeover of X") and does not act ("the departure of X")."""
    return act.frame.sense.name != "former_member"


def _leads(scene: Scene, start: int, at: int) -> bool:
    """Whether the agent's "by" stands here, with no mark or verb before it."""
    plain = all(atom.kind not in ("mark", "name") for atom in scene.atoms[start:at])
    return plain and "by" in scene.atoms[at].classes and not any(start <= g.start < at for g in scene.groups)


def _lead_width(scene: Scene, at: int, act: Act) -> int:
    return next((len(lead) for lead in act.leads if matches(scene.atoms, at, lead)), 0)


def _behind_slot(scene: Scene, at: int, slot: Slot | None) -> int:
    """Behind the names or the noun phrase of a slot, and the times behind it."""
    if slot is None:
        return at
    at = slot.names[-1] + 1 if slot.names else max(at, slot.span[1])
    return _behind_gap(scene, at)


def _behind_gap(scene: Scene, at: int) -> int:
    """Behind adjectives, adverbs and times up to a word that leads on."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    for step in range(at, min(len(atoms), at + _GAP + 1)):
        atom = atoms[step]
        if atom.low in words.of or (atom.classes & {"preposition", "by", "with"} and "adverb" not in atom.classes):
            return step
        if atom.kind != "date" and (atom.kind != "word" or determiner(atom) or any(
            group.start <= step < group.end and group.kind == "finite" for group in scene.groups
        )):  # fmt: skip
            return at
    return at


def _start(scene: Scene, at: int) -> int:
    """Where the noun's phrase begins: at its determiner, else at its first adjective."""
    words = scene.grammar.relations.words
    start = at
    while start > 0 and at - start < _BEFORE:
        before = scene.atoms[start - 1]
        if before.low in words.of and start > 1 and scene.atoms[start - 2].low in words.intended | words.undone:
            start -= 2  # "un projet de rachat"
            continue
        if determiner(before):
            return start - 1
        if not part_of_phrase(before) or any(group.start < start <= group.end for group in scene.groups):
            break
        start -= 1
    return start


def _possessor(scene: Scene, start: int, governed: _Governed) -> Slot | None:
    """Whose act it is by the word before it: "B's takeover", "son départ"."""
    atoms = scene.atoms
    if determiner(atoms[start]) == "possessive":
        return governed.subject
    mark = start - 1 if start and "possessive_mark" in atoms[start - 1].classes else -1
    if mark < 1:
        return None
    if atoms[mark - 1].kind == "name":
        return Slot(mark - 1, (mark - 1,), name_at(scene, mark - 1))
    whole = phrase_ending(scene, mark, "possessive")
    return Slot(mark - 1, (), whole, True) if whole is not None else None


def _named_before(scene: Scene, start: int) -> bool:
    """ "X advised Y on its purchase of Z": whether the verb acts on a name, whose act it may be."""
    before = next((group for group in reversed(scene.groups) if group.end <= start), None)
    if before is None or before.passive:
        return False
    return any(atom.kind == "name" for atom in scene.atoms[before.end : start])


def _clause_subject(scene: Scene, start: int) -> Slot | None:
    """ "X left the alliance after its takeover by Y": the subject of the clause, with nobody else in between."""
    before = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= start), -1)
    if before < 0 or scene.groups[before].kind != "finite":
        return None
    between = scene.atoms[scene.groups[before].end : start]
    return None if any(atom.kind in ("mark", "name") for atom in between) else _subject(scene, before)


def _governed(scene: Scene, start: int, at: int) -> _Governed:
    """Whose clause it is, and whether the act is told, planned or denied there."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    intended = any(atom.low in words.intended for atom in atoms[max(0, start - 2) : at])
    before = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= start), -1)
    status, subject = "actual", None
    if before >= 0:
        group = scene.groups[before]
        if supposed(scene, group):
            return _Governed(None, None)
        near = start - group.end <= 2 and not any(atom.kind == "mark" for atom in atoms[group.end : start])
        if near:
            if group.lemma in words.dropping:
                return _Governed(None, None)
            intended = intended or group.lemma in words.intending
            denies = scene.grammar.has(group.lemma, "deny_verb")
            status = "denied" if denies else group_status(scene, group)
            if group.lemma in words.parting:
                if status != "actual":
                    return _Governed(None, None)  # "plans to sell its stake in X"
                status = "former"
            subject = None if group.passive else _subject(scene, before)
    opened = all(atom.kind == "word" and "preposition" in atom.classes for atom in atoms[:start])
    if before < 0 and opened:
        number = next((n for n, group in enumerate(scene.groups) if group.kind == "finite"), -1)
        subject = _subject(scene, number) if number >= 0 else None  # "avec l'acquisition de A, B devient ..."
    return _Governed(subject, "planned" if intended and status == "actual" else status)


def _subject(scene: Scene, number: int) -> Slot | None:
    whole = scene.subject(number)
    if whole is None or whole.noun:
        return None
    slot = subject_slot(scene, number) if whole.named else None
    names = slot.names if slot is not None and slot.whole is not None and slot.whole.name == whole.name else ()
    return Slot(names[0] if names else 0, names, whole, True)

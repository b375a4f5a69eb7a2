"""Who holds which part of a body: "A owns 51% of X, B 35%", "A détient 60 % de X aux côtés de B (25 %)"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.relations.holders import beside_holders, is_majority, other_holders
from crosscheck.extract.relations.sides import Sides, stands_for
from crosscheck.extract.relations.tell_slots import tell_slots
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import Slot


def held_parts(
    scene: Scene, group: VerbGroup, frame: Frame, found: Sides, share: int, status: str
) -> tuple[int, list[Draft], int]:
    """Who holds a part, and who holds the others; of a list that "A owns 51% of X, B 35%" gives only X is held.

    Several that hold one part together are investors, however large it is.
    """
    atoms = scene.atoms
    owned, owner = (found.told, found.holder) if found.turned else (found.holder, found.told)
    ahead = owner if owner.at >= group.end else owned
    first = ahead.names[0] if ahead.names else -1
    if any("and" in atom.classes for atom in atoms[share + 1 : max(share, first)]):
        return -1, [], -1  # "owns 60% of the venture and Y the remainder"
    if not (owned.near and owned.names) and _of_votes(scene):
        return -1, [], -1  # "22% of the vote, ahead of the Reds, who took 18%": nobody's capital
    if _of_a_share(scene, group):
        return -1, [], -1  # "le titre X a pris 3 %": a price
    if _of_its_noun(scene, ahead):
        return -1, [], -1  # "took 73% of Brazil's exports": no part of Brazil
    behind = ahead.names[0] + 1 if ahead.names else ahead.span[1]
    behind = max(behind, share + 1) if ahead.at < group.start else behind  # "X, dont A détient 51 % et B 34 %"
    beside = beside_holders(scene, max(behind, share + 1)) if not frame.leads else []
    others = other_holders(scene, behind, frame.leads) or beside
    holder = replace(owned, names=owned.names[:1])
    parts = [] if found.turned else [(found.told, share)]
    if others and parts:
        parts[0] = replace(found.told, names=found.told.names[:1]), share
    parts += [(Slot(name, (name,)), figure) for name, figure in others]
    each = any("each_of" in atom.classes for atom in atoms[max(0, group.start - 1) : share])
    names = {name_at(scene, name).name for told, _ in parts for name in told.names}
    best, drafts = _by_noun(scene, group, frame, found, share, status) if found.turned else (-1, [])
    for number, (told, figure) in enumerate(parts):
        most = is_majority(atoms[figure]) and (len(told.names) < 2 or each)
        sense = replace(frame.sense, attribute=frame.sense.majority) if most else frame.sense
        trigger = group.start, max(group.end, figure + 1)
        weight, held = tell_slots(scene, sense, holder, told, "verb-relation", group=group, trigger=trigger,
                                  status=status, sure=found.sure and not number)  # fmt: skip
        best = max(best, weight)
        drafts += [draft for draft in held if not number or draft.subject.name not in names]  # "60% of the project"
    return best, drafts, found.at


def _by_noun(
    scene: Scene, group: VerbGroup, frame: Frame, found: Sides, share: int, status: str
) -> tuple[int, list[Draft]]:
    """ "Détenue à 40 % par le département", that the text named before: what the holder holds."""
    if not stands_for(found.holder):
        return -1, []
    sense = frame.sense
    inverse = sense.inverse
    if is_majority(scene.atoms[share]):
        inverse = load_relation_senses()[sense.majority].inverse
    turned = replace(sense, attribute=inverse, of=sense.value, value=sense.of)
    held, trigger = replace(found.told, names=found.told.names[:1]), (group.start, max(group.end, share + 1))
    return tell_slots(scene, turned, found.holder, held, "verb-relation",
                      group=group, trigger=trigger, status=status, sure=False)  # fmt: skip


def _of_votes(scene: Scene) -> bool:
    """Whether a word of the sentence is a noun of votes."""
    senses = (entry for low in scene.lows for entry in scene.grammar.nouns.get(low, ()))
    return any(len(words) == 1 and sense.part == _VOTES for words, sense in senses)


_VOTES = "vote share"
"""The attribute of what everybody's part of the votes is."""


def _of_a_share(scene: Scene, group: VerbGroup) -> bool:
    """Whether the verb's subject is somebody's share, which holds no part of anybody."""
    subject = scene.subject(scene.groups.index(group)) if not group.passive else None
    return subject is not None and not scene.grammar.relations.words.shares.isdisjoint(subject.noun)


def _of_its_noun(scene: Scene, whole: Slot) -> bool:
    """Whether a part is of what somebody has, and not of them or of their capital ("73% of Brazil's exports")."""
    words, noun = scene.grammar.relations.words, whole.whole.noun if whole.whole is not None else ()
    return bool(noun) and not set(noun) & (words.shares | words.capital)

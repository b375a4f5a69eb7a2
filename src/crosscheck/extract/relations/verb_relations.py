"""Relations that verbs state: who joined, founded, owns, supports whom, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.clauses.fact import value_from
from crosscheck.extract.clauses.told_by_report import told_by_report
from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.language.relation_senses import RelationSense, load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import matches, singular
from crosscheck.extract.relations.companions import without_companions
from crosscheck.extract.relations.held_parts import held_parts
from crosscheck.extract.relations.holders import share_by
from crosscheck.extract.relations.implied_holder import implied_holder
from crosscheck.extract.relations.measured_goods import measured_goods
from crosscheck.extract.relations.no_site import no_site
from crosscheck.extract.relations.not_stated import counted, not_stated
from crosscheck.extract.relations.only_allowed import only_allowed
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.relations.rest_relations import of_rest
from crosscheck.extract.relations.seller_of import seller_of
from crosscheck.extract.relations.sides import find_sides, means_group
from crosscheck.extract.relations.sold_goods import sold_goods
from crosscheck.extract.relations.sold_part import sold_part
from crosscheck.extract.relations.tell_slots import tell_slots
from crosscheck.extract.relations.told_with_office import told_with_office
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import Slot, lead_slot
from crosscheck.extract.subjects.subject_slot import subject_slot

_GOODS_OF = 3  # atoms of "processeurs de X"

_MAKERS = frozenset({"developer", "builder", "designer"})
_BUYS = frozenset({"acquisition", "purchase", "taken_over", "purchased"})
_SALES = frozenset({"acquirer", "former_owner", "main_shareholder"})
_SOLD = 4  # what is bought by name has a seller and no supplier
_PERSON = frozenset({"person"})
_REACH = 10  # atoms between a verb and the preposition of its place


def verb_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every relation that a verb states; of a verb's senses that read the same slots, the one that fits."""
    for number, group in enumerate(scene.groups):
        if supposed(scene, group) or of_rest(scene, group) or only_allowed(scene, group):
            continue
        share = share_by(scene, group)
        frames = _frames(scene, group, share)
        best: dict[int, tuple[tuple[bool, int, int], list[Draft]]] = {}
        led = False
        for frame in frames:
            weight, drafts, at = _stated(scene, number, group, frame, share)
            weight += _SOLD * (frame.sense.name == "former_owner")
            rank = bool(frame.things or frame.noun), weight, -len(frame.sense.of)
            led = led or bool(drafts and frame.leads)
            if drafts and (at not in best or rank > best[at][0]):
                best[at] = rank, drafts
        whole = any(rank[0] for rank, _ in best.values())
        for rank, drafts in best.values():
            if rank[0] or not whole:
                yield from drafts
        if not best and _does_the_same(scene, group):
            yield from _same(scene, number, group)
        suffers = group.passive or group.kind == "participle"
        words = scene.grammar.relations.words
        spread = group.lemma in words.spreading or group.lemma in words.giving  # "sold in Norway": no place of its own
        placed = suffers and not spread
        if not led and (placed or (group.kind == "finite" and not suffers)) and _place_ahead(scene, group):
            drafts = _stated(scene, number, group, _somewhere(scene, "somewhere" if suffers else "happening"))[1]
            yield from (draft for draft in drafts if "pronoun-previous-sentence" not in draft.subject.reasons)


def _does_the_same(scene: Scene, group: VerbGroup) -> bool:
    """ "Doit faire de même", "could do the same"."""
    return any(
        lemma in (group.lemma, *group.chain[-1:]) and matches(scene.atoms, group.end, words)
        for lemma, words in scene.grammar.relations.words.the_same
    )


def _same(scene: Scene, number: int, group: VerbGroup) -> Iterator[Draft]:
    """What the clause before states, of another subject: "A a rejoint X ; B doit faire de même"."""
    one = subject_slot(scene, number)
    before = next((n for n in range(number - 1, -1, -1) if scene.groups[n].kind == "finite"), -1)
    if one is None or before < 0:
        return
    told = scene.groups[before]
    for frame in _frames(scene, told, share_by(scene, told)):
        found = None if frame.sense.share or frame.things else find_sides(scene, before, frame)
        if found is None or found.turned or frame.first == "both" or frame.leads:
            continue
        sides = (found.holder, one) if frame.first == "value" else (one, found.told)
        trigger = group.start, group.end + 1
        weight, drafts = tell_slots(scene, frame.sense, *sides, "same-again", group=group, trigger=trigger,
                                    status=group_status(scene, group), sure=False)  # fmt: skip
        if drafts and weight >= 0:
            yield from drafts
            return


def _place_ahead(scene: Scene, group: VerbGroup) -> bool:
    """Whether a name stands behind a preposition of place within the verb's reach."""
    atoms, places = scene.atoms, scene.grammar.relations.words.places
    if places.isdisjoint(scene.lows):
        return False
    return any(atom.low in places for atom in atoms[group.end : group.end + _REACH])


def _frames(scene: Scene, group: VerbGroup, share: int) -> list[Frame]:
    """The frames of every verb that this can be ("vit": voir, vivre); where a part is told, those of holding it."""
    verbs = scene.grammar.relations.verbs
    forms = scene.grammar.forms.get(scene.atoms[group.head].low, ())
    past = (
        {form.lemma for form in forms if form.tense == "past"} if group.kind == "finite" and not group.modal else set()
    )
    bare = {form.lemma for form in forms if form.tense == "infinitive"} - past if past else set()
    lemmas = dict.fromkeys(lemma for lemma in (group.lemma, *(form.lemma for form in forms)) if lemma not in bare)
    chained = group.chain[-1] if group.chain else ""  # "took charge": the object read as a verb
    whole = [frame for frame in verbs.get(chained, ()) if frame.noun == scene.atoms[group.head].low]
    frames = [*(frame for lemma in lemmas for frame in verbs.get(lemma, ())), *whole]
    parts = [frame for frame in frames if frame.sense.share or frame.noun or frame.sense.name == "acquirer"]
    # "buys 9% of X", "a 9% stake in X", "sells 9% of X to Y"
    return parts if parts and share >= 0 else [frame for frame in frames if not frame.sense.share]


def _is_role(scene: Scene, holder: Slot) -> bool:
    """Whether a slot is a noun that states a relation itself ("the headquarters", "l'épicentre du séisme")."""
    at, stop = holder.span
    if at < 0:
        return False
    return any(
        matches(scene.atoms, at, words)
        and (at + len(words) >= stop or "type" not in scene.atoms[at + len(words)].classes)  # "a software company"
        for words, _, _ in scene.grammar.relations.nouns.get(scene.atoms[at].low, ())
    )


def _told_status(scene: Scene, group: VerbGroup, sense: RelationSense) -> str:
    """How far the relation is a fact; what lasts and is told in the past is over."""
    status = group_status(scene, group)
    over = sense.state and status == "actual" and group.tense == "past" and group.kind == "finite"
    words = scene.grammar.relations.words
    over = over and group.lemma not in words.getting and not group.passive and not told_by_report(scene, group)
    near = scene.atoms[max(0, group.start - 1) : group.end + 1]
    gone = sense.state and status == "actual" and any(atom.low in words.bygone for atom in near)
    return "former" if over or gone else status


def _is_office_of_another(scene: Scene, holder: Slot, frame: Frame) -> bool:
    """Whether a noun phrase opens with an office that the frame does not give ("la présidence", of no sale)."""
    at = holder.span[0]
    offices = scene.grammar.relations.offices.get(scene.atoms[at].low, ()) if at >= 0 and not frame.things else ()
    return any(matches(scene.atoms, at, words) and sense.attribute != frame.sense.attribute for words, sense in offices)


def _goes_onward(scene: Scene, holder: Slot) -> bool:
    """ "A conduit l'équipe en finale", "led the team to victory": who does so need not be its leader."""
    behind = holder.names[-1] + 1 if holder.names else holder.span[1]
    return 0 < behind < len(scene.atoms) and scene.atoms[behind].low in scene.grammar.relations.words.towards


_LEADS = frozenset({"leads", "carries"})
"""Senses of verbs that also tell who is ahead in a contest."""


def _ahead_by(scene: Scene, holder: Slot) -> bool:
    """ "Leads the Liberals by 41% to 33%": by how much one is ahead of another."""
    behind = holder.names[-1] + 1 if holder.names else holder.span[1]
    by = 0 < behind < len(scene.atoms) - 1 and "changed_by" in scene.atoms[behind].classes
    return by and scene.atoms[value_from(scene, behind + 1)].kind == "amount"


def _about(scene: Scene, holder: Slot, frame: Frame) -> bool:
    """Whether what the claim is about is one of the nouns that the frame is only said of, where it names any."""
    if not frame.things:
        return True
    nouns = holder.whole.noun if holder.whole is not None else ()
    start, end = holder.span
    told = {*nouns, *(atom.low for atom in scene.atoms[max(0, start) : max(0, end)])}
    for place in holder.names[:1]:
        words = scene.atoms[place].low.split()
        if not scene.grammar.traits.head_last:
            words = words[:1]  # "Kerlor Tours" is no "tour"
        told |= {*words, *(atom.low for atom in scene.atoms[max(0, place - 2) : place])}
    return any(word in frame.things or singular(scene.grammar, word) in frame.things for word in told)


def _of_named(scene: Scene, holder: Slot) -> Slot | None:
    """Whose goods are told of where their owner has a name: "X's processors", "les processeurs de X"."""
    if holder.whole is None or holder.names:
        return None
    if holder.whole.noun:
        return holder
    (start, end), atoms = holder.span, scene.atoms
    first = next((at for at, atom in enumerate(atoms[:-1]) if atom.start == holder.whole.start), -1)
    if first >= 0 and atoms[first].kind == "name" and "possessive_mark" in atoms[first + 1].classes:
        return Slot(first, (first,), name_at(scene, first), False)  # "X's processors"
    if (
        start < 0
        or end - start < _GOODS_OF
        or atoms[end - 1].kind != "name"
        or not scene.grammar.plural(atoms[start].low)
    ):
        return None
    owned = "of" in atoms[end - 2].classes and "country" not in atoms[end - 1].classes
    return Slot(end - 1, (end - 1,), name_at(scene, end - 1), False) if owned else None


def _somewhere(scene: Scene, sense: str) -> Frame:
    """Where a thing was done something to, or an event was, whatever the verb ("four lynx were set free in X")."""
    return Frame(load_relation_senses()[sense], "subject", scene.grammar.relations.words.places)


def _stated(scene: Scene, number: int, group: VerbGroup, frame: Frame, share: int = -1) -> tuple[int, list[Draft], int]:
    """What the verb says in this sense, how well the kinds of the first two fit, and where the other side stands."""
    found = find_sides(scene, number, frame)
    if found is None or not _about(scene, found.holder, frame):
        return -1, [], -1
    if not_stated(scene, group, frame, found):
        return -1, [], -1
    if frame.sense.share:
        return held_parts(scene, group, frame, found, share, _told_status(scene, group, frame.sense))
    holder, told, sense = found.holder, found.told, frame.sense
    bodies = sense.value == {"organisation"} or group.lemma in scene.grammar.relations.words.giving
    if bodies and "place" not in sense.value | sense.of:
        no_site(scene, told.names)
    holder = implied_holder(scene, number, frame, holder, told)
    if (frame.first == "object" or not frame.leads) and _is_office_of_another(scene, holder, frame):
        return -1, [], -1  # "cède la présidence à X": no sale; "quitte la présidence de X": no member
    if sense.of == _PERSON and holder.whole is not None and holder.whole.noun:
        return -1, [], -1  # "le siège de X sera transféré à Y": no person
    if sense.name in _BUYS and measured_goods(scene, group, told if frame.first == "subject" else holder):
        return -1, [], -1  # "will buy 420 megawatts of the output of X"
    sold = scene.atoms[group.end : max((holder.at, *holder.names))] if sense.name == "former_owner" else []
    if any(atom.kind == "amount" for atom in sold):
        return -1, [], -1  # "a vendu 3 millions d'exemplaires de X", "sold 40% of X"
    if (sense.onward and not group.passive and _goes_onward(scene, holder)) or told_with_office(scene, told, sense):
        return -1, [], -1
    if sense.name in _LEADS and group.kind == "finite" and _ahead_by(scene, holder):
        return -1, [], -1
    if frame.things:
        sense = replace(sense, of=frozenset())
    goods = _of_named(scene, holder) if sense.name in _MAKERS else None
    if goods is not None:
        holder, sense = goods, load_relation_senses()["supplier"]  # "X's processors are made by Y"
    part = sold_part(scene, group, max(told.at, holder.at)) if sense.name in _SALES else None
    if part is not None and part.whole is not None and sense.name != "former_owner":
        holder, sense = part.whole, load_relation_senses()["main_shareholder"]
    elif part is not None and sense.name != "main_shareholder":
        return -1, [], -1  # "sold 40% of its output to X"; who sold a part may hold another
    elif sense.name == "acquirer":
        goods_sold = sold_goods(scene, holder)
        if goods_sold is None:
            return -1, [], -1
        holder = seller_of(scene, number, holder) if goods_sold else holder
        sense = load_relation_senses()["buyer"] if goods_sold else sense
    if sense.value == {"place"} and _is_role(scene, holder):
        return -1, [], -1  # "dont le siège est à X": the noun's own relation says it
    if found.turned:
        sense = replace(sense, attribute=sense.inverse or sense.attribute, of=sense.value, value=sense.of, one=False)
    beside: tuple[int, ...] = ()
    if frame.first == "value" and not found.turned and not sense.one:
        holder, beside = without_companions(scene, holder)
    behind = max(group.end, told.at if told.at > group.end else 0, holder.at if holder.at > group.end else 0)
    alone = sense.several and len(told.names) < 2 and not means_group(scene, holder)  # "l'usine portée par X"
    sure = found.sure and part is None and group.kind != "infinitive" and not (alone or counted(scene, holder))
    status = _told_status(scene, group, sense)
    trigger = group.start, behind
    weight, drafts = tell_slots(scene, sense, holder, told, "verb-relation", group=group, trigger=trigger,
                                status=status, sure=sure)  # fmt: skip
    if drafts and beside:
        others = Slot(beside[0], beside)
        drafts += tell_slots(scene, sense, holder, others, "companion", group=group, trigger=trigger, status=status,
                             sure=False)[1]  # fmt: skip
    if drafts and sense.jointly and frame.first == "value" and not group.passive and group.kind != "participle":
        helped = lead_slot(scene, group, scene.grammar.with_words)
        people = Slot(helped.at, _people(scene, helped)) if helped is not None else None
        if people is not None and people.names:
            drafts += tell_slots(scene, sense, holder, people, "companion", group=group, trigger=trigger, status=status,
                                 sure=False)[1]  # fmt: skip
    return weight, drafts, found.at


def _people(scene: Scene, slot: Slot) -> tuple[int, ...]:
    """The persons of a slot ("a fondé X avec A et B")."""
    return tuple(at for at in slot.names if "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, at)))

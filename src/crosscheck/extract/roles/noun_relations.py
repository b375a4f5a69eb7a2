"""Relations that nouns state: heads, owners, members, partners, capitals, and what people are by profession."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.naming.name_kinds import fits
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.qualities.date_hedge import has_superlative
from crosscheck.extract.relations.relation import relation, weigh
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.roles.bearers import bearers
from crosscheck.extract.roles.chosen_bearer import chosen_bearer
from crosscheck.extract.roles.given_up import given_up
from crosscheck.extract.roles.nouns_here import nouns_here
from crosscheck.extract.roles.own_office import own_office
from crosscheck.extract.roles.professions import employer_drafts, profession_drafts
from crosscheck.extract.roles.role_phrase import behind_times, complement_of_role, role_phrase
from crosscheck.extract.roles.turned_office import office_of_bearer, turned_office
from crosscheck.extract.roles.whose_role import whose_role
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_BOTH_KNOWN = 2


def noun_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every relation that a noun of the sentence states."""
    atoms = scene.atoms
    at = 0
    last: BearerNames | None = None
    verbs = {group.head for group in scene.groups if group.kind == "finite"}
    while at < len(atoms):
        entry = _entry(scene, at) if atoms[at].kind in ("word", "name") and at not in verbs else None
        if (
            entry is None
            or _longer_role(scene, at, len(entry[0]))
            or (complement_of_role(scene, at) and scene.grammar.has(atoms[at].low, "type_organisation"))
        ):
            at += 1
            continue
        words, many = entry
        stop = at + len(words)
        frames = [frame for form, frame, plural in scene.grammar.relations.nouns[words[0]]
                  if form == words and plural == many]  # fmt: skip
        found, last = _best(scene, at, stop, frames, many, last)
        yield from found
        at = stop


def _entry(scene: Scene, at: int) -> tuple[tuple[str, ...], bool] | None:
    """The longest noun of the tables that stands here, also behind "ex-", and whether it is a plural."""
    for words, frame, many in nouns_here(scene, at):
        if not (many and len(words) > 1 and frame.sense.name == "owner"):  # "les premiers actionnaires": each a part
            return words, many
    return None


def _best(
    scene: Scene, noun: int, stop: int, frames: list[Frame], many: bool, last: BearerNames | None
) -> tuple[list[Draft], BearerNames | None]:
    """What the noun states in the sense that fits the kinds best ("president" of a country, of a company)."""
    best: tuple[int, list[Draft], BearerNames | None] = (-2, [], None)
    for frame in frames:
        drafts, bearer = _read(scene, noun, stop, frame, many, last)
        first = drafts[0] if drafts else None
        stated = first is not None and first.attribute != frame.sense.fallback
        weight = weigh(scene, frame.sense, first.subject, name_at(scene, first.value)) if first and stated else -1
        if drafts and (weight > best[0] or not best[1]):
            best = weight, drafts, bearer
    drafts = best[1]
    if len(frames) > 1 and best[0] < _BOTH_KNOWN:
        drafts = [replace(draft, explicit=False) for draft in drafts]  # "the president of X": country or company
    return drafts, best[2]


def _longer_role(scene: Scene, at: int, width: int) -> bool:
    """ "Chief technology officer" is an office of its own, not a chief."""
    roles = scene.grammar.roles.get(scene.atoms[at].low, ())
    return any(len(words) > width and matches(scene.atoms, at, words) for words, _ in roles)


def _read(
    scene: Scene, noun: int, stop: int, frame: Frame, many: bool, last: BearerNames | None
) -> tuple[list[Draft], BearerNames | None]:
    phrase = role_phrase(scene, noun, stop, frame.sense)
    found = bearers(scene, phrase, frame.sense, many=many)
    options = [option for option in found if phrase.whose_name < 0 or phrase.whose_name not in option.names]
    before = phrase.start - 1
    if (
        last is not None
        and before >= 0
        and "and" in scene.atoms[before].classes
        and (last.end == before or behind_times(scene, last.end) == before)
    ):
        options.append(replace(last, end=phrase.end))  # "A, head of X and founder of Y"
        options.sort(key=lambda option: not option.tight)
    chosen = chosen_bearer(scene, options, frame)
    if chosen is None or (chosen.group is not None and supposed(scene, chosen.group)):
        return [], None
    before_noun = chosen.names[-1] < phrase.noun if chosen.names else chosen.who is not None
    kept = replace(chosen, end=phrase.end, tight=False) if before_noun else None
    return list(_drafts(scene, phrase, chosen, frame, many)), kept


def _drafts(scene: Scene, phrase: Role, found: BearerNames, frame: Frame, many: bool) -> Iterator[Draft]:
    sense = frame.sense
    turned = turned_office(scene, found.who, sense) if found.who is not None and not found.names else None
    if frame.first == "value" and turned is not None and found.who is not None:
        yield from office_of_bearer(scene, phrase, found.who, found, turned)
        return
    status = phrase.standing or (group_status(scene, found.group) if found.group is not None else "")
    if status in ("", "actual") and sense.bare and given_up(scene, phrase, found):
        status = "former"
    if frame.first == "value" and sense.value == {"person"}:
        _note_persons(scene, found.names)
    own = own_office(scene, phrase, sense) if frame.first == "value" and _full_name(scene, found) else None
    told = whose_role(scene, phrase, found, own or sense, many=many, status=status)
    if own is not None:
        sense, told = own, replace(told, sure=False)
        frame = replace(frame, sense=own)
    if sense.topic == "country" and told.whose is not None and "topic" in told.whose.reasons:
        sense = replace(sense, known=False)  # the one country of the text, known as one or not
        frame = replace(frame, sense=sense)
    kinds = sense.of if frame.first == "value" else sense.value
    if told.whose is not None and fits(scene.referents, scene.grammar, told.whose, kinds) is not False:
        stated = False
        for draft in _between(scene, phrase, found, frame, told.whose, told.status, told.sure):
            stated = True
            yield draft
        if stated or not sense.fallback:
            return
    if sense.fallback and found.names:
        whole = phrase.whose_name >= phrase.stop
        yield from profession_drafts(scene, phrase, found.names[:1], told.status, whole=whole)
        if "organisation" in sense.of:
            yield from employer_drafts(scene, phrase, name_at(scene, found.names[0]))


def _full_name(scene: Scene, found: BearerNames) -> bool:
    """Whether the bearer is told by two names at least, so that "the pension manager X" is no office of somebody."""
    return bool(found.names) and " " in scene.referents.resolve(scene.atoms[found.names[0]].text)


def _note_persons(scene: Scene, names: tuple[int, ...]) -> None:
    """Who bears what only persons are is one, where nothing else says what the name stands for."""
    for place in names:
        entity = scene.referents.find(scene.atoms[place].text)
        if entity is not None and not entity.kinds:
            entity.kinds.add("person")


def _first_in_country(scene: Scene, phrase: Role, sense: RelationSense) -> bool:
    """ "Norway's second-largest operator", "the world's largest developer": a body among its like."""
    if "organisation" not in sense.value:
        return False
    if phrase.whose_name < 0:
        head = phrase.whose.name.lower().split()[-1:] if phrase.whose is not None else []
        if not any(scene.grammar.has(word, "type_place") for word in head):
            return False
    elif "country" not in scene.atoms[phrase.whose_name].classes:
        return False
    return has_superlative(scene, phrase.start, phrase.stop) or any(
        atom.classes & {"ordinal_adjective"} for atom in scene.atoms[phrase.start : phrase.noun]
    )


def _between(
    scene: Scene, phrase: Role, found: BearerNames, frame: Frame, whose: Referent, status: str, sure: bool
) -> Iterator[Draft]:
    """The claims between the bearers and whose the noun is."""
    sense, trigger = frame.sense, (phrase.noun, phrase.stop)
    if frame.first == "value" and _first_in_country(scene, phrase, sense):
        return
    if frame.first == "value" and not found.names and found.who is not None and phrase.whose_name >= 0:
        other = replace(sense, attribute=sense.inverse or sense.attribute, of=sense.value, value=sense.of)
        of = next((at for at in range(phrase.whose_name, phrase.stop - 1, -1) if "of" in scene.atoms[at].classes), -1)
        for place in names_from(scene, of + 1 if of >= 0 else phrase.whose_name):
            draft = relation(scene, other, found.who, place, "noun-relation", group=found.group, trigger=trigger,
                             status=status, sure=False)  # fmt: skip
            if draft is not None:
                yield draft
        return
    if frame.first == "value":
        for place in found.names[: 1 if sense.one else None]:
            draft = relation(scene, sense, whose, place, "noun-relation", group=found.group, trigger=trigger,
                             status=status, sure=sure, among=found.names)  # fmt: skip
            if draft is not None:
                yield draft
        return
    holders = [name_at(scene, place) for place in found.names] or ([found.who] if found.who is not None else [])
    for place, holder in zip(found.names or (-1,), holders, strict=False):
        if phrase.whose_name >= 0:
            draft = relation(scene, sense, holder, phrase.whose_name, "noun-relation", group=found.group,
                             trigger=trigger, status=status, sure=sure)  # fmt: skip
        elif sense.inverse and place >= 0:
            other = replace(sense, attribute=sense.inverse, of=sense.value, value=sense.of)
            draft = relation(scene, other, whose, place, "noun-relation", trigger=trigger, status=status, sure=False)
        else:
            continue
        if draft is not None:
            yield draft

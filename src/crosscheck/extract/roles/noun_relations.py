"""Relations that nouns state: heads, owners, members, partners, capitals, and what people are by profession."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.naming.name_kinds import fits, kinds_of
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.qualities.date_hedge import has_superlative
from crosscheck.extract.relations.implied_holder import owner_of_goods
from crosscheck.extract.relations.of_it import of_it
from crosscheck.extract.relations.relation import relation, weigh
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.roles.bearers import bearers
from crosscheck.extract.roles.given_up import given_up
from crosscheck.extract.roles.professions import employer_drafts, profession_drafts
from crosscheck.extract.roles.role_phrase import behind_times, complement_of_role, role_phrase
from crosscheck.extract.roles.turned_office import office_of_bearer, turned_office
from crosscheck.extract.roles.unsaid_owner import unsaid_owner
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_BOTH_KNOWN = 2
_CLAUSE = 12  # atoms from a verb to a noun of its clause


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
    relations, first = scene.grammar.relations, scene.atoms[at].low
    prefix, hyphen, rest = first.partition("-")
    if hyphen and prefix in relations.words.former:
        first = rest
    for words, frame, many in relations.nouns.get(first, ()):
        if many and len(words) > 1 and frame.sense.name == "owner":
            continue  # "les premiers actionnaires": each holds a part
        if len(words) == 1 or matches(scene.atoms, at + 1, words[1:]):
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
    chosen = _choose(scene, options, frame)
    if chosen is None or (chosen.group is not None and supposed(scene, chosen.group)):
        return [], None
    before_noun = chosen.names[-1] < phrase.noun if chosen.names else chosen.who is not None
    kept = replace(chosen, end=phrase.end, tight=False) if before_noun else None
    return list(_drafts(scene, phrase, chosen, frame, many)), kept


def _choose(scene: Scene, options: list[BearerNames], frame: Frame) -> BearerNames | None:
    """The bearer whose kind is right; one whose kind nobody tells only where no other stands for it."""
    kinds = frame.sense.value if frame.first == "value" else frame.sense.of
    open_: BearerNames | None = None
    for option in options:
        if not option.names:
            if option.who is None:
                continue
            if open_ is not None and len(open_.names) > 1:
                return open_  # "ses investisseurs, A et B, ..."
            if frame.first == "subject" or turned_office(scene, option.who, frame.sense) or _turns(frame.sense):
                return option
            continue
        fit, name = _best_fit(scene, option.names, kinds)
        if fit or (fit is None and option.tight and _could_be(scene, name, kinds)):
            return option
        if fit is None and open_ is None and _could_be(scene, name, kinds):
            open_ = option
    return open_


def _best_fit(scene: Scene, names: tuple[int, ...], kinds: frozenset[str]) -> tuple[bool | None, int]:
    """How a list of names fits kinds: as its first name that may do, with its place."""
    for place in names:
        fit = fits(scene.referents, scene.grammar, name_at(scene, place), kinds)
        if fit is not False:
            return fit, place
    return False, names[0]


def _turns(sense: RelationSense) -> bool:
    """Whether a relation can be told from its other side: "le groupe est partenaire de X"."""
    return not sense.fallback and bool(sense.mutual or sense.inverse)


def _could_be(scene: Scene, place: int, kinds: frozenset[str]) -> bool:
    """A person told by nobody before has two words at least."""
    name = scene.referents.resolve(scene.atoms[place].text)
    return kinds != {"person"} or 2 <= len(name.split()) <= 4


def _drafts(scene: Scene, phrase: Role, found: BearerNames, frame: Frame, many: bool) -> Iterator[Draft]:
    sense, whose, sure = frame.sense, phrase.whose, phrase.sure and found.sure
    turned = turned_office(scene, found.who, sense) if found.who is not None and not found.names else None
    if frame.first == "value" and turned is not None and found.who is not None:
        yield from office_of_bearer(scene, phrase, found.who, found, turned)
        return
    if whose is not None and phrase.whose_name < 0 and not whose.named:
        sure = False  # "l'ex-directeur de la raffinerie": whose, the text only says by a noun
    if sense.bare and (many or phrase.determiner == "indefinite"):
        sure = False  # "a director of X", "two directors": one of several
    status = phrase.standing or (group_status(scene, found.group) if found.group is not None else "")
    if status in ("", "actual") and sense.bare and given_up(scene, phrase, found):
        status = "former"
    trigger = (phrase.noun, phrase.stop)
    named = found.names or ()
    for place in named:
        entity = scene.referents.find(scene.atoms[place].text)
        if frame.first == "value" and sense.value == {"person"} and entity is not None and not entity.kinds:
            entity.kinds.add("person")
    if whose is None and found.appointer is not None:
        whose, sure = found.appointer, False
    several = many or (sense.single and _one_of_several(scene, phrase))
    if whose is None and several and found.group is None and sense.clause:
        whose, status, sure = *_clause_subject(scene, phrase, status), False
        if not many and whose is not None and not whose.named:
            whose = None  # "police questioned a customer, X"
    if whose is None and found.group is not None:
        whose = of_it(scene, found.group, sense.of)
        sure = sure and whose is None
    if whose is None:
        whose = unsaid_owner(scene, phrase, found, sense, many)
        sure = sure and whose is None
    if phrase.whose is None and whose is not None and whose.name in {name_at(scene, place).name for place in named}:
        whose = None  # "existing investors A and B": neither is the other's
    if (
        whose is not None
        and sense.fallback
        and (_is_thing(scene, whose, personal=sense.personal) or (sense.bare and _modified(scene, phrase)))
    ):
        whose = None  # "the director of the site": what he is, where nobody says of which
    if whose is not None and sense.goods and found.names and _is_thing(scene, whose):
        given = owner_of_goods(scene, whose, sense, found.names)  # "le fournisseur des maillots"
        whose, sure = (given, False) if given is not None else (whose, sure)
    if whose is not None and fits(scene.referents, scene.grammar, whose, sense.of if frame.first == "value"
                                  else sense.value) is not False:  # fmt: skip
        stated = False
        for draft in _between(scene, phrase, found, frame, whose, status, trigger, sure):
            stated = True
            yield draft
        if stated or not sense.fallback:
            return
    if sense.fallback and named:
        yield from profession_drafts(scene, phrase, named[:1], status, whole=phrase.whose_name >= phrase.stop)
        if "organisation" in sense.of:
            yield from employer_drafts(scene, phrase, name_at(scene, named[0]))


def _one_of_several(scene: Scene, phrase: Role) -> bool:
    """ "A customer, X", "un seul client, X": one that is told of for the first time."""
    counted = any(atom.kind == "amount" for atom in scene.atoms[max(0, phrase.start - 1) : phrase.noun])
    return counted or phrase.determiner == "indefinite"


def _modified(scene: Scene, phrase: Role) -> bool:
    """ "Sales director", "directeur commercial": another office than the bare noun's."""
    atoms, relations = scene.atoms, scene.grammar.relations
    plain = relations.words.neutral | relations.words.former | relations.words.coming
    first = phrase.start
    for at in range(phrase.start, phrase.noun):
        if atoms[at].classes & {"possessive_mark", "possessive_relative"} or at == phrase.whose_name:
            first = at + 1
    last = phrase.noun
    if first == phrase.start and phrase.whose is not None and phrase.end == phrase.plain and first < last - 1:
        last -= 1  # "the festival director": whose, not of what
    before = [atom for atom in atoms[first:last] if atom.kind == "word" and not determiner(atom)]
    behind = list(atoms[phrase.stop : phrase.plain])
    return any(
        not (atom.low in plain or atom.classes & {"nationality", "ordinal_adjective", "adverb", "possessive_mark"})
        for atom in (*before, *behind)
    )


def _means_person(scene: Scene, words: list[str]) -> bool:
    """Whether the head of a noun phrase is what somebody is."""
    head = words[-1 if scene.grammar.traits.head_last else 0].lower()
    return (
        scene.grammar.has(head, "type_person") or head in scene.grammar.roles or head in scene.grammar.relations.nouns
    )


def _is_thing(scene: Scene, whose: Referent, *, personal: bool = False) -> bool:
    plain = "common-noun" in whose.reasons or "same-noun" in whose.reasons
    if plain and personal and _means_person(scene, whose.name.split()):
        return False  # "l'avocat du gérant"
    return plain and not kinds_of(scene.referents, scene.grammar, whose) & {"organisation", "event", "place"}


def _first_in_country(scene: Scene, phrase: Role, sense: RelationSense) -> bool:
    """ "Norway's second-largest operator", "le premier exploitant d'Espagne": a body among its like."""
    if "organisation" not in sense.value or phrase.whose_name < 0:
        return False
    if "country" not in scene.atoms[phrase.whose_name].classes:
        return False
    return has_superlative(scene, phrase.start, phrase.stop) or any(
        atom.classes & {"ordinal_adjective"} for atom in scene.atoms[phrase.start : phrase.noun]
    )


def _between(
    scene: Scene, phrase: Role, found: BearerNames, frame: Frame, whose: Referent, status: str,
    trigger: tuple[int, int], sure: bool,
) -> Iterator[Draft]:  # fmt: skip
    """The claims between the bearers and whose the noun is."""
    sense = frame.sense
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


def _clause_subject(scene: Scene, phrase: Role, status: str) -> tuple[Referent | None, str]:
    """Whose the partners are that a clause speaks of ("X plans to bring in partners such as A"): its subject's."""
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.end <= phrase.start <= group.end + _CLAUSE and not any(
            atom.kind == "mark" for atom in scene.atoms[group.end : phrase.start]
        ):  # fmt: skip
            return scene.subject(number), status or group_status(scene, group)
    return None, status

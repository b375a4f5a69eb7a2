"""Where, for whom or in which part a figure holds, as a phrase says: "in Asia", "chez les femmes"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from crosscheck.extract.age_bound import age_bound, of_people
from crosscheck.extract.atoms import Atom
from crosscheck.extract.phrases import NounPhrase, determiner, noun_at, phrase_at
from crosscheck.extract.scene import Scene
from crosscheck.extract.senses import Sense
from crosscheck.model import Amount

_REACH = 9
"""Words behind a figure within which what limits it begins."""
_AGE = 5
"""Words between the noun of a group and the age that bounds it ("enfants de moins de cinq ans")."""


_OWNED = 3
"""Words from a noun to the preposition behind it and its owner."""
_OPENERS = frozenset({"limit_opener", "among_group", "outside", "scope_opener", "sold_to", "rate_opener"})
_SALES = frozenset({"sales", "revenue"})


@dataclass(frozen=True, slots=True)
class Limit:
    """A limiting phrase: its preposition, its noun phrase (none where an age stands alone), and where it ends."""

    opener: int
    phrase: NounPhrase | None
    end: int

    def told(self, scene: Scene) -> tuple[str, tuple[int, int]]:
        """The words of the scope, and the atoms they stand in; what leaves out keeps its preposition."""
        kept = scene.atoms[self.opener].classes & {"scope_opener", "among_group", "outside", "rate_opener"}
        return scene.written(self.opener + (not kept), self.end), (self.opener, self.end)


def limit_of(scene: Scene, start: int, end: int, sense: Sense | None, value: int) -> tuple[str, tuple[int, int]] | None:
    """The phrase that limits a figure: behind it, between its noun and the verb, or at the front of its clause."""
    if scene.atoms[value].kind != "amount":
        return None
    behind = (one for one in _behind(scene, start, value, end) if _holds_behind(scene, one, value, sense))
    before = (one for one in _before(scene, start, value) if _holds_before(scene, one, value))
    limit = next(behind, None) or next(before, None) or _sold(scene, start, value) or _in_front(scene, value)
    return limit.told(scene) if limit is not None else None


def apart_limit(scene: Scene, value: int) -> bool:
    """Whether a figure behind "contre" is of other people or another part, and of the same time."""
    atoms = scene.atoms
    limit = _limit(scene, value + 1, len(atoms)) if value + 1 < len(atoms) else None
    if limit is None:
        return False
    classes = atoms[limit.opener].classes
    return bool(classes & {"purpose", "among_group"}) or _of_part(scene, limit) or _of_people(scene, limit)


def _limit(scene: Scene, opener: int, stop: int) -> Limit | None:
    """The limiting phrase that a preposition here opens, whatever its noun; None for a time."""
    atoms = scene.atoms
    if opener + 1 >= stop or not atoms[opener].classes & _OPENERS:
        return None
    first = opener + 1
    if "outside" in atoms[opener].classes and "of" in atoms[first].classes and first + 1 < stop:
        first += 1  # "hors d'Europe"
    phrase = phrase_at(atoms, first, stop, scene.grammar)
    if phrase is None:
        end = _with_age(scene, opener + 1, stop)
        bound = any(atom.classes & {"adverb", "aged"} for atom in atoms[opener + 1 : end])
        return Limit(opener, None, end) if bound else None  # "les plus de 65 ans"
    if any(atom.kind == "date" or (atom.kind == "amount" and not _counts(atom)) for atom in atoms[first : phrase.end]):
        return None
    if phrase.names and atoms[phrase.head].kind == "name":
        return Limit(opener, phrase, phrase.names[0] + 1)
    return Limit(opener, phrase, _with_age(scene, phrase.end, stop))


def _with_age(scene: Scene, end: int, stop: int) -> int:
    """Where a phrase of people ends with the age that bounds it ("women over 60", "les plus de 65 ans")."""
    atoms = scene.atoms
    for at in range(end, min(stop, end + _AGE)):
        mention = atoms[at].mention
        if mention is not None and isinstance(mention.value, Amount):
            aged = mention.value.dimension == "time" or age_bound(scene, at)
            aged = aged or any("aged" in atom.classes for atom in atoms[end:at])
            return at + 1 if aged and (at > end or age_bound(scene, at)) else end
        small = atoms[at].classes & {"of", "preposition", "adverb", "measures", "aged", "definite", "than"}
        if atoms[at].kind != "word" or not small:
            return end
    return end


def _behind(scene: Scene, start: int, value: int, end: int) -> Iterator[Limit]:
    """The limiting phrases behind a figure, up to a mark, a verb or another figure."""
    atoms = scene.atoms
    verbs = [group.start for group in scene.groups if group.kind == "finite" and not group.copula]
    if not any(start <= verb < value for verb in verbs):
        verbs = [verb for verb in verbs if verb > value][1:]  # the first one behind is its own
    area = False
    at = value + 1
    while at < min(end, value + _REACH):
        atom = atoms[at]
        if atom.kind in ("mark", "amount") or at in verbs or atom.classes & {"and", "coordinator", "comparison"}:
            return
        if _leads_on(scene, at):
            area = True
        if "limit_opener" in atom.classes and at + 1 < end and _counts(atoms[at + 1]):
            at += 2  # "in two data centres in Ohio"
            continue
        limit = _limit(scene, at, len(atoms))
        if limit is not None and "rate_opener" not in atom.classes:
            if not area or not _of_place(scene, limit) or _of_area(scene, limit):
                yield limit
            at = max(limit.end, at + 1)
        else:
            at += 1


def _leads_on(scene: Scene, at: int) -> bool:
    """Whether a preposition leads to something else ("140 km to a warehouse in ..."), and to no time."""
    atoms = scene.atoms
    if "preposition" not in atoms[at].classes or atoms[at].classes & {"limit_opener", "among_group", "outside", "of"}:
        return False
    return not any(atom.kind == "date" for atom in atoms[at + 1 : at + 4])


def _counts(atom: Atom) -> bool:
    """Whether a figure counts things, and is neither a time nor a sum."""
    value = atom.mention.value if atom.mention is not None else None
    return isinstance(value, Amount) and value.counted is not None


def _before(scene: Scene, start: int, value: int) -> Iterator[Limit]:
    """The limiting phrases of a clause before its figure, the nearest first, none that another figure has."""
    verb = next((group.start for group in scene.groups if group.kind == "finite" and start <= group.start < value), -1)
    for at in range(value - 1, start, -1):
        if scene.atoms[at].text in ";:":
            return
        if scene.atoms[at].kind == "amount":
            if not all(_joins(atom) for atom in scene.atoms[at + 1 : value]):
                return
            continue  # "les ventes en Chine ont chuté de 45 %, à 210 millions"
        if at > verb >= 0 and any(atom.kind == "amount" for atom in scene.atoms[at:value]):
            continue
        limit = _limit(scene, at, value)
        if limit is not None:
            yield limit


def _joins(atom: Atom) -> bool:
    """Whether a word between two figures lets them be of one noun."""
    return atom.kind in ("mark", "date") or "preposition" in atom.classes


def _holds_behind(scene: Scene, limit: Limit, value: int, sense: Sense | None) -> bool:
    """Whether a phrase behind a figure limits it: a part, people, a place, or, of a share or change, any noun."""
    if _of_part(scene, limit) or _of_people(scene, limit):
        return True
    if _of_place(scene, limit):
        installed = any(group.kind == "participle" and value < group.start < limit.opener for group in scene.groups)
        return (
            _of_area(scene, limit)
            or (sense is not None and sense.into and not installed)
            or _of_spot(scene.atoms[value])
            or _apart(scene, value)
        )
    phrase = limit.phrase
    if phrase is None or phrase.names:
        return False
    opener, head = scene.atoms[limit.opener], scene.atoms[phrase.head]
    if head.kind != "word" or head.classes & _NO_PART:
        return False
    if sense is not None and sense.name == "invest":
        return "into" in opener.classes
    if sense is not None and sense.name == "spend":
        return "spent_on" in opener.classes
    return _relative(scene, value) and "inside" in opener.classes and phrase.sense is None


def _of_area(scene: Scene, limit: Limit) -> bool:
    """Whether a place is a country or region, and no spot where something happened."""
    opener, head = scene.atoms[limit.opener], scene.atoms[limit.phrase.head if limit.phrase else limit.opener]
    return "country" in head.classes or "area_opener" in opener.classes


def _apart(scene: Scene, value: int) -> bool:
    """Whether a sentence counts the same things twice, each at its place ("12 morts à Belval et 3 à Tresson")."""
    mine = scene.atoms[value].mention
    counted = mine.value.counted if mine is not None and isinstance(mine.value, Amount) else None
    for at, atom in enumerate(scene.atoms):
        if at == value or atom.mention is None or not isinstance(atom.mention.value, Amount):
            continue
        other = atom.mention.value
        if counted is not None and (other.counted == counted or (at > value and other.dimension == "number")):
            return True
    return False


def _of_spot(atom: Atom) -> bool:
    """Whether a figure can be of one place and another of the next, as no count and no length of time can."""
    value = atom.mention.value if atom.mention is not None else None
    return isinstance(value, Amount) and value.counted is None and value.dimension != "time"


_NO_PART = frozenset({"scope_never", "period_noun", "time_behind", "adverb", "month_day", "weekday"})


def _relative(scene: Scene, value: int) -> bool:
    """Whether a figure is a share or a change in per cent, which says nothing without what it is of."""
    mention = scene.atoms[value].mention
    return mention is not None and isinstance(mention.value, Amount) and mention.value.dimension == "percent"


def _holds_before(scene: Scene, limit: Limit, value: int) -> bool:
    """Whether a phrase between a noun and its figure limits it: a part, people, a buyer, or what is left out."""
    if _of_part(scene, limit) or _of_people(scene, limit):
        return True
    atoms = scene.atoms
    noun = noun_at(atoms, limit.opener - 1, scene.grammar)
    if noun is not None and noun[1].name in _SALES and "sold_to" in atoms[limit.opener].classes:
        return not _of_place(scene, limit) or _of_area(scene, limit)
    if noun is not None and "rate_opener" in atoms[limit.opener].classes:
        return limit.phrase is not None and not limit.phrase.determiner and not limit.phrase.names
    if _of_place(scene, limit) and _of_area(scene, limit) and _of_spot(atoms[value]):
        owned = range(max(0, limit.opener - _OWNED), limit.opener)  # "les ventes de Velmont en Chine"
        return any(noun_at(atoms, at, scene.grammar) is not None for at in owned)
    if _between(scene, limit) and (noun is not None or _relative(scene, value)) and not _counts(atoms[value]):
        return _of_thing(scene, limit)
    out = "scope_opener" in atoms[limit.opener].classes
    return out and atoms[limit.opener - 1].text == "," and limit.end < len(atoms) and atoms[limit.end].text == ","


def _between(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase stands right between a noun and its verb ("punctuality on regional services slipped to")."""
    noun = scene.atoms[limit.opener - 1] if limit.opener else None
    verb = any(group.kind == "finite" and group.start == limit.end for group in scene.groups)
    return verb and noun is not None and noun.kind == "word" and not noun.classes & {"type_person", "type_event"}


def _of_thing(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase with in or on is of a thing, and no set expression or time."""
    phrase = limit.phrase
    if phrase is None or phrase.names or phrase.sense is not None:
        return False
    head = scene.atoms[phrase.head]
    inside = scene.atoms[limit.opener].classes & {"inside", "spent_on"}
    return bool(inside) and head.kind == "word" and not head.classes & _NO_PART


def _sold(scene: Scene, start: int, value: int) -> Limit | None:
    """What is sold, of sales: "sales of automotive chips fell 14%"; nothing for whose they are."""
    atoms, grammar = scene.atoms, scene.grammar
    for at in range(start, value - 2):
        noun = noun_at(atoms, at, grammar)
        if noun is None or noun[1].name not in _SALES or "of" not in atoms[noun[0]].classes:
            continue
        phrase = phrase_at(atoms, noun[0] + 1, value, grammar)
        verb = phrase is not None and any(g.kind == "finite" and g.start == phrase.end for g in scene.groups)
        if phrase is None or not verb or phrase.names or phrase.owner >= 0 or phrase.determiner:
            return None
        head = atoms[phrase.head]
        owner = head.kind != "word" or head.classes & {"type_person", "type_organisation", "guarded"}
        return None if owner else Limit(noun[0], phrase, phrase.end)
    return None


def _of_part(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase names a part of a whole ("its cloud unit", "le bras placebo"), told by more than its noun."""
    phrase = limit.phrase
    if phrase is None:
        return False
    classes = [atom.classes for atom in _own_words(scene, phrase)]
    told = limit.end - phrase.start > 1 + bool(determiner(scene.atoms[phrase.start]))
    alone = phrase.owner < 0 and phrase.owner_phrase < 0  # "12 km au nord de Belval" is no part
    return any((alone and "scope_alone" in each) or (told and "scope_group" in each) for each in classes)


def _own_words(scene: Scene, phrase: NounPhrase) -> list[Atom]:
    """The words of a phrase before what it is of; an adjective before the noun may be taken for its head."""
    atoms = scene.atoms
    end = next((at for at in range(phrase.start + 1, phrase.end) if "of" in atoms[at].classes), phrase.end)
    return [atom for atom in atoms[phrase.start : end] if atom.kind == "word"]


def _of_people(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase is of people in the plural, or of an age, and of nobody by name."""
    phrase = limit.phrase
    if phrase is None:
        return True
    if phrase.names or scene.atoms[phrase.head].kind != "word":
        return False
    if "among_group" in scene.atoms[limit.opener].classes:
        return True
    return any(of_people(scene, atom) for atom in _own_words(scene, phrase))


def _of_many(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase opened by "for" is of several things ("pour les voitures, la vitesse est abaissée")."""
    atoms, phrase = scene.atoms, limit.phrase
    if phrase is None or phrase.names or "purpose" not in atoms[limit.opener].classes:
        return False
    head = atoms[phrase.head]
    plural = "plural_determiner" in atoms[phrase.start].classes or (
        scene.grammar.traits.head_last and scene.grammar.plural(head.low)
    )
    return plural and head.kind == "word" and not head.classes & _NO_PART


def _of_place(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase is the name of a place, or of a country."""
    phrase = limit.phrase
    if phrase is None or scene.atoms[phrase.head].kind != "name":
        return False
    if not scene.atoms[limit.opener].classes & {"front_place", "outside"}:
        return False
    return _is_place(scene, scene.atoms[phrase.head], bare=phrase.start == phrase.head)


def _in_front(scene: Scene, value: int) -> Limit | None:
    """The phrase at the front of a figure's clause ("À Belval, la rivière a atteint 6,85 mètres").

    Other openings ("in this case", "dans un communiqué") bound nothing.
    """
    atoms = scene.atoms
    front = _front(scene, value)
    stop = next((at for at in range(front + 1, value) if atoms[at].text == ","), value)
    left_out = "scope_opener" in atoms[front].classes  # "Hors Chine, les ventes ..."
    if left_out:
        phrase = phrase_at(atoms, front + 1, stop, scene.grammar)
        return Limit(front, phrase, phrase.end) if phrase is not None and phrase.end == stop < value else None
    limit = _limit(scene, front, stop)
    if limit is None or limit.end > value:
        return None
    if any(group.kind == "finite" and front < group.start < limit.end for group in scene.groups):
        return None
    own = value + 2 < len(atoms) and "front_place" in atoms[value + 1].classes and atoms[value + 2].kind == "word"
    if own:
        return None  # "contre 23 % dans l'autre"
    if _of_part(scene, limit) or "among_group" in atoms[front].classes:
        return _whole(scene, limit, stop)
    whole = limit.end == stop < value
    fits = _of_people(scene, limit) or _of_place(scene, limit) or _of_many(scene, limit)
    return limit if whole and fits else None


def _whole(scene: Scene, limit: Limit, stop: int) -> Limit:
    """The phrase up to its comma, with what is told of it there ("parmi les personnes hospitalisées, ...")."""
    rest = scene.atoms[limit.end : stop]
    verb = any(group.kind == "finite" and limit.end <= group.start < stop for group in scene.groups)
    told = scene.atoms[stop].text == "," and len(rest) <= _AGE and not verb
    return replace(limit, end=stop) if told and all(atom.kind == "word" for atom in rest) else limit


def _front(scene: Scene, value: int) -> int:
    """Where the clause begins that a figure stands in, behind what joins it to the one before."""
    atoms = scene.atoms
    for at in range(value - 1, 0, -1):
        if atoms[at].kind == "mark" and atoms[at].text in ";:":
            return at + 1
        joins = atoms[at - 1].classes & {"subordinator", "coordinator", "and", "clause_break"}
        if joins and atoms[at].classes & {"limit_opener", "among_group", "scope_opener", "outside"}:
            return at
    return 0


def _is_place(scene: Scene, name: Atom, *, bare: bool) -> bool:
    entity = scene.referents.find(name.text)
    kinds = set(entity.kinds) if entity is not None else set()
    if "country" in name.classes or "place" in kinds:
        return True
    return bare and not kinds & {"organisation", "person", "project", "event"}

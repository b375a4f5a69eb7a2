"""Whom the text speaks of: names, their short forms, what they are called, and what was last spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from crosscheck.extract.scene.entity import Entity, Spoken, clashes, is_surname
from crosscheck.extract.scene.namings import REACH, Namings
from crosscheck.extract.scene.rank_entities import ToldBefore, rank_candidates, rank_tied, told_before
from crosscheck.extract.scene.reason import Reason
from crosscheck.model.made_fast import made_fast
from crosscheck.model.replace import replace
from crosscheck.names import fold

_NONE: frozenset[str] = frozenset()


@made_fast
@dataclass(frozen=True, slots=True)
class Referent:
    """What a subject resolves to: the name, what stands in the text and where, how sure that is, and why.

    `named` says that the name itself, an alias or an acronym that the text defines stands at the place;
    `noun` the noun that the subject owns ("le chiffre d'affaires de X": chiffre d'affaires).
    """

    name: str
    written: str
    start: int
    end: int
    reasons: tuple[Reason, ...] = ()
    certain: bool = False
    named: bool = False
    noun: tuple[str, ...] = ()
    plural: bool = False
    others: tuple[str, ...] = ()


class Referents:
    """The document's names and the order in which it spoke of them."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.namings = Namings(())  # where they stand, once every name is known
        self.aliases: dict[str, str] = {}
        self._by_last_word: dict[str, dict[str, None]] = {}
        self._tying: set[str] = set()  # the nouns that the text calls names by
        self._suggesting: set[str] = set()
        self.things: dict[str, list[tuple[int, str]]] = {}
        self.facts: list[tuple[int, Referent, str]] = []  # subjects that own a noun ("attendance"), their shape
        self.sections: list[tuple[int, frozenset[str]]] = []  # (place, keys) of the names in a heading
        self.things_spoken: dict[str, Entity] = {}
        self.events: list[tuple[int, str]] = []  # (place, words) of events without a proper name
        self.spoken: list[Spoken] = []
        self.objects: list[Spoken] = []  # what verbs act on: a pronoun means it where no subject agrees
        self.acting: tuple[str, int] = ("", 0)  # who acted last on whom a name stands for, and where
        self.counted = ""  # the attribute of the last counted thing, for "en" ("il en faudra 30")
        self.lead: Referent | None = None  # what the first sentence is about
        self.offices: dict[str, tuple[str, str]] = {}  # who bears which office, and of whom, as told so far
        self.lead_end = 0  # where that sentence ends
        self.figure: tuple[Referent, str, object] | None = None  # the last one: whose, what of, its value
        self.owner = ""  # whose the last figure was
        self._told: tuple[tuple[int, int, int], ToldBefore] | None = None  # of the place that was asked about last
        self._holders: dict[str, set[str]] = {}  # who is told of as a member, supplier, ... of whom

    def add(self, name: str, place: int, *, title: bool = False) -> Entity:
        """Note a name at a place of the text."""
        key = fold(name)
        key = self.aliases.get(key, key)
        entity = self.entities.get(key)
        if entity is None:
            entity = self._enter(name, key)
        entity.places.append(place)
        entity.title = entity.title or title
        return entity

    def _enter(self, name: str, key: str) -> Entity:
        entity = self.entities[key] = Entity(name, key)
        self._by_last_word.setdefault(name.split()[-1], {})[key] = None
        return entity

    def ending(self, surname: str) -> list[Entity]:
        """The longer names that a single word ends, as a surname does."""
        keys = self._by_last_word.get(surname, {})
        found = [self.entities[key] for key in keys if key in self.entities]
        return [entity for entity in found if is_surname(entity.name, surname)]

    def settle(self) -> None:
        """Once every name is known: what is asked about them from now on is looked up where they stand."""
        self.namings = Namings(self.entities.values())

    def alias(self, short: str, name: str) -> None:
        """From now on `short` means `name` (an acronym that the text defines, a surname)."""
        key, target = fold(short), fold(name)
        target = self.aliases.get(target, target)
        if key == target:
            return
        self.aliases[key] = target
        gone = self.entities.pop(key, None)
        full = self.entities.get(target)
        if full is None:
            full = self._enter(name, target)
        full.short.add(short)
        if gone is not None:
            full.ties = gone.ties | full.ties
            full.likely = gone.likely | full.likely
            full.kinds |= gone.kinds
            full.origins |= gone.origins
            full.title = full.title or gone.title
            full.places = sorted([*full.places, *gone.places])

    def topic(self, place: int, kind: str = "organisation") -> Entity | None:
        """Whose figures a text gives where it does not say: the organisation that it is about, near this place."""
        ranked = self.candidates(kind, place)
        return ranked[0] if ranked else None

    def event(self, place: int) -> tuple[int, str] | None:
        """The event that the text is about here: the one told of first, where it comes before the place."""
        return self.events[0] if self.events and self.events[0][0] < place else None

    def find(self, name: str) -> Entity | None:
        """The entity of a name as written, aliases followed."""
        key = fold(name)
        return self.entities.get(self.aliases.get(key, key))

    def resolve(self, name: str) -> str:
        """The full name for a name as written."""
        entity = self.find(name)
        return entity.name if entity is not None else name

    def tie(self, name: str, noun: str, place: int) -> None:
        """The document calls this name by a common noun ("X, un consortium"), for the first time at this place."""
        entity = self.find(name)
        if entity is not None:
            entity.ties.setdefault(noun, place)
            self._tying.add(noun)

    def suggest(self, entity: Entity, noun: str, place: int) -> None:
        """A name suggests a noun that the text has not called it by."""
        entity.likely.setdefault(noun, place)
        self._suggesting.add(noun)

    def speak(self, name: str, spoken: Spoken) -> None:
        """The name was the subject of a clause; the key of `spoken` is filled in here."""
        self.spoken.append(replace(spoken, key=self._noted(name, spoken.place).key))

    def act_on(self, name: str, spoken: Spoken) -> None:
        """The name was the object of a clause."""
        self.objects.append(replace(spoken, key=self._noted(name, spoken.place).key, main=False))

    def _noted(self, name: str, place: int) -> Entity:
        entity = self.find(name)
        if entity is None:
            entity = self.things_spoken.setdefault(fold(name), Entity(name, fold(name), common=True))
            entity.places.append(place)
        return entity

    def relate(self, name: str, holder: str) -> None:
        """A name is told of as what is somebody's: a supplier, a member, an owner of another."""
        one, other = self.find(name), self.find(holder)
        if one is not None and other is not None and one is not other:
            self._holders.setdefault(one.key, set()).add(other.key)

    def belongs(self, entity: Entity) -> bool:
        """Whether a text tells of somebody as another's."""
        return entity.key in self._holders

    def holds(self, entity: Entity) -> bool:
        """Whether a text tells of others as somebody's."""
        return any(entity.key in holders for holders in self._holders.values())

    def last_subject(
        self, place: int, kinds: tuple[str, ...] = (), shape: str = "", apart: frozenset[str] = _NONE
    ) -> Entity | None:
        """The entity that was last a subject before the place, of one of these kinds or of none known.

        Of the subjects of one sentence that of its main clause comes first, where it is a name or a thing that the
        pronoun agrees with ("le site appartient à X, qui ... . Il emploie ..."). `shape` is that of a
        pronoun: things that do not agree with it are passed over, and a later object that does comes first; `apart`
        are the kinds of which it means none.
        """
        found: Entity | None = None
        sentence = -1
        for spoken in reversed(self.spoken):
            if (found is not None and spoken.sentence != sentence) or place - spoken.place > REACH:
                break
            entity = self._fitting(spoken, place, kinds, shape, apart)
            if entity is None:
                continue
            if found is None:
                found, sentence = entity, spoken.sentence
                if spoken.main:
                    break
            elif spoken.main and (not entity.common or found.common or _agrees(entity, spoken, shape)):
                found = entity
                break
        if shape:
            for spoken in reversed(self.objects):
                if spoken.sentence <= sentence or place - spoken.place > REACH:
                    break
                entity = self._fitting(spoken, place, kinds, shape, apart) if spoken.shape else None
                if entity is not None:
                    return entity
        if found is not None and found.agrees(shape) is False:
            return self._agreeing(place, kinds, shape, sentence) or found
        return found

    def _agreeing(self, place: int, kinds: tuple[str, ...], shape: str, sentence: int) -> Entity | None:
        """The name last set down since a sentence began whose noun has the gender of a pronoun."""
        since = takewhile(lambda naming: naming[1] >= sentence, self.namings.latest(place))
        return next((e for e, _ in since if e.agrees(shape) and (not kinds or e.kinds & set(kinds))), None)

    def _fitting(
        self, spoken: Spoken, place: int, kinds: tuple[str, ...], shape: str, apart: frozenset[str]
    ) -> Entity | None:
        key = self.aliases.get(spoken.key, spoken.key)
        entity = self.entities.get(key) or self.things_spoken.get(key)
        if entity is None or spoken.place >= place or (entity.common and kinds):
            return None
        if (entity.kinds and entity.kinds <= apart) or (entity.common and clashes(spoken.shape, shape)):
            return None
        return entity if not kinds or not entity.kinds or entity.kinds & set(kinds) else None

    def main_place(self, place: int) -> Entity | None:
        """The place that the text is about: a name of its title that is no person's, or the place named most."""
        found = [
            e
            for e, _ in self.namings.known(place)
            if (e.located or "place" in e.kinds or (e.title and not e.kinds and " " not in e.name))
        ]
        return max(found, key=lambda e: (e.title, len(e.places), -e.places[0])) if found else None

    def last_place(self, place: int) -> Entity | None:
        """The place that was last named: a name that has stood behind a preposition of place."""
        return next(
            (e for e, _ in self.namings.latest(place) if (e.located or "place" in e.kinds) and "person" not in e.kinds),
            None,
        )

    def named_events(self, place: int) -> list[Entity]:
        """The events that were called by a name before the place ("Tour of Lowmark")."""
        return [entity for entity, _ in self.namings.known(place) if "event" in entity.kinds]

    def lead_event(self) -> tuple[int, str] | None:
        """The event that the title or the first sentence tells of: then the whole text is about it."""
        return self.events[0] if self.events and self.events[0][0] < self.lead_end else None

    def tied(self, noun: str, place: int) -> list[Entity]:
        """The entities that the document has called by this noun before, the likeliest first."""
        named = self.entities.values() if noun in self._tying else ()
        found = [e for e in named if e.ties.get(noun, place) < place and not e.former]
        return rank_tied(found, self.spoken, place)

    def suggested(self, noun: str, place: int) -> list[Entity]:
        """The entities whose name suggests this noun ("the alliance" for a Partnership), the likeliest first."""
        named = self.entities.values() if noun in self._suggesting else ()
        found = [e for e in named if e.likely.get(noun, place) < place and not e.former]
        return rank_tied(found, self.spoken, place)

    def dominant(self, entity: Entity, place: int) -> bool:
        """Whether nothing but this entity can well be meant before the place by "the company" or "it".

        It stands in the title as the only name that may be an organisation, and none other was named since.
        """
        if not entity.title or entity.common or entity.located or entity.kinds & {"person", "place", "event"}:
            return False
        last = max((spot for spot in entity.places if spot < place), default=-1)
        since = takewhile(lambda naming: naming[1] > last, self.namings.latest(place))
        for other in (*self.namings.titled, *(other for other, _ in since)):
            apart = other.kinds & {"person", "place", "concept", "event"} or other.located >= len(other.places)
            if other is not entity and not apart:
                return False
        return last >= 0

    def told_before(self, place: int) -> ToldBefore:
        """What the text told of before a place; several kinds of names are asked for at one."""
        asked = place, len(self.spoken), len(self.sections)
        if self._told is None or self._told[0] != asked:
            self._told = asked, told_before(self.spoken, self.sections, place)
        return self._told[1]

    def candidates(self, kind: str, place: int, *, known: bool = False) -> list[Entity]:
        """The entities that a noun of this kind may mean, best first; `known` leaves out those of no known kind."""
        found = [
            (entity, last)
            for entity, last in self.namings.known(place)
            if (kind in entity.kinds or not entity.kinds or ("project" in entity.kinds and kind == "organisation"))
            and (kind == "place" or entity.located < len(entity.places))
            and "concept" not in entity.kinds
            and not entity.former
            and (kind != "organisation" or entity.sourced < len(entity.places))
            and not entity.name.islower()
        ]
        return rank_candidates(found, self.told_before(place), kind, place, known=known) if found else []


def _agrees(thing: Entity, spoken: Spoken, shape: str) -> bool:
    """Whether a thing with a determiner of its own shows that a pronoun of this shape can stand for it."""
    return bool(shape) and thing.name[:1].islower() and (bool(spoken.shape) or spoken.number == shape[-1])

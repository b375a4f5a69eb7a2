"""When what a clause says of a figure was so: a date, a day of the week, a period up to a date, or a set phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.clauses.period_start import PERIOD, period_start
from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.qualities.compared_time import compared_time
from crosscheck.extract.qualities.date_hedge import date_hedge, of_words_before
from crosscheck.extract.qualities.day_name import day_is_of_report, tells_day
from crosscheck.extract.qualities.lifetime import is_lifetime
from crosscheck.extract.qualities.month_of_name import month_of_name
from crosscheck.extract.qualities.moved_date import moved_from
from crosscheck.extract.qualities.office_date import office_date
from crosscheck.extract.qualities.since_event import since_dated, since_events
from crosscheck.extract.qualities.when_date import when_date
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Amount, Span, Unread

_UNDATED = frozenset({"no-document-date", "no-year"})
"""Why a date has words and no days: they count from a day that nobody gives, and are its time all the same."""

_BOUNDED = frozenset({"at_least", "at_most", "less_than"})
"""How a date is bounded that says since or until when something held."""

_BESIDE = 7  # a set phrase ("a year earlier") further off is another figure's
_SET_OFF = 8  # atoms from the time of a participle to the comma that closes what it opens
_OWN = 3  # atoms from a figure to the time right behind it
_LED = 4  # atoms from a figure to its time with all that leads to it ("d'ici à", "à l'horizon")


@dataclass(frozen=True, slots=True)
class FactTime:
    """The atoms that tell a time, [start, end); `date` is the date atom among them, -1 where there is none."""

    start: int
    end: int
    date: int = -1

    def written(self, scene: Scene) -> str:
        """The time in the text's words, a date with what bounds it ("by 2030")."""
        mention = scene.atoms[self.date].mention if self.date >= 0 else None
        first = scene.atoms[self.start].start
        if mention is not None and self.date == self.start:
            first = mention.hedge_start
        return scene.text[first : scene.atoms[self.end - 1].end]


def fact_time(
    scene: Scene, start: int, end: int, value: int, taken: Sequence[int], verb: int = -1, *, period: bool = False
) -> FactTime | None:
    """The time told in atoms[start:end] that is nearest to the value and no claim of its own (`taken`), None without.

    A figure of a `period` (sales, a profit) has no single day for its time: that is when it was told.

    A date before the verb that another figure has before it is that figure's: "estimé à 480 millions en 2022, est
    désormais évalué à 545 millions". Set phrases come second, since they hang on another time.
    """
    figure = scene.atoms[value].kind == "amount"
    opened = when_date(scene, value) if figure else -1
    if opened >= 0:
        return FactTime(opened, opened + 1)
    dates = [
        *_dates(scene, start, end, taken),
        *(FactTime(first, last) for first, last in since_events(scene, start, end)),
        *((*_days(scene, start, end), *_months(scene, start, end)) if figure else ()),
    ]
    for found in (dates, _set_phrases(scene, start, end, value) if figure else ()):
        fitting = [
            time
            for time in found
            if not (period and _is_bare_day(scene, time))
            and not compared_time(scene, time.start, time.end, time.date, value)
            and not _of_outer_verb(scene, time, value)
            and not (time.start < verb <= value and _of_participle(scene, time))
            and not (time.start > value and _of_gerund(scene, time, value))
            and not _of_words_set_off(scene, time, verb)
            and not _of_first_level(scene, time, value)
            and not (time.start < verb <= value and _figure(scene, start, time.start))
        ]
        if any(_right_behind(scene, time, value) for time in fitting):
            fitting = [time for time in fitting if time.start > value or not _of_earlier(scene, time, value)]
        if fitting:
            return min(fitting, key=lambda time: (_of_noun(scene, time), abs(max(time.date, time.start) - value)))
    return None


def _is_bare_day(scene: Scene, time: FactTime) -> bool:
    """Whether a time is a day by its name alone ("Tuesday", "today"), and no date at which books are closed."""
    mention = scene.atoms[time.date].mention if time.date >= 0 else None
    if mention is None:
        return any("weekday" in scene.atoms[at].classes for at in range(time.start, time.end))
    day = isinstance(mention.value, Span) and mention.value.precision == "day"
    return day and not any(letter.isdigit() for letter in mention.text)


def _of_noun(scene: Scene, time: FactTime) -> bool:
    """Whether a bare year only says which one a thing is ("le budget 2027", "the 2027 budget")."""
    atoms = scene.atoms
    if time.date != time.start or not atoms[time.date].text.isdigit() or not time.start:
        return False
    if scene.grammar.traits.head_last:
        return "definite" in atoms[time.start - 1].classes
    before = atoms[time.start - 1]
    return before.kind == "word" and not before.classes & {"preposition", "adverb", "year_preposition", "and"}


def _right_behind(scene: Scene, time: FactTime, value: int) -> bool:
    """Whether a time stands right behind the figure and its preposition: "766 en 2024", "700 à l'horizon 2031"."""
    return value < time.start <= value + _LED and _led(scene, value + 1, time.start)


def _of_earlier(scene: Scene, time: FactTime, value: int) -> bool:
    """Whether a time before the figure stands right behind another one: "735 avions en 2023 et 766 en 2024"."""
    figure = next((at for at in range(time.start - 1, time.start - 1 - _LED, -1) if _figure(scene, at, at + 1)), -1)
    return time.end <= value and figure >= 0 and _led(scene, figure + 1, time.start)


def _led(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but words stands between a figure and a time."""
    return all(atom.kind == "word" for atom in scene.atoms[start:end])


def _of_first_level(scene: Scene, time: FactTime, value: int) -> bool:
    """ "Est passé de 1 milliard début mai à 5 milliards": when the first level held, and not the one it went to."""
    link = before_value(scene, value)
    if link < time.end or not scene.atoms[link].classes & {"changed_to", "figure_link_strong"}:
        return False
    for first in range(time.start - 1, max(-1, time.start - 1 - _OWN), -1):
        if scene.atoms[first].kind == "amount":
            opened = before_value(scene, first)
            ranges = opened >= 0 and "range_opener" in scene.atoms[opened].classes
            since = time.date >= 0 and date_hedge(scene, time.date) in _BOUNDED
            return ranges and (since or _alike(scene, first, value))
    return False


def _alike(scene: Scene, first: int, value: int) -> bool:
    """Whether two figures can be levels of one thing: "reculer de 17 %, à 203 millions" tells of no two."""
    kinds = [
        mention.value.dimension if (mention := scene.atoms[at].mention) and isinstance(mention.value, Amount) else ""
        for at in (first, value)
    ]
    return ("percent" in kinds) == (kinds[0] == kinds[1] == "percent")


def _of_outer_verb(scene: Scene, time: FactTime, value: int) -> bool:
    """Whether a time right behind a verb is its own and the figure is what it leads to ("a signé lundi pour bâtir")."""
    first = time.start - ("on_day" in scene.atoms[time.start - 1].classes if time.start else 0)
    verb = next((group for group in scene.groups if group.kind == "finite" and group.end == first), None)
    return verb is not None and any(
        group.kind == "infinitive" and time.end <= group.start < value for group in scene.groups
    )


def _of_words_set_off(scene: Scene, time: FactTime, verb: int) -> bool:
    """Whether a time is the end of what stands set off before the verb ("chef jusqu'en 2020, X a fondé ...").

    Since or until then those words hold, and not the verb ("Directeur depuis 2020, Paul Ferré quitte Velmont").
    """
    if not 0 <= time.date < time.end <= verb:
        return False
    apart = any(atom.kind == "mark" for atom in scene.atoms[time.end : verb])
    bounded = apart and date_hedge(scene, time.date) in _BOUNDED and of_words_before(scene, time.date)
    return bounded or (scene.atoms[time.end].text == "," and _describes(scene, time))


def _describes(scene: Scene, time: FactTime) -> bool:
    """ "Orvel, propriétaire du port depuis 2022, a promis ...": the end of words between commas that say what X is."""
    atoms = scene.atoms
    comma = next((at for at in range(time.start - 1, 0, -1) if atoms[at].kind == "mark"), 0)
    if not comma or atoms[comma].text != "," or atoms[comma - 1].kind != "name":
        return False
    first = atoms[comma + 1]
    told = first.kind == "word" and not first.classes & {"preposition", "adverb", "date", "until", "since", "on_day"}
    return told and comma + 1 < time.start and not any(comma < group.start < time.end for group in scene.groups)


def _of_participle(scene: Scene, time: FactTime) -> bool:
    """Whether a time is that of a participle set off before the verb ("créée en 2014, X gère ...")."""
    if time.end >= len(scene.atoms) or not any(
        atom.kind == "mark" for atom in scene.atoms[time.end : time.end + _SET_OFF]
    ):
        return False
    first = time.start - 1
    while first >= 0 and scene.atoms[first].classes & {"preposition", "definite", "on_day"}:
        first -= 1
    return any(group.kind == "participle" and group.end == first + 1 for group in scene.groups)


def _of_gerund(scene: Scene, time: FactTime, value: int) -> bool:
    """Whether a time behind a figure is that of a clause set off from it ("..., en leur laissant jusqu'au 3 mai")."""
    return any(
        group.kind == "gerund"
        and value < group.start < time.start
        and any(atom.text == "," for atom in scene.atoms[value + 1 : group.start])
        for group in scene.groups
    )


def _joined(scene: Scene, at: int) -> bool:
    """Whether a bare day is told together with the date behind it ("les 10 et 11 février")."""
    behind = scene.atoms[at + 1 : at + 3]
    bare = scene.atoms[at].text.isdigit() and len(behind) == 2
    return bare and "and" in behind[0].classes and behind[1].kind == "date"


def _figure(scene: Scene, start: int, end: int) -> bool:
    return any(atom.kind == "amount" for atom in scene.atoms[start:end])


def _dates(scene: Scene, start: int, end: int, taken: Sequence[int]) -> Iterator[FactTime]:
    for at in range(start, min(len(scene.atoms), end + PERIOD)):
        atom = scene.atoms[at]
        known = _known(atom)
        if not (known or (atom.kind == "word" and "month_day" in atom.classes and "weekday" not in atom.classes)):
            continue
        owned = at + 1 < len(scene.atoms) and "possessive_mark" in scene.atoms[at + 1].classes
        if at in taken or owned or _joined(scene, at) or moved_from(scene, at) or _of_no_clause(scene, at):
            continue  # "last year's winner", "reporté de 2027 à 2030", "aujourd'hui directrice"
        if since_dated(scene, at) >= 0:
            continue  # "depuis sa création, en 2019" is told with what it dates
        first = period_start(scene, at)
        if first < min(at, end) or (known and at < end):  # "the year that ended in June" has a verb within
            yield FactTime(first, at + 1, at if atom.kind == "date" else -1)


def _of_no_clause(scene: Scene, at: int) -> bool:
    """Whether a date belongs to somebody's office or life, and to nothing that a clause tells."""
    return office_date(scene, at) or is_lifetime(scene, at) or month_of_name(scene, at)


def _days(scene: Scene, start: int, end: int) -> Iterator[FactTime]:
    for at in range(start, end):
        if not tells_day(scene.atoms, at):
            continue
        part = at + 1 < len(scene.atoms) and "part_of_day" in scene.atoms[at + 1].classes
        first = at - (at > 0 and "since" in scene.atoms[at - 1].classes)
        if not day_is_of_report(scene, at, at + 1 + part):
            yield FactTime(first, at + 1 + part)


def _months(scene: Scene, start: int, end: int) -> Iterator[FactTime]:
    """ "The first five months", "les cinq premiers mois": the beginning of a year that the text does not name."""
    atoms, grammar = scene.atoms, scene.grammar
    for at in range(start, end):
        mention = atoms[at].mention
        if mention is None or not isinstance(mention.value, Amount):
            continue
        counted = mention.value.counted or ""
        first, _, months = counted.partition(" ")
        if mention.value.unit == "mo" and at > start and "ordinal_adjective" in atoms[at - 1].classes:
            yield FactTime(at - 1, at + 1)
        elif grammar.has(first, "ordinal_adjective") and grammar.has(months, "short_times"):
            last = mention.end + 1 + len(counted)
            yield FactTime(at, next(step for step in range(at, len(atoms)) if atoms[step].end >= last) + 1)


def _known(atom: Atom) -> bool:
    if atom.kind != "date" or atom.mention is None:
        return False
    value = atom.mention.value
    return isinstance(value, Span) or (isinstance(value, Unread) and value.reason in _UNDATED)


def _set_phrases(scene: Scene, start: int, end: int, value: int) -> Iterator[FactTime]:
    last = min(end, value + _BESIDE)
    for first, stop, _ in phrases_in(scene, max(start, value - 2 * _BESIDE), last, "time"):
        if first < value or not _figure(scene, value + 1, first):
            yield FactTime(first, stop)

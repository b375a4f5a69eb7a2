"""Two sentences that tell one event of one thing, and name another place, or another doer, right beside the event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.compare.sentences.cut import COMMA
from crosscheck.compare.sentences.lexicon import load_beginnings, load_done, load_lives, load_placed
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word

_REACH, _TITLE_REACH, _CLEFT_REACH, _ABOUT_REACH = 4, 3, 4, 3
_JOINED = 4
_NOT_TOLD = Mark.DENIAL | Mark.PLAN | Mark.INDEFINITE | Mark.OTHER | Mark.ABSOLUTE


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of an event: what it happened to, in words, and the names beside it.

    `called` are the names among those words, `before` is the preposition before the names beside the event, empty for
    a doer, `around` the words of the statement up to the next "and" or "but", `countries` how many of the names are
    countries.
    """

    event: str
    before: str
    about: tuple[str, ...]
    called: frozenset[str]
    names: frozenset[str]
    around: frozenset[str]
    countries: int
    start: int
    end: int


def find_other_slot(
    left: Sentence, right: Sentence, *, once: bool = False, dated: bool = False
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The names, as (start, end), where both tell where one event happened, or who did it; None where they may agree.

    "X est né à Rouen dans une famille de drapiers", "X est né à Dijon"; "a été conçu par X", "Y a conçu". A country
    is set against countries only, and "en" against "en": a town may lie in the region. `once` asks only about what
    begins once or is done by one, which no other year can tell of another time; `dated`, where two dates of it clash,
    only about what happens once in a life or to a work: a fair opens each year.
    """
    if left.lexicon is not right.lexicon:
        return None
    theirs = list(_told(right))
    events = load_lives() | load_done() if dated else load_beginnings() | load_done() if once else None
    for ours in _told(left):
        for other in theirs:
            if (
                (ours.event, ours.before) == (other.event, other.before)
                and (events is None or ours.event in events)
                and ours.countries == other.countries
                and ours.names.isdisjoint(other.around)
                and other.names.isdisjoint(ours.around)
                and _is_one_thing(ours, other)
            ):
                return (ours.start, ours.end), (other.start, other.end)
    return None


def _is_one_thing(ours: _Told, theirs: _Told) -> bool:
    """Whether two runs of words begin or end alike, and one has all words of the other, and more names at most.

    "Tom Hale's wife" is somebody else than "Tom Hale".
    """
    one, other = ours.about, theirs.about
    if not one or not other or (one[0] != other[0] and one[-1] != other[-1]):
        return False
    if not (set(one) <= set(other) or set(other) <= set(one)):
        return False
    return set(one) ^ set(other) <= ours.called | theirs.called


def _told(sentence: Sentence) -> Iterator[_Told]:
    borders = [0, *(cut.start for cut in sentence.cuts if cut.strength >= COMMA), len(sentence.text)]
    placed, done = load_placed(), load_done()
    for place, word in enumerate(sentence.words):
        if word.maybe or word.key not in placed | done:
            continue
        begin = max(border for border in borders if border <= word.start)
        end = min(border for border in borders if border >= word.end)
        before = [each for each in sentence.words[:place] if each.start >= begin]
        behind = [each for each in sentence.words[place + 1 :] if each.start < end]
        if any(each.marks & _NOT_TOLD for each in before):
            continue
        if word.key in placed:
            yield from _beside(sentence, word, before, behind, Mark.AT)
        if word.key in done:
            yield from _beside(sentence, word, before, behind, Mark.BY)
            yield from _doer_first(sentence, word, before, behind)
    yield from _cleft(sentence)


def _beside(
    sentence: Sentence, event: Word, before: Sequence[Word], behind: Sequence[Word], mark: int
) -> Iterator[_Told]:
    """The names that a preposition right behind the event leads to."""
    place = next((place for place, word in enumerate(behind[:_REACH]) if word.marks & mark), None)
    if place is None or any(not word.marks & (Mark.FUNCTION | Mark.TIME) for word in behind[:place]):
        return
    at = next((at for at in range(place + 1, len(behind)) if behind[at].maybe), None)
    if at is None or at - place > _TITLE_REACH or any(word.marks & Mark.OF for word in behind[place + 1 : at]):
        return
    if mark == Mark.AT and any(not word.marks & Mark.FUNCTION for word in behind[place + 1 : at]):
        return  # "à l'hôpital Cochin"
    run = _run(behind[at:])
    about = _subject(before) if before else _subject_behind(behind, sentence)
    written = "" if mark == Mark.BY else sentence.text[behind[place].start : behind[place].end].lower()
    yield _make(sentence, event, written, about, run)


def _cleft(sentence: Sentence) -> Iterator[_Told]:
    """The place that opens a sentence by itself, before what happened there ("c'est à Rouen que ...")."""
    words, placed = sentence.words, load_placed()
    is_it = next((place for place, word in enumerate(words[:_CLEFT_REACH]) if word.marks & Mark.COPULA), None)
    if is_it is None or any(not word.marks & Mark.FUNCTION for word in words[:is_it]):
        return
    at = next((at for at in range(is_it + 1, len(words)) if not words[at].marks & (Mark.AT | Mark.ARTICLE)), len(words))
    if at == is_it + 1 or at == len(words) or not words[at].maybe or not words[is_it + 1].marks & Mark.AT:
        return
    run = _run(words[at:])
    rest = words[at + len(run) :]
    end = min((cut.start for cut in sentence.cuts if cut.strength >= COMMA), default=len(sentence.text))
    rest = [word for word in rest if word.start < end]
    place = next((place for place, word in enumerate(rest) if word.key in placed and not word.maybe), None)
    if place is None or not rest[0].marks & Mark.THAT or any(word.marks & _NOT_TOLD for word in words[:at]):
        return
    before, behind = rest[1:place], rest[place + 1 :]
    if any(word.marks & _NOT_TOLD for word in before):
        return
    about = _subject(behind) if behind and behind[0].marks & Mark.DEFINITE else _subject(before)
    written = sentence.text[words[is_it + 1].start : words[is_it + 1].end].lower()
    yield _make(sentence, rest[place], written, about, run)


def _doer_first(sentence: Sentence, event: Word, before: Sequence[Word], behind: Sequence[Word]) -> Iterator[_Told]:
    """The names that open the clause, with nothing but small words between them and what they did to a known thing."""
    first = next((place for place, word in enumerate(before) if word.maybe), None)
    if first is None or not behind or not behind[0].marks & Mark.DEFINITE or behind[0].marks & Mark.BY:
        return
    run = _run(before[first:])
    if any(not word.marks & Mark.FUNCTION for word in before[first + len(run) :]) or first > _CLEFT_REACH:
        return
    if any(word.marks & Mark.COPULA for word in before[first + len(run) :]):
        return  # "is built", "est fondé": that is done to it
    about = tuple(word.key for word in behind if not word.marks & Mark.FUNCTION)[:_ABOUT_REACH]
    yield _make(sentence, event, "", about, run)


def _make(sentence: Sentence, event: Word, before: str, about: tuple[str, ...], run: Sequence[Word]) -> _Told:
    names = frozenset(word.key for word in run)
    countries = len(names & sentence.lexicon.countries)
    called = frozenset(word.key for word in sentence.words if word.maybe)
    begin, end = _statement(sentence, event)
    around = frozenset(word.key for word in sentence.words if begin <= word.start < end)
    return _Told(event.key, before, about, called, names, around, countries, run[0].start, run[-1].end)


def _statement(sentence: Sentence, event: Word) -> tuple[int, int]:
    """Where the statement of an event begins and ends: at "and" or "but", with another verb behind; else a sentence."""
    joins = [cut.start for cut in sentence.cuts if cut.strength == _JOINED or cut.strength > COMMA]
    begin = max((cut for cut in joins if cut < event.start), default=0)
    return begin, min((cut for cut in joins if cut > event.start), default=len(sentence.text))


def _run(words: Sequence[Word]) -> list[Word]:
    """The names with nothing but a blank or a hyphen between them."""
    run = [words[0]]
    for word in words[1:]:
        if not word.maybe or word.start - run[-1].end > 1:
            break
        run.append(word)
    return run


def _subject(words: Sequence[Word]) -> tuple[str, ...]:
    """The content words of a clause before its event, without a noun right before a name ("le romancier X")."""
    return tuple(
        word.key
        for place, word in enumerate(words)
        if not word.marks & (Mark.FUNCTION | Mark.TIME)
        and not (not word.maybe and place + 1 < len(words) and _is_beside(word, words[place + 1]))
    )


def _is_beside(word: Word, name: Word) -> bool:
    return name.maybe and name.start - word.end == 1


def _subject_behind(behind: Sequence[Word], sentence: Sentence) -> tuple[str, ...]:
    """The name that opens the next clause ("Né à Rouen, X ..."), where the event opens the sentence."""
    end = behind[-1].end
    after = [word for word in sentence.words if word.start > end]
    first = next((place for place, word in enumerate(after) if word.maybe), None)
    if first is None or first > _TITLE_REACH or any(word.marks & _NOT_TOLD for word in after[:first]):
        return ()
    return tuple(word.key for word in _run(after[first:]))

"""Whether two sentences that tell it in other words are of two things: by names, heads and what belongs to a noun."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.cut import COMMA
from crosscheck.compare.sentences.lexicon import load_contrasts, scope
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.synonyms import Meaning
from crosscheck.compare.sentences.words import Word

_COMPLEMENT_REACH, _ROOT, _OWNER_REACH = 3, 5, 2
_ORDER = scope("order")


def are_two(
    left: Sentence,
    right: Sentence,
    ours: list[Word],
    theirs: list[Word],
    keys: set[str],
    keys_too: set[str],
    meaning: Meaning,
    *,
    ever: bool = False,
) -> bool:
    """Whether each sentence has a name of its own, opens with a word of its own, or has one of a family of contrasts.

    A first or a last thing is another one than any; not where the other one says that there is none, `ever`.
    """
    own, own_too = (
        {meaning.of(word.key) for word in words if word.name or meaning.of(word.key) in meaning.places} - other
        for words, other in ((ours, keys_too), (theirs, keys))
    )
    if own and own_too and not any(_are_kin(one, two) for one in own for two in own_too):
        return True
    if not ours or not theirs:
        return True
    if meaning.of(_head(ours, left).key) not in keys_too and meaning.of(_head(theirs, right).key) not in keys:
        return True
    if _owns_head(left, ours, _head(theirs, right), keys_too, meaning) or _owns_head(
        right, theirs, _head(ours, left), keys, meaning
    ):
        return True
    contrasts = load_contrasts()
    families, families_too = (
        {family for word in words if meaning.of(word.key) not in other for family in contrasts.get(word.key, ())}
        for words, other in ((ours, keys_too), (theirs, keys))
    )
    return bool(families & families_too) or (_ORDER in families | families_too and not ever)


def _owns_head(sentence: Sentence, words: list[Word], other: Word, others: set[str], meaning: Meaning) -> bool:
    """Whether a sentence opens with a noun of its own to which what the other opens with belongs ("his brother")."""
    head = _head(words, sentence)
    behind = [word for word in sentence.words if word.start > head.start]
    of = next((place for place, word in enumerate(behind[:_OWNER_REACH]) if word.marks & Mark.OF), None)
    if meaning.of(head.key) in others or of is None or _ORDER in load_contrasts().get(head.key, ()):
        return False
    owner = next((word for word in behind[of:] if not word.marks & Mark.FUNCTION), None)
    return owner is not None and meaning.of(owner.key) == meaning.of(other.key)


def _head(words: list[Word], sentence: Sentence) -> Word:
    """The first content word, behind what opens a sentence before a comma ("d'après l'étude, ..."), if there is any.

    A noun with its article opens it itself ("Le suspect, âgé de 34 ans, ...").
    """
    opens = sentence.words[0].marks & (Mark.ARTICLE | Mark.DEFINITE | Mark.INDEFINITE)
    start = -1 if opens else next((cut.start for cut in sentence.cuts if cut.strength == COMMA), -1)
    for verb, that in pairwise(sentence.words):
        if verb.marks & Mark.SAYING and that.marks & Mark.THAT:
            start = that.start
            break
    found = [word for word in words if word.start > start] or words
    place = 0
    while place + 1 < len(found) and sentence.text.startswith(sentence.lexicon.genitives, found[place].end):
        place += 1  # "the group's profit"
    return found[place]


def swap_complement(left: Sentence, right: Sentence, keys: set[str], keys_too: set[str], meaning: Meaning) -> bool:
    """Whether something else belongs to a noun that both have ("le risque d'infarctus", "le risque d'asthme")."""
    ours = _complements(left, keys_too, right, meaning)
    theirs = _complements(right, keys, left, meaning)
    return any(noun in theirs and not _are_kin(word, theirs[noun]) for noun, word in ours.items())


def _are_kin(one: str, other: str) -> bool:
    """Whether two words begin alike, as a place and what is of it do ("Norlande", "norlandais")."""
    return one[:_ROOT] == other[:_ROOT] and min(len(one), len(other)) >= _ROOT


def _complements(sentence: Sentence, others: set[str], yours: Sentence, meaning: Meaning) -> dict[str, str]:
    """By noun that both sentences have, the word of this one alone that belongs to it, or narrows it."""
    found: dict[str, str] = {}
    words = sentence.words
    for place, word in enumerate(words):
        if word.marks & Mark.FUNCTION or (meaning.of(word.key) not in others and word.key not in yours.keys):
            continue
        behind = words[place + 1 : place + 1 + _COMPLEMENT_REACH]
        if not behind or not (behind[0].marks & Mark.OF or _is_adjacent(word, behind[0])):
            continue
        owner = next((after for after in behind if not after.marks & Mark.FUNCTION), None)
        near = owner is not None and all(
            after.marks & (Mark.OF | Mark.ARTICLE) for after in behind[: behind.index(owner)]
        )
        if owner is not None and near and meaning.of(owner.key) not in others and not owner.marks & Mark.TIME:
            found[meaning.of(word.key)] = meaning.of(owner.key)
    return found


def _is_adjacent(word: Word, after: Word) -> bool:
    return after.start - word.end == 1 and not after.marks & Mark.FUNCTION

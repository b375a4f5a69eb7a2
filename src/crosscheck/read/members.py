"""Lists of names: who belongs, who does not, how many there are said to be, and whether the list says it is whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from crosscheck.model import Members
from crosscheck.model.frozen import frozen
from crosscheck.names import strip_legal_form
from crosscheck.read.detect import detect_language
from crosscheck.read.language import Schema, language_codes, section
from crosscheck.read.language import language as language_data

_SCHEMA: Schema = {
    "and": "texts",
    "leads": "texts",
    "whole": "texts",
    "except": "texts",
    "nouns": "texts",
    "articles": "texts",
    "indefinite": "texts",
    "prepositions": "texts",
    "stops": "texts",
    "verbs": "texts",
    "tails": "texts",
    "roles": "texts",
    "heads": "texts",
}
_QUOTES = '«»“”„"‘’‹›*_'
_EDGE = " \t\n" + _QUOTES + ".,;:!?–—-•"
_BRACKETS = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*['’]?|&")
_LONGEST_NAME = 300  # letters; what stands further off decides nothing about an "and"
FALLBACK = "en"
_MOST_LETTERS = 100_000  # a list of names is short; a longer text is no list


@frozen
class _Rules:
    """The `[members]` table of a language, ready for use."""

    splits: re.Pattern[str]
    main_and: str
    leads: re.Pattern[str] | None
    whole: re.Pattern[str] | None
    exceptions: re.Pattern[str] | None
    counts: re.Pattern[str] | None
    articles: frozenset[str]
    indefinite: frozenset[str]
    prepositions: frozenset[str]
    stops: re.Pattern[str] | None
    verbs: re.Pattern[str] | None
    tails: re.Pattern[str] | None
    roles: frozenset[str]
    nouns: frozenset[str]
    heads: frozenset[str]
    numbers: Mapping[str, int]


def read_members(text: str, language: str) -> Members | None:
    """The names that a value or a stretch of a sentence lists; None where it names and counts nobody.

    Names are as written, without the article, the description in front ("chipmaker X") or the apposition behind
    ("X, a fund of Y"). Nobody is excluded by silence: `complete` only where the words say that these are all, or
    where as many are named as are said to be. `language` is a BCP 47 tag; empty or unknown: the text decides.
    """
    if len(text) > _MOST_LETTERS:
        return None
    code = language.partition("-")[0].lower()
    rules = _rules(code if code in language_codes() else detect_language(text) or FALLBACK)
    plain = " ".join(_BRACKETS.sub(" ", text).split())
    count = _count(plain, rules)
    whole = rules.whole is not None and rules.whole.search(plain) is not None
    inside, outside = _halves(_after_lead(plain, rules), rules)
    included = _names(inside, rules)
    excluded = tuple(name for name in _names(outside, rules) if name not in included)
    if not included and not excluded and count is None:
        return None
    return Members(included, excluded, bool(included) and (whole or count == len(included)), count)


def _after_lead(plain: str, rules: _Rules) -> str:
    """The list that a phrase announces ("among them", "consists of"); names listed before it are kept."""
    if rules.leads is None or (lead := rules.leads.search(plain)) is None:
        return plain
    before, after = plain[: lead.start()], plain[lead.end() :]
    return f"{before}, {after}" if len(_names(before, rules)) > 1 else after


def _halves(plain: str, rules: _Rules) -> tuple[str, str]:
    """What stands before and after "except"; only where a name follows ("Reporters sans frontières" is one name)."""
    for found in rules.exceptions.finditer(plain) if rules.exceptions is not None else ():
        rest = plain[found.end() :]
        words = _WORD.findall(rest[:_LONGEST_NAME])
        head = _head(words, rules)
        if head < len(words) and _capital(words[head]):
            return plain[: found.start()], rest
    return plain, ""


def _count(plain: str, rules: _Rules) -> int | None:
    """A stated number of members, two or more: "six members", "les 4 membres"."""
    if rules.counts is None or (found := rules.counts.search(plain)) is None:
        return None
    word = found["number"].lower()
    count = int(word) if word.isdecimal() else rules.numbers[word]
    return count if count >= 2 else None


def _names(text: str, rules: _Rules) -> tuple[str, ...]:
    """The names of a list, each once; a sentence's verb ends it."""
    names: dict[str, None] = {}
    for item in _items(text, rules):
        relative = rules.stops.match(item.strip()) if rules.stops is not None else None
        verb = rules.verbs.search(item) if rules.verbs is not None and relative is None else None
        name = _name(item[: verb.start()] if verb else item, rules)
        if name:
            names.setdefault(name)
        if verb and names:
            break
    return tuple(names)


def _items(text: str, rules: _Rules) -> list[str]:
    """The parts between commas and "and"; a legal form stays with its name, and so does an "and" inside a name."""
    marks = [(mark.start(), mark.end(), *_kind(mark[0])) for mark in rules.splits.finditer(text)]
    serial = any(comma and joins for _, _, comma, joins in marks)
    items: list[str] = []
    begin = 0
    for start, end, comma, joins in marks:
        left, right = text[max(begin, start - _LONGEST_NAME) : start], text[end : end + _LONGEST_NAME]
        plain_and = text[start:end].strip().lower() == rules.main_and
        if joins and not comma and (serial or (plain_and and _within_name(left, right, rules))):
            continue
        if comma and not joins and _is_legal_form(right, rules):
            continue
        items.append(text[begin:start])
        begin = end
    items.append(text[begin:])
    return items


def _kind(mark: str) -> tuple[bool, bool]:
    """Whether a mark between two names holds a comma, and whether it holds an "and"."""
    comma = mark[0] in ",;•"
    return comma, bool(mark.strip(" ,;•\n"))


def _is_legal_form(right: str, rules: _Rules) -> bool:
    """Whether what follows the comma, up to the next one, is only a legal form: "Acme, Inc." """
    mark = rules.splits.search(right)
    piece = (right[: mark.start()] if mark else right).strip(" ")
    return bool(piece) and strip_legal_form(f"Acme {piece}") == "Acme"


def _within_name(left: str, right: str, rules: _Rules) -> bool:
    """Whether "and" joins words of one name: "Finances et des Comptes", "Johnson and Johnson"."""
    before, after = _WORD.findall(left), _WORD.findall(right)
    if not before or not after:
        return False
    if before[-1] == after[0]:
        return True
    head = _head(before, rules)
    if head < len(before) and _noun(before[head]) in rules.heads:
        # Of an institution's name one "and" is its own: "Caisse des dépôts et consignations et le Qatar" are two.
        first = rules.splits.search(left) is None
        return first and not (_plain(after[0]) in rules.articles and _plain(after[0]) not in rules.prepositions)
    # "Union of Miners and of Masons" repeats its "of"; in "except Malta and in Spain" there is none to repeat.
    repeated = any(_plain(word) in rules.prepositions for word in before[head + 1 :])
    return repeated and _plain(after[0]) in rules.prepositions and _capital(before[-1])


def _plain(word: str) -> str:
    """A word in lower case; of an elision ("l'Europe") only the article."""
    return re.split("['’]", word.lower())[0]


def _noun(word: str) -> str:
    """A word in lower case without an elided article ("l'Agence": agence)."""
    return re.split("['’]", word.lower().rstrip("'’"))[-1]


def _head(words: list[str], rules: _Rules) -> int:
    """The first word that is no article."""
    return next(
        (index for index, word in enumerate(words) if word.lower().rstrip("'’") not in rules.articles), len(words)
    )


def _name(item: str, rules: _Rules) -> str:
    """The name in one part of a list; empty where it is a description, a role or no name at all."""
    if rules.stops is not None and (stop := rules.stops.search(item)):
        item = item[: stop.start()]
    item = _without_tail(item, rules).strip(_EDGE.replace(".", ""))
    words = list(_WORD.finditer(item))
    if not words or words[0].group().lower() in rules.roles or words[0].group() in rules.indefinite:
        return ""
    at = _first_of_name(words, rules)
    first = words[at].group()
    if first.isdecimal() or first.lower() in rules.nouns:
        return ""
    if _capital(first) or _noun(first) in rules.heads:
        return _tidy(item[_start(words[at], rules) :])
    for before, word in pairwise(words[at:]):
        if _capital(word.group()):
            # "chipmaker Nvidia" ends in a name, "the company of Elon Musk" only describes one.
            described = (
                before.group().isdecimal()
                or word.group().lower() in rules.nouns
                or {_plain(before.group()), _plain(word.group())} & rules.prepositions
            )
            return "" if described else _tidy(item[word.start() :])
    return ""


def _without_tail(item: str, rules: _Rules) -> str:
    """A name without what the sentence goes on with: "Lumen to build …"; an institution's name may hold such words."""
    words = _WORD.findall(item[:_LONGEST_NAME])
    head = _head(words, rules)
    if rules.tails is None or head >= len(words) or _noun(words[head]) in rules.heads:
        return item
    for tail in rules.tails.finditer(item):
        after = _WORD.search(item, tail.end())
        if after is None or not _capital(after.group()):
            return item[: tail.start()]
    return item


def _first_of_name(words: list[re.Match[str]], rules: _Rules) -> int:
    """Past the articles in front, but not past a capital letter that is a name itself ("A", "Le Monde")."""
    at = 0
    while at < len(words) - 1 and words[at].group().rstrip("'’") in rules.articles:
        at += 1
    return at


def _start(word: re.Match[str], rules: _Rules) -> int:
    """Where the name begins in a word with an elided article: the E of "l'Europe"."""
    for mark in "'’":
        article, found, _ = word.group().partition(mark)
        if found and article.lower() in rules.articles and article.islower():
            return word.start() + len(article) + 1
    return word.start()


def _tidy(name: str) -> str:
    name = name.strip(" ,;:!?–—-•" + _QUOTES)
    return name if re.search(r"(?:\b[A-Z]|\b[A-Za-z]{2,4})\.$", name) else name.rstrip(".")


def _capital(word: str) -> bool:
    """Whether a word is written as a name: BlackRock, xAI, l'Europe, 3M."""
    return any(letter.isupper() for letter in word)


@lru_cache(maxsize=16)
def _rules(code: str) -> _Rules:
    table = section(code, "members", _SCHEMA)
    ands = _either(table.get("and", ())) or "(?!)"
    numbers = {word: value for word, value in language_data(code).table("numbers", "words").items() if value >= 2}
    words = _either(list(numbers)) or "(?!)"
    nouns = _either(table.get("nouns", ()))
    return _Rules(
        re.compile(rf"[,;•](?=\s|$)\s*(?:(?:{ands})(?!\w)\s*)?|(?<!\w)(?:{ands})(?!\w)\s*", re.I),
        next(iter(table.get("and", ())), ""),
        _pattern(table.get("leads", ())),
        _pattern(table.get("whole", ())),
        _pattern(table.get("except", ())),
        re.compile(
            rf"(?<!\w)(?P<number>\d{{1,4}}|{words})\s(?:[^\W\d_]{{1,30}}\s){{0,2}}?(?:{nouns})(?!\w)",
            re.I,
        )
        if nouns
        else None,
        frozenset(table.get("articles", ())),
        frozenset(table.get("indefinite", ())),
        frozenset(table.get("prepositions", ())),
        _pattern(table.get("stops", ()), re.NOFLAG),
        _pattern(table.get("verbs", ()), re.NOFLAG),
        _pattern(table.get("tails", ()), re.NOFLAG),
        frozenset(table.get("roles", ())),
        frozenset(table.get("nouns", ())),
        frozenset(table.get("heads", ())),
        numbers,
    )


def _either(phrases: tuple[str, ...] | list[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s").replace("'", "['’]") for phrase in ordered)


def _pattern(phrases: tuple[str, ...] | list[str], flags: re.RegexFlag = re.I) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{_either(phrases)})(?!\w)", flags) if phrases else None

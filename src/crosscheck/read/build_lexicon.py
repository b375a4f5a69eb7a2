"""A language's lexicon is built once from its data file and the tables of CLDR names."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from crosscheck.model import Hedge
from crosscheck.read.language import Language, language
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.phrases import Phrases
from crosscheck.read.units import unit_table

TABLES = Path(__file__).with_name("tables")
T = TypeVar("T")

_SIDES = {"below": ("about", "below"), "above": ("about", "above")}


def bare_form(text: str) -> str:
    """The phrase without accents, letter for letter."""
    return "".join(unicodedata.normalize("NFD", char)[0] for char in text)


def _with_bare(table: Mapping[str, T]) -> dict[str, T]:
    made = {key.lower(): value for key, value in table.items()}
    for key, value in tuple(made.items()):
        if len(key) > 3:
            made.setdefault(bare_form(key), value)
    return made


def _set(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(_with_bare(dict.fromkeys(phrases, 0)))


def _phrases(phrases: Iterable[str]) -> dict[str, int]:
    return _with_bare(dict.fromkeys(phrases, 1))


@lru_cache(maxsize=16)
def find_lexicon(code: str) -> Lexicon:
    """The lexicon of a language. Errors: `ConfigError` where its file does not fit the schema."""
    spoken = language(code)
    names = json.loads((TABLES / f"cldr_{code}.json").read_text(encoding="utf-8"))
    return build_lexicon(spoken, names)


def build_lexicon(spoken: Language, names: Mapping[str, Any]) -> Lexicon:
    """A lexicon from a language and the CLDR names of its units and currencies."""
    numbers, texts, table = "numbers", spoken.texts, spoken.table
    words = _with_bare(table(numbers, "words"))
    hundreds, scales = _with_bare(table(numbers, "hundreds")), _with_bare(table(numbers, "scales"))
    collectives, about = _with_bare(table(numbers, "collectives")), _with_bare(table(numbers, "about"))
    vague = _with_bare(table(numbers, "vague"))
    fractions = {key: int(value.partition("/")[2]) for key, value in _with_bare(table(numbers, "fractions")).items()}
    plain_fractions = frozenset(fractions) - _set(texts(numbers, "needs_numerator"))
    singular = set(_set(texts(numbers, "needs_numerator")))
    for word, denominator in _with_bare(table(numbers, "ordinals")).items():
        fractions[word] = denominator
        fractions[word + spoken.text(numbers, "plural")] = denominator
        singular.add(word)
    articles = _set(texts(numbers, "articles"))
    openers = {phrase.split("-")[0].split()[0] for phrase in (*words, *hundreds, *collectives, *about, *vague, *scales)}
    openers |= set(fractions)
    openers |= {word for phrase in texts("percent", "prefix") for word in (phrase.split()[0],)}
    halves, over = Phrases(_phrases(texts(numbers, "halves"))), Phrases(_phrases(texts(numbers, "over")))
    joiners, point = _set(texts(numbers, "joiners")), _set(texts(numbers, "point"))
    before = _hedges(spoken, "before")
    kinds = (("simple", words), ("hundred", hundreds), ("scale", scales), ("dozen", collectives), ("about", about))
    compound = None
    if spoken.text(numbers, "compound"):
        morphemes = sorted({*words, *hundreds, *scales, spoken.text(numbers, "inverted")} - {""}, key=len, reverse=True)
        compound = re.compile("|".join(re.escape(one) for one in morphemes))
    return Lexicon(
        language=spoken,
        words=words,
        hundreds=hundreds,
        scales=Phrases(scales),
        tokens=Phrases({phrase: (kind, value) for kind, table_ in reversed(kinds) for phrase, value in table_.items()}),
        bare=_set(texts(numbers, "bare")),
        collectives=collectives,
        about=about,
        vague=Phrases(vague),
        vague_before=_set(texts(numbers, "vague_before")),
        fractions=Phrases(fractions),
        singular_fractions=frozenset(singular),
        plain_fractions=plain_fractions,
        safe_fractions=_set(texts(numbers, "shares")),
        ordinals=_set((*table(numbers, "ordinals"), *texts(numbers, "ordinal_words"))),
        ranks=table(numbers, "ranks"),
        scaling=frozenset((*hundreds, *scales)),
        articles=articles,
        joiners=joiners,
        tens_joiners=_set((*texts(numbers, "tens_joiners"), spoken.text(numbers, "inverted"))),
        article_next=_article_next(spoken, names["currencies"]),
        article_units=_set(texts("numbers", "article_units")),
        article_behind=_set(texts("numbers", "article_behind")),
        article_only=_set(texts("numbers", "article_only")),
        inverted=spoken.text(numbers, "inverted"),
        linked=_set(texts(numbers, "linked")),
        vigesimal=frozenset(spoken.table(numbers, "vigesimal")),
        continuing=joiners | point | halves.firsts | over.firsts | Phrases(fractions).firsts | words.keys(),
        halves=halves,
        quarters=Phrases(_with_bare(table(numbers, "quarters"))),
        point=point,
        over=over,
        odds=_set(texts(numbers, "odds")),
        negative=_set(texts(numbers, "negative")),
        openers=frozenset(openers - articles),
        beginnings=frozenset(openers | articles | words.keys()),
        compound=compound,
        short_any=table("short", "any"),
        short_attached=table("short", "attached"),
        short_money=table("short", "money"),
        hedges_before=before,
        hedge_ends=frozenset(phrase.split()[-1] for phrase in before),
        hedge_parts=frozenset(word for phrase in before for word in re.split(r"[\s']+", phrase)),
        hedges_after=Phrases(_hedges(spoken, "after")),
        fillers=_set(texts("hedges", "fillers")),
        pair_openers=_pairs(spoken),
        pair_ends=frozenset(re.findall(r"[^\W\d_]+", phrase)[-1] for phrase in _pairs(spoken)),
        connectors=Phrases(_phrases(texts("ranges", "connectors"))),
        alternatives=_set(texts("ranges", "or")),
        bound_joiners=_set(texts("ranges", "and")),
        moves=_set(texts("ranges", "moves")),
        change=_directions(spoken, "up", "down"),
        change_to=_set(texts("change", "to")),
        earning=_set(texts("change", "earning")),
        change_level=_set(texts("change", "level")),
        change_by=_set(texts("change", "by")),
        change_stop=_set(texts("change", "stop")),
        change_counted=_set(texts("change", "counted")),
        change_after=Phrases(_directions(spoken, "after_up", "after_down")),
        units=Phrases(_units(spoken, names["units"])),
        no_symbols=frozenset(texts("units", "no_symbols")),
        adverbs=Phrases(_with_bare(table("units", "adverbs"))),
        of=_set(texts("units", "of")),
        per=Phrases(_phrases(texts("units", "per"))),
        per_time=_set(texts("units", "per_time")),
        per_stop=_set(texts("units", "per_stop")),
        per_money=_set(texts("units", "per_money")),
        per_goods=_set(texts("units", "per_goods")),
        per_elided=tuple(one for one in texts("units", "per") if one.endswith("'")),
        per_hundred=Phrases(_phrases(texts("units", "per_hundred"))),
        hundred=tuple(texts("units", "hundred")),
        currencies=Phrases(
            {
                key: value
                for key, value in _with_bare({**names["currencies"], **table("currencies", "names")}).items()
                if value
            }
        ),
        codes=frozenset(names["codes"]),
        subunits=Phrases(_with_bare(table("currencies", "subunits"))),
        subunit_letters=dict(table("currencies", "subunit_letters")),
        cued=_set(texts("currencies", "cued")),
        cues=_set(texts("currencies", "cues")),
        weighed=_set(texts("currencies", "weighed")),
        percents=Phrases(
            {
                **_with_bare(dict.fromkeys(texts("percent", "percent"), "%")),
                **_with_bare(dict.fromkeys(texts("percent", "points"), "[pp]")),
                **_with_bare(dict.fromkeys(texts("percent", "basis_points"), "[bp]")),
            }
        ),
        percent_prefix=_phrases(texts("percent", "prefix")),
        noun_stop=_set(texts("nouns", "stop")),
        count_leads=_set(texts("nouns", "count_leads")),
        level_leads=_set(texts("nouns", "level_leads")),
        agents=_set(texts("nouns", "agents")),
        participles=tuple(texts("nouns", "participles")),
        plurals=_set((*texts("nouns", "plurals"), *texts("nouns", "people"))),
        noun_first=spoken.text("nouns", "order") == "noun-first",
        labels=_set(texts("labels", "before")),
        times=Phrases(_phrases(texts("labels", "times"))),
        time_before=_set(texts("labels", "time_before")),
        year_before=_set(texts("labels", "year_before")),
        formats=_set(texts("labels", "formats")),
        numbered=_set(texts("labels", "numbered")),
        repeated=_set(texts("labels", "repeated")),
        apart=_set(texts("labels", "apart")),
        no_article=_set(texts("hedges", "no_article")),
        spread=_set(texts("hedges", "spread")),
        restricted=_set(texts("hedges", "restricted")),
        restricts=_set(texts("hedges", "restricts")),
        contests=_set(texts("nouns", "contests")),
        multiples=_set(texts("nouns", "multiples")),
        scores=_set(texts("labels", "scores")),
        doubtful=_set(texts(numbers, "doubtful")),
        genitive=_set(texts(numbers, "genitive")),
        pronoun_before=_set(texts(numbers, "pronoun_before")),
        pronoun_after=_set(texts(numbers, "pronoun_after")),
        ordinal_endings=_set(texts(numbers, "ordinal_endings")),
        decimal=spoken.decimal,
    )


def _directions(spoken: Language, up: str, down: str) -> dict[str, str]:
    """The words that say which way a value moved, with that way."""
    words = {"up": spoken.texts("change", up), "down": spoken.texts("change", down)}
    return {form: way for way, told in words.items() for form in _with_bare(dict.fromkeys(told, way))}


def _article_next(spoken: Language, names: Mapping[str, str]) -> frozenset[str]:
    """Words before which the article counts as one ("un euro", "un sur cent", "un mort"), where it has this use."""
    if not spoken.texts("numbers", "article_counts"):
        return frozenset()
    money = {name for name in (*names, *spoken.table("currencies", "names")) if " " not in name}
    once = {word for phrase in spoken.texts("numbers", "over") for word in phrase.split()[:1]}
    tolls = set(spoken.texts("numbers", "article_tolls"))
    return frozenset((money - set(spoken.texts("currencies", "cued"))) | once | tolls)


def _hedges(spoken: Language, place: str) -> dict[str, tuple[Hedge, str]]:
    made: dict[str, tuple[Hedge, str]] = {}
    for key, phrases in spoken.table("hedges", place).items():
        hedge, side = _SIDES.get(key, (key, ""))
        for phrase in phrases:
            made[phrase] = (hedge, side)
            for ending, others in spoken.table("hedges", "elisions").items():
                if phrase.endswith((" " + ending, "'" + ending)):
                    made.update({phrase[: -len(ending)] + other: (hedge, side) for other in others})
    return _with_bare(made)


def _pairs(spoken: Language) -> dict[str, frozenset[str]]:
    made: dict[str, frozenset[str]] = {}
    for first, second in spoken.table("ranges", "pairs"):
        made[first] = made.get(first, frozenset()) | {second}
    return made


def _units(spoken: Language, names: Mapping[str, str]) -> dict[str, str]:
    """Unit names in lower case: those of CLDR, those of the file, and prefix and name together."""
    made = _with_bare(names)
    known = unit_table()["units"]
    symbols = {power: symbol for symbol, power in _POWERS.items()}
    plural = spoken.text("numbers", "plural")
    for prefix, power in spoken.table("units", "prefixes").items():
        for name, symbol in spoken.table("units", "prefixed").items():
            whole = symbols[power] + symbol
            if whole not in known:
                continue
            forms = {prefix + name, prefix + name + plural, f"{prefix}-{name}", f"{prefix}-{name}{plural}"}
            if symbol == "W":
                for phrase in spoken.texts("units", "hour_of"):
                    made.update({f"{phrase} {form}": whole + ".h" for form in forms})
            made.update(_with_bare(dict.fromkeys(forms, whole)))
    made.update(_with_bare(spoken.table("units", "names")))
    return {name: symbol for name, symbol in made.items() if symbol}


_POWERS = {
    "n": -9,
    "u": -6,
    "m": -3,
    "c": -2,
    "d": -1,
    "h": 2,
    "k": 3,
    "M": 6,
    "G": 9,
    "T": 12,
    "P": 15,
    "E": 18,
    "Z": 21,
}

"""How a language writes dates: the `[dates]` tables of its file, checked and made into trees of patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, get_args

from crosscheck.errors import ConfigError
from crosscheck.model import Hedge, Location
from crosscheck.model.frozen import frozen
from crosscheck.read.dates_grammar import EMPTY_SLOTS, Needs, PatternError, Tree
from crosscheck.read.dates_numeric import NUMERIC_SIGNS
from crosscheck.read.dates_openings import Opening, opening_of
from crosscheck.read.dates_tokens import ROMAN, figure_keys, words_of
from crosscheck.read.language import language_file
from crosscheck.read.relative import Unit

# Tables of words: what each word or phrase stands for is the key, a number but for units.
_WORDS = (
    "month", "weekday", "season", "holiday", "ordinal", "half", "century", "day", "count", "year", "decade", "unit",
)  # fmt: skip
_FORMS = (
    "day",
    "both",
    "days",
    "month",
    "quarter",
    "half",
    "season",
    "winter",
    "year",
    "years",
    "years_dashed",
    "decade",
    "century",
    "week",
    "first_months",
    "last_months",
    "fiscal",
    "before_era",
)
_BARE = ("year", "month", "quarter", "half", "season", "decade", "day")
_PARTS = ("early", "mid", "late")
_RANGES = ("span", "between", "list")
_LISTS = (
    "day_marks",
    "decade_marks",
    "idioms",
    "plural_ends",
    "not_before",
    "not_after",
    "free_before",
    "and",
    "doubtful",
    "no_capital",
)
_TEXTS = ("order",)
_FLAGS = ("dotted_month", "dotted_day")
_TABLES = (*_WORDS, "forms", "bare", "alone", "parts", "ranges", "hedges", "relative", "current", "regions")
_BASIC_SLOTS = EMPTY_SLOTS | {
    "number",
    "digit",
    "short_year",
    "decade_year",
    "numeric",
    "roman",
    "said_year",
    "era_year",
    "attached_year",
}
# The slots without which a form cannot be built: one of these sets in each of its patterns.
_NEEDS: Mapping[str, Needs] = {
    "day": (frozenset({"day"}), frozenset({"numeric"}), frozenset({"holiday"})),
    "both": (frozenset({"day", "day2", "month"}),),
    "days": (frozenset({"day", "day2", "month"}),),
    "month": (frozenset({"month"}), frozenset({"numeric"})),
    "season": (frozenset({"season"}),),
    "years": (frozenset({"year", "short_year"}),),
    "years_dashed": (frozenset({"year", "short_year"}),),
    "winter": (frozenset({"year"}),),
    "week": (frozenset({"day", "month"}),),
}
_FIGURES = {"short_year": (2,), "era_year": (1, 2, 3, 4), "attached_year": (2, 4), "digit": (1,)}
_STEP = re.compile(r"(day|week|month|quarter|half|season|year|decade|century)([+-]\d{1,2})")
_NAMED = ("named-1", "named+0", "named+1", "ago", "ahead")


@frozen
class DateRules:
    """The date tables of one language.

    `words` has a tree for each class of words; `core` what stands for a date by itself, `bare` what needs company
    (a year, a month), `current` what is a date only in a part ("the end of the year"); `parts`, `ranges` and `top`
    (all that can begin a mention, with hedges, context and idioms that are no dates) are built on these. `openings` say
    with which tokens each slot, and `top`, can begin.
    """

    code: str
    order: str
    regions: Mapping[str, str]
    dotted_month: bool
    dotted_day: bool
    lists: Mapping[str, frozenset[str]]
    words: Mapping[str, Tree]
    core: Tree
    bare: Tree
    current: Tree
    said_year: Tree
    parts: Tree
    ranges: Tree
    top: Tree
    openings: Mapping[str, Opening]


@lru_cache(maxsize=16)
def date_rules(code: str) -> DateRules:
    """The date tables of the language with this code. Errors: `ConfigError` naming file and key."""
    return build_date_rules(language_file(code).get("dates", {}), code)


def build_date_rules(table: Mapping[str, Any], code: str) -> DateRules:
    """The rules from the `[dates]` table; raises `ConfigError` naming the key that does not fit."""
    for key, value in table.items():
        _check_top(key, value, code)
    words = {name: _word_tree(table.get(name, {}), name, code) for name in _WORDS}
    core, bare, current, said_year = Tree(), Tree(), Tree(), Tree()
    parts, ranges, top = Tree(), Tree(), Tree()
    inner = _BASIC_SLOTS | {*_WORDS}
    _add(core, table, "forms", _FORMS, inner | {"day2", "day3", "month2"}, code, "form")
    _add(bare, table, "bare", _BARE, inner, code, "bare")
    _add_relative(core, said_year, table.get("relative", {}), inner, code, "relative")
    _add_relative(current, current, table.get("current", {}), inner, code, "current")
    _add(parts, table, "parts", _PARTS, inner | {"of"}, code, "part")
    _add(ranges, table, "ranges", _RANGES, inner | {"from", "to", "day2", "month2"}, code, "range")
    for phrase in table.get("idioms", ()):
        _put(top, phrase, ("idiom", ""), "dates.idioms", inner, code)
    top.add("{sure}", ("date", ""), frozenset({"sure"}))
    _add(top, table, "hedges", get_args(Hedge), inner | {"date", "sure", "modern", "recent"}, code, "hedge")
    _add(
        top,
        table,
        "alone",
        (*_BARE, "any"),
        inner | {"it", "modern", "recent", "attributed", "uncounted"},
        code,
        "alone",
    )
    lists = {name: frozenset(word.lower() for word in table.get(name, ())) for name in _LISTS}
    openings = _prepare(words, lists, core, bare, current, said_year, parts, ranges, top)
    return DateRules(
        code,
        table.get("order", ""),
        table.get("regions", {}),
        bool(table.get("dotted_month", False)),
        bool(table.get("dotted_day", False)),
        lists,
        words,
        core,
        bare,
        current,
        said_year,
        parts,
        ranges,
        top,
        openings,
    )


def _prepare(
    words: Mapping[str, Tree],
    lists: Mapping[str, frozenset[str]],
    core: Tree,
    bare: Tree,
    current: Tree,
    said_year: Tree,
    parts: Tree,
    ranges: Tree,
    top: Tree,
) -> dict[str, Opening]:
    """Work out how each slot can begin, slot by slot from the words up, and `top` with them."""
    slots = {name: opening_of(tree, {}) for name, tree in words.items()}
    slots |= {name: Opening(figure_keys(*digits)) for name, digits in _FIGURES.items()}
    ordinal = Opening(figure_keys(1, 2), dict.fromkeys(figure_keys(1, 2), lists["day_marks"] | {"."}))
    decade = Opening(figure_keys(2, 4), dict.fromkeys(figure_keys(2, 4), lists["decade_marks"] | {"'"}))
    slots |= {"day": slots["day"] | ordinal, "number": ordinal, "decade_year": decade}
    slots |= {"year": slots["year"] | Opening(figure_keys(4)), "count": slots["count"] | Opening(figure_keys(1, 2, 3))}
    slots |= {"numeric": Opening(pairs=dict.fromkeys(figure_keys(1, 2, 4), NUMERIC_SIGNS))}
    slots |= {"roman": Opening(frozenset({ROMAN}))}
    slots |= {"day2": slots["day"], "day3": slots["day"], "month2": slots["month"]}
    slots["said_year"] = opening_of(said_year, slots)
    slots["it"] = slots["modern"] = slots["recent"] = opening_of(bare, slots)
    slots["core"] = opening_of(core, slots)
    slots["of"] = slots["core"] | slots["it"] | opening_of(current, slots)
    slots["parts"] = opening_of(parts, slots)
    slots["points"] = slots["from"] = slots["to"] = slots["of"] | slots["parts"]
    slots["ranges"] = opening_of(ranges, slots)
    slots["sure"] = slots["core"] | slots["parts"] | slots["ranges"]
    slots["date"] = slots["sure"] | slots["it"]
    starts = {name: opening.firsts for name, opening in slots.items()}
    for tree in (core, bare, current, said_year, parts, ranges, top, *words.values()):
        tree.prepare(starts)
    return slots | {"top": opening_of(top, slots)}


def _check_top(key: str, value: object, code: str) -> None:
    if key in _LISTS:
        fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
    elif key in _TEXTS:
        fits = value in ("", "dmy", "mdy")
    elif key in _FLAGS:
        fits = isinstance(value, bool)
    elif key in _TABLES:
        fits = isinstance(value, dict)
    else:
        raise _error(code, f"unknown key 'dates.{key}'", ", ".join((*_TABLES, *_LISTS, *_TEXTS, *_FLAGS)))
    if not fits:
        raise _error(code, f"'dates.{key}' has the wrong kind of value")


def _word_tree(table: Mapping[str, Any], name: str, code: str) -> Tree:
    tree = Tree()
    for key, phrases in table.items():
        if name == "unit" and key not in get_args(Unit):
            raise _error(code, f"unknown unit 'dates.unit.{key}'", ", ".join(get_args(Unit)))
        if name != "unit" and not key.isdigit():
            raise _error(code, f"'dates.{name}.{key}' must be a number")
        for phrase in _phrases(phrases, f"dates.{name}.{key}", code):
            _put(tree, phrase, key if name == "unit" else int(key), f"dates.{name}.{key}", frozenset(), code)
    return tree


def _add(
    tree: Tree, table: Mapping[str, Any], name: str, keys: tuple[str, ...], slots: frozenset[str], code: str, kind: str
) -> None:
    for key, phrases in table.get(name, {}).items():
        if key not in keys:
            raise _error(code, f"unknown key 'dates.{name}.{key}'", ", ".join(keys))
        for phrase in _phrases(phrases, f"dates.{name}.{key}", code):
            needs = _NEEDS.get(key, ()) if kind in ("form", "bare") else ()
            _put(tree, phrase, (kind, key), f"dates.{name}.{key}", slots, code, needs)


def _add_relative(
    tree: Tree, years: Tree, table: Mapping[str, Any], slots: frozenset[str], code: str, kind: str
) -> None:
    for key, phrases in table.items():
        step = _STEP.fullmatch(key)
        if step is None and key not in _NAMED:
            raise _error(
                code, f"unknown key 'dates.{kind}.{key}'", "a unit and a step (day-1, week+0), " + ", ".join(_NAMED)
            )
        meaning = ("step", (step[1], int(step[2]))) if step else ("named", key)
        for phrase in _phrases(phrases, f"dates.{kind}.{key}", code):
            needs = (frozenset({"unit"}),) if key in ("ago", "ahead") else ()
            _put(tree, phrase, meaning, f"dates.{kind}.{key}", slots, code, needs)
            if step and step[1] == "year":
                _put(years, phrase, meaning, f"dates.{kind}.{key}", slots, code)


def _put(
    tree: Tree, phrase: str, meaning: object, key: str, slots: frozenset[str], code: str, needs: Needs = ()
) -> None:
    try:
        tree.add(phrase, meaning, slots, needs)
    except PatternError as error:
        raise _error(code, f"{key!r}: {error}") from error


def _phrases(value: object, key: str, code: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) and words_or_slots(item) for item in value):
        raise _error(code, f"{key!r} must be a list of patterns")
    return value


def words_or_slots(pattern: str) -> bool:
    """Whether a pattern holds anything that can be matched."""
    return bool(words_of(pattern))


def _error(code: str, what: str, hint: str = "") -> ConfigError:
    return ConfigError(what, location=Location(f"read/languages/{code}.toml"), hint=hint and f"there are: {hint}")

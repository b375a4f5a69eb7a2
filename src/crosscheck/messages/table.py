"""One language's words for readers, loaded from its data file and checked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from crosscheck.messages.read_words import read_words
from crosscheck.messages.template import check_template, places
from crosscheck.model.frozen import frozen

LANGUAGES: tuple[str, ...] = ("en", "fr")
"""The languages that readers can choose; each is one file beside this one."""

_FIGURES = (
    "decimal", "group", "singular_below", "link", "elided_link", "link_kept", "no_break_before", "quotes", "ordinal",
)  # fmt: skip
_SECTIONS = (
    "figures",
    "scales",
    "hedges",
    "currencies",
    "symbols",
    "units",
    "counted",
    "dates",
    "lists",
    "labels",
    "messages",
)
_NO_BREAK = "\N{NARROW NO-BREAK SPACE}"


@frozen
class Table:
    """The words of one language.

    `figures` says how numbers are printed, `scales` the words for powers of ten, `hedges`, `dates` and `lists` the
    patterns around values, `currencies`, `units` and `symbols` how an amount's unit is shown, `counted` what common
    counted things of other languages are called, `labels` single words and `messages` sentences.
    """

    language: str
    figures: Mapping[str, str]
    scales: Mapping[str, str]
    hedges: Mapping[str, str]
    currencies: Mapping[str, str]
    symbols: Mapping[str, str]
    units: Mapping[str, str]
    counted: Mapping[str, str]
    dates: Mapping[str, str]
    lists: Mapping[str, str]
    labels: Mapping[str, str]
    messages: Mapping[str, str]


def table(language: str) -> Table:
    """The table of a language tag ("fr", "fr-CA"); English where there is none."""
    primary = language.replace("_", "-").split("-")[0].lower()
    return _load(primary if primary in LANGUAGES else "en")


@lru_cache(maxsize=len(LANGUAGES))
def _load(language: str) -> Table:
    text = Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8")
    return check_table(language, read_words(text))


def stderr_table(language: str) -> Mapping[str, str]:
    """The sentences that go to stderr (outcomes, questions, errors), by code; loaded only when one is told."""
    primary = table(language).language
    return _load_stderr(primary)


@lru_cache(maxsize=len(LANGUAGES))
def _load_stderr(language: str) -> Mapping[str, str]:
    file = f"stderr/{language}.toml"
    sentences = read_words(Path(__file__).parent.joinpath(file).read_text(encoding="utf-8"))
    return _sentences(f"messages/{file}", "stderr", sentences, table(language).figures["no_break_before"])


def check_table(language: str, data: Mapping[str, object]) -> Table:
    """A table from parsed TOML, or a `ValueError` that names the file, the section and the key that is wrong."""
    file = f"messages/{language}.toml"
    for section in data:
        if section not in _SECTIONS:
            raise ValueError(f"{file}: unknown section [{section}]; there are: {', '.join(_SECTIONS)}")
    sections = {section: _strings(file, section, data.get(section)) for section in _SECTIONS}
    for key in _FIGURES:
        if key not in sections["figures"]:
            raise ValueError(f"{file}: [figures] lacks {key}")
    before = sections["figures"]["no_break_before"]
    for section in ("messages", "hedges", "dates", "lists"):
        sections[section] = _sentences(file, section, sections[section], before if section == "messages" else "")
    sections["labels"] = {code: _unbroken(text, before) for code, text in sections["labels"].items()}
    return Table(language, **sections)


def set_spaces(text: str, language: str) -> str:
    """A text with the no-break spaces that its language sets before tall punctuation and inside quotation marks."""
    return _unbroken(text, table(language).figures["no_break_before"])


def message_places(language: str) -> dict[str, frozenset[str]]:
    """The names of the places that each message of a language fills."""
    return {code: places(template) for code, template in table(language).messages.items()}


def _sentences(file: str, section: str, found: Mapping[str, str], before: str) -> dict[str, str]:
    """Templates by code, each checked, with no-break spaces where the language sets them."""
    for code, template in found.items():
        problem = check_template(template)
        if problem:
            raise ValueError(f"{file}: [{section}] {code}: {problem}")
    return {code: _unbroken(text, before) for code, text in found.items()}


def _strings(file: str, section: str, found: object) -> dict[str, str]:
    if not isinstance(found, dict):
        raise ValueError(f"{file}: section [{section}] is missing")
    for key, value in found.items():
        if not isinstance(value, str):
            raise ValueError(f"{file}: [{section}] {key} must be a string")
    return dict(found)


def _unbroken(text: str, before: str) -> str:
    """French sets a narrow no-break space before tall punctuation; people type a plain one."""
    for mark in before:
        text = text.replace(f" {mark}", f"{_NO_BREAK}{mark}")
    return text.replace("« ", f"«{_NO_BREAK}") if "»" in before else text

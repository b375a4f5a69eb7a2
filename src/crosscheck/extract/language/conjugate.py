"""The written forms of verbs, by the endings of a language's table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crosscheck.errors import ConfigError

_TENSES = frozenset({"present", "past", "future", "conditional", "participle", "gerund", "infinitive"})


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a written form: the verb's base form, its tense, and "s", "p" or "" for the number."""

    lemma: str
    tense: str
    number: str = ""


def conjugate(
    lemma: str, table: Mapping[str, Mapping[str, str]], whole: frozenset[str] = frozenset(), prefixes: str = ""
) -> Iterable[tuple[str, VerbForm]]:
    """Every written form of a verb with its reading, by the longest ending of the table that fits.

    An ending in `whole` is a verb of its own and fits that verb alone, or behind one of the prefixes: "lose" is no
    model for "close", "take" is one for "retake".
    """
    ending = next(
        (
            lemma[cut:]
            for cut in range(len(lemma) + 1)
            if lemma[cut:] in table and (not cut or lemma[cut:] not in whole or lemma[:cut] in prefixes.split())
        ),
        None,
    )
    yield lemma, VerbForm(lemma, "infinitive")
    if ending is None:
        return
    stem = lemma[: len(lemma) - len(ending)]
    for tense, text in table[ending].items():
        if tense not in _TENSES:
            raise ConfigError(f"extract/grammar: conjugation “{ending}”: unknown tense “{tense}”")
        singular, mark, plural = text.partition("/")
        for number, forms in (("s" if mark else "", singular), ("p", plural)):
            for form in forms.split():
                yield stem + form, VerbForm(lemma, tense, number)


def _first_person(form: str, reading: VerbForm, table: Mapping[str, str]) -> Iterable[tuple[str, VerbForm]]:
    """The form of "we" that goes with another one ("perdant": "perdons"), as the language's table derives it."""
    rule = table.get(reading.tense, "").split()
    if rule and form.endswith(rule[0]) and (reading.number or reading.tense) in ("p", "gerund"):
        yield form.removesuffix(rule[0]) + rule[1], VerbForm(reading.lemma, rule[2], "p")


def conjugated(
    table: dict[str, dict[str, str]], verbs: dict[str, str], others: list[str], derived: Mapping[str, str]
) -> dict[str, tuple[VerbForm, ...]]:
    """Every written form of the verbs, with all its readings; `derived` are the language's rules for further forms."""
    forms: dict[str, list[VerbForm]] = {}
    lemmas = dict.fromkeys([lemma for text in verbs.values() for lemma in text.split()] + others)
    prefixes = derived.get("prefixes", "")
    whole = frozenset(table) & frozenset(lemmas) if prefixes else frozenset()
    for lemma in lemmas:
        told = list(conjugate(lemma, table, whole, prefixes))
        told += [other for form, reading in told for other in _first_person(form, reading, derived)]
        for form, reading in told:
            known = forms.setdefault(form, [])
            if reading not in known:
                known.append(reading)
    return {form: tuple(readings) for form, readings in forms.items()}

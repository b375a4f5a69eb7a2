"""Company names without "Inc", "SA", "GmbH" and their like."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from crosscheck.names.word_table import word_table

_WORD = re.compile(r"[^\s,]+")
_LONGEST = 4
"""Words of the longest legal form: "GmbH & Co. KG"."""


def strip_legal_form(name: str) -> str:
    """The name without the legal forms at its end ("Cisco Systems, Inc." is "Cisco Systems"), as written otherwise.

    Forms come from `legal_forms.toml`. A name that is nothing but a legal form is returned whole: "SE" may be the
    name itself.
    """
    written = _WORD.findall(name)
    if len(written) < 2 or _plain(written[-1]) not in _last_words():
        return name.strip()
    plain = [_plain(word) for word in written]
    keep = len(plain)
    while keep > 1 and (size := _form_at_end(plain[:keep])):
        keep -= size
    if keep == len(plain):
        return name.strip()
    *_, last = islice(_WORD.finditer(name), keep)
    return name[: last.end()].strip().rstrip(",;")


def _form_at_end(plain: list[str]) -> int:
    """How many words the longest legal form at the end of a name has, which leaves one word at least; 0 for none."""
    forms = legal_forms()
    for size in range(min(_LONGEST, len(plain) - 1), 0, -1):
        if " ".join(plain[-size:]) in forms:
            return size
    return 0


@lru_cache(maxsize=8192)
def without_plain_form(name: str) -> str:
    """The name without legal forms that can be nothing else ("plc", not "Company"); empty where it has none.

    Who is called so is the firm that goes by the rest of the name as well.
    """
    short = strip_legal_form(name)
    forms = _WORD.findall(name[len(short) :]) if name.startswith(short) else []
    return short if forms and _words_of_names().isdisjoint(map(_plain, forms)) else ""


@lru_cache(maxsize=1)
def _words_of_names() -> frozenset[str]:
    """Legal forms that may be words of the name itself."""
    return frozenset(word for words in word_table("legal_forms.toml")["of_the_name"].values() for word in words)


def _plain(word: str) -> str:
    return word.casefold().strip("()").replace(".", "")


@lru_cache(maxsize=1)
def legal_forms() -> frozenset[str]:
    """Every legal form of the data file, without full stops."""
    return frozenset(form for forms in _families().values() for form in forms)


@lru_cache(maxsize=1)
def _families() -> dict[str, list[str]]:
    families: dict[str, list[str]] = word_table("legal_forms.toml")["forms"]
    return families


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    """The words with which legal forms end: most names have none of them."""
    return frozenset(form.rpartition(" ")[2] for form in legal_forms())

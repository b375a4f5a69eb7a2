"""Company names without "Inc", "SA", "GmbH" and their like."""

from __future__ import annotations

import re
from functools import lru_cache

from crosscheck.names.word_table import word_table

_WORD = re.compile(r"[^\s,]+")


def strip_legal_form(name: str) -> str:
    """The name without the legal forms at its end ("Cisco Systems, Inc." is "Cisco Systems"), as written otherwise.

    Forms come from `legal_forms.toml`. A name that is nothing but a legal form is returned whole: "SE" may be the
    name itself.
    """
    words = list(_WORD.finditer(name))
    keep = len(words)
    cutting = keep > 1 and _plain([words[-1].group()]) in _last_words()
    while cutting and keep > 1:
        cutting = False
        for size in range(min(4, keep - 1), 0, -1):
            if _plain([word.group() for word in words[keep - size : keep]]) in legal_forms():
                keep -= size
                cutting = True
                break
    if keep == len(words):
        return name.strip()
    return name[: words[keep - 1].end()].strip().rstrip(",;")


def without_plain_form(name: str) -> str:
    """The name without legal forms that can be nothing else ("plc", not "Company"); empty where it has none.

    Who is called so is the firm that goes by the rest of the name as well.
    """
    short = strip_legal_form(name)
    forms = _WORD.findall(name[len(short) :]) if name.startswith(short) else []
    return short if forms and _words_of_names().isdisjoint(_plain([form]) for form in forms) else ""


@lru_cache(maxsize=1)
def _words_of_names() -> frozenset[str]:
    """Legal forms that may be words of the name itself."""
    return frozenset(word for words in word_table("legal_forms.toml")["of_the_name"].values() for word in words)


def _plain(words: list[str]) -> str:
    return " ".join(word.casefold().strip("()").replace(".", "") for word in words)


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

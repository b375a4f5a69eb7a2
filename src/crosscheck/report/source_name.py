"""How readers know a source: who published it and when, else its title, else its file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from crosscheck.messages.show_span import show_day
from crosscheck.model import Source, Sources
from crosscheck.report.inert import inert

_LONGEST = 64
_BEFORE_MARK = re.compile(r" (?=[:;?!»%])")


def source_name(source: Source, language: str) -> str:
    """One source's name: "Gazette, 15 May 2025", "A title, 15 May 2025", or the file it is kept in."""
    who = _BEFORE_MARK.sub("\N{NO-BREAK SPACE}", inert(source.publisher or source.title))
    if not who:
        place = source.text_file or (source.location.file if source.location else "")
        return inert(place or source.id)
    short = who if len(who) <= _LONGEST else _first_words(who) + "…"
    when = shown_date(source.published, language)
    return f"{short}, {when}" if when else short


def _first_words(who: str) -> str:
    """What of a long title fits, without half a word at the end."""
    cut = who[:_LONGEST]
    whole = cut.rpartition(" ")[0]
    return (whole if len(whole) > _LONGEST // 2 else cut[:-1]).rstrip(" \N{NO-BREAK SPACE},;:")


def source_names(sources: Iterable[Source], language: str) -> Mapping[str, str]:
    """The names of all sources by id; sources that would share a name also show their id."""
    if isinstance(sources, Sources):
        return sources.names(language)
    known = list(sources)
    names = {source.id: source_name(source, language) for source in known}
    often = Counter(names.values())
    return {id_: f"{name} ({inert(id_)})" if often[name] > 1 and name != id_ else name for id_, name in names.items()}


def shown_date(text: str, language: str) -> str:
    """An ISO date in the reader's words; other text as it is."""
    try:
        return show_day(date.fromisoformat(text), language)
    except ValueError:
        return inert(text)

"""Which sources speak with one voice: declared origins, corrected versions, and copies of one text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosscheck.model import Source
from crosscheck.names import copies

_CLASSES = {"primary": 0, "official": 1, "wire": 2, "secondary": 3, "": 4}
_NO_TEXTS: Mapping[str, str] = {}


def find_origins(sources: Iterable[Source], texts: Mapping[str, str] = _NO_TEXTS) -> dict[str, str]:
    """The voice of each source: its id to the id of the source that stands for all that repeat each other.

    Sources are one voice when one names the other as its origin, when one corrects the other, or when their texts
    (by source id) are copies; transitively. The one that stands for them is the declared origin that repeats nobody,
    else the primary, official or agency source, else the earliest published, else the first by id.
    """
    known = {source.id: source for source in sources}
    return join_voices(known.values(), copies({name: text for name, text in texts.items() if name in known}))


def join_voices(sources: Iterable[Source], copied: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The voice of each source, where it is known which pairs of texts are copies.

    A source that neither names another one, nor is named, nor is among the copies has its own voice.
    """
    known = {source.id: source for source in sources}
    voices = {name: name for name in known}

    def root(name: str) -> str:
        while voices[name] != name:
            voices[name] = voices[voices[name]]
            name = voices[name]
        return name

    pairs = [(source.id, other) for source in known.values() for other in (source.origin, source.corrects) if other]
    pairs += copied
    for one, other in pairs:
        voices.setdefault(other, other)
        voices[root(one)] = root(other)
    families: dict[str, list[str]] = {}
    for name in sorted(voices):
        families.setdefault(root(name), []).append(name)
    repeated = {source.origin for source in known.values() if source.origin}
    stands_for: dict[str, str] = {}
    for names in families.values():
        head = min(names, key=lambda name: _rank(name, known.get(name), repeated))
        stands_for.update(dict.fromkeys(names, head))
    return {name: stands_for[name] for name in sorted(known)}


def _rank(name: str, source: Source | None, repeated: set[str]) -> tuple[bool, bool, int, str, str]:
    if source is None:
        return False, False, 0, "", name
    return (
        name not in repeated, bool(source.origin), _CLASSES[source.source_class], source.published or "9999", name,
    )  # fmt: skip

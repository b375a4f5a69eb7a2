"""Which attribute a claim means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosscheck.messages import LANGUAGES, say
from crosscheck.model import Attribute, Message
from crosscheck.names import fold

_DATE = " date"
"""How extraction calls the date of what it has a name for."""
_SHARE = "share of "
"""How extraction calls the share of what it has no name for, in the text's word."""


def index_attributes(attributes: Iterable[Attribute]) -> dict[str, Attribute]:
    """Every folded key, label and alias with its attribute; later attributes win, a key wins over an alias."""
    known = tuple(attributes)
    by_word: dict[str, Attribute] = {}
    for attribute in known:
        for word in (*attribute.aliases, *(label for _, label in attribute.labels)):
            by_word[fold(word)] = attribute
    by_word.update({attribute.key: attribute for attribute in known})
    return by_word


def resolve_attribute(name: str, by_word: Mapping[str, Attribute]) -> Attribute:
    """The attribute that a claim's words mean; one of their own, not explicit, where nobody declared it.

    What is dated and has no date of its own in the catalogue ("contract date") is called after itself, and may
    happen again.
    """
    key = fold(name)
    if key in by_word:
        return by_word[key]
    if name.startswith(_SHARE):
        whole = name.removeprefix(_SHARE)
        labels = [(each, say(Message.of("share-of", of=whole), each)) for each in LANGUAGES]
        return Attribute(key=key, labels=tuple(labels), explicit=False)
    dated = name.removesuffix(_DATE)
    if dated == name:
        return Attribute(key=key, labels=tuple((language, name) for language in LANGUAGES), explicit=False)
    of = dict(by_word[fold(dated)].labels) if fold(dated) in by_word else {}
    of["en"] = dated  # the name is English: what is dated stands in it
    labels = [(each, say(Message.of("date-of", of=of.get(each, dated)), each)) for each in LANGUAGES]
    return Attribute(key=key, labels=tuple(labels), explicit=False, kind="date", repeats=True)

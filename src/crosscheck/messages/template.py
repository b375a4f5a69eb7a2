"""What a sentence of the tables may hold: named places, and nothing that could act.

A place is `{name}` or `{name:how}`. `how` is one of the words below, or two forms parted by a bar of which the
number chooses one: `{count} {count:source|sources}`. Attribute access, indexing and conversions are refused, and
what fills a place is never looked at again, so that a source's text cannot act as a template.
"""

from __future__ import annotations

from string import Formatter

HOWS = ("label", "quote", "date", "number", "source", "lower")
"""label: a code of [labels] · quote: in quotation marks · date: an ISO date · number: a decimal string · source: the
id of a source, shown by its name · lower: first letter small."""


def check_template(template: str) -> str:
    """What is wrong with a template; empty when it is sound."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        return str(error)
    for _, name, how, conversion in parts:
        if name is None:
            continue
        if not name.isidentifier():
            return f"the place {{{name}}} is not a plain name"
        if conversion:
            return f"the place {{{name}!{conversion}}} has a conversion"
        if how and how not in HOWS and how.count("|") != 1:
            return f"the place {{{name}:{how}}}: use {', '.join(HOWS)} or two forms parted by a bar"
        if how and ("{" in how or "}" in how):
            return f"the place {{{name}:{how}}} holds a place"
    return ""


def places(template: str) -> frozenset[str]:
    """The names of a template's places."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)

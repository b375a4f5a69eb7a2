"""Names of which one has its first words cut to their beginnings: "Petronas", "TU Berlin"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from crosscheck.names.alike.clipped import CLIPPED, PIECE, clipped
from crosscheck.names.alike.link import CROWD, Link, Wordings, link, may_meet
from crosscheck.names.alike.wording import Wording

CUT = 88
FEWEST, MOST = 2, 4  # words that an acronym before other words stands for


def short_forms(wordings: Wordings) -> Iterator[Link]:
    """Links between a short form and the only name of which it has the beginnings."""
    single: dict[str, list[Wording]] = defaultdict(list)
    opened: dict[tuple[str, tuple[str, ...]], list[Wording]] = defaultdict(list)
    for each in wordings:
        if len(each.words) == 1 and len(each.words[0]) >= CLIPPED:
            single[each.words[0][:PIECE]].append(each)
        elif len(each.words) > 1 and FEWEST <= len(each.words[0]) <= MOST and _in_capitals(each):
            opened[each.words[0], each.words[1:]].append(each)
    found: dict[Wording, list[Wording]] = defaultdict(list)
    for each in wordings if single or opened else ():
        begun = single.get(each.words[0][:PIECE], []) if len(each.words) > 1 else []
        for short in _shortened(each, begun, opened) if begun or opened else ():
            if may_meet(short, each) and short.numbers() == each.numbers():
                found[short].append(each)
    for short, longs in found.items():
        if len({each.plain for each in longs}) == 1:
            yield from (link(short, each, CUT, "suggest-acronym") for each in longs)


def _shortened(
    name: Wording, single: list[Wording], opened: dict[tuple[str, tuple[str, ...]], list[Wording]]
) -> Iterator[Wording]:
    """The short forms that may stand for a name."""
    if len(single) <= CROWD:
        yield from (short for short in single if clipped(short.words[0], name.words))
    for count in range(FEWEST, min(MOST, len(name.words) - 1) + 1) if opened else ():
        initials = "".join(word[0] for word in name.words[:count])
        yield from opened.get((initials, name.words[count:]), ())


def _in_capitals(wording: Wording) -> bool:
    """Whether a name begins with an acronym and goes on with a word."""
    first, _, rest = wording.written.strip().partition(" ")
    return first.isupper() and first.isalpha() and not rest.isupper()

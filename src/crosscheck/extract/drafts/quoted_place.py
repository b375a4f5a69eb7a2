"""The words that a claim rests on: the shortest stretch of its sentence that shows all of it."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene

_Words = tuple[int, int] | None
_QUALITIES = 2  # words
_ENDS = frozenset({"preposition", "of", "and", "coordinator", "subordinator", "relative", "adverb", "pronoun"})


def quoted_place(
    scene: Scene, draft: Draft, value: tuple[int, int], unit: int, status: str, around: tuple[_Words, _Words]
) -> tuple[int, int]:
    """Where the quote begins and ends: value, verb, noun, subject, and the atoms `around` of scope and time.

    `unit` is the atom whose words an elided value borrows, -1 for none. Where the subject is told elsewhere, or the
    claim is a denial, the whole sentence is shown.
    """
    atoms = scene.atoms
    spans = [value]
    if unit >= 0:
        spans.append((atoms[unit].start, atoms[unit].end))
    if draft.name < 0 and draft.group is not None:
        spans.append((atoms[draft.group.start].start, atoms[draft.group.end - 1].end))
    if draft.trigger[0] >= 0:
        spans.append((atoms[draft.trigger[0]].start, atoms[draft.trigger[1] - 1].end))
    first, last = atoms[0].start, atoms[-1].end
    if draft.subject.written and first <= draft.subject.start and draft.subject.end <= last:
        spans.append((draft.subject.start, draft.subject.end))
    spans.extend((atoms[place[0]].start, atoms[place[1] - 1].end) for place in around if place is not None)
    spans.extend(_noun_span(scene, draft))
    if not draft.subject.written or status == "denied":
        spans.append((first, last))
    return min(start for start, _ in spans), max(end for _, end in spans)


def _noun_span(scene: Scene, draft: Draft) -> list[tuple[int, int]]:
    """The noun that the subject owns ("la dette de X"), so that the quote shows what the figure is of."""
    if not draft.subject.noun or draft.group is None:
        return []
    for at in range(draft.group.start - 1, -1, -1):
        if scene.atoms[at].low == draft.subject.noun[0]:
            return [(scene.atoms[_with_qualities(scene, at)].start, scene.atoms[at].end)]
    return []


def _with_qualities(scene: Scene, noun: int) -> int:
    """Where the words before a noun begin that say which it is ("gross salary", "minimum wage")."""
    at = noun
    while at > 0 and noun - at < _QUALITIES:
        before = scene.atoms[at - 1]
        if before.kind != "word" or determiner(before) or before.classes & _ENDS:
            break
        if any(group.start < at <= group.end for group in scene.groups):
            break
        at -= 1
    return at

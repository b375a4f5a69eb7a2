"""A stage of something ("la première tranche du fonds"): the figure is of the whole, and covers the stage alone."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_REASON: Reason = "stage"


def as_stage(scene: Scene, phrase: NounPhrase, whole: Referent) -> Referent:
    """The whole as the subject of what is told of its stage; the phrase that names the stage is what stands there."""
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
    written = scene.text[start:end]
    return replace(whole, start=start, end=end, written=written, certain=False, reasons=(*whole.reasons, _REASON))


def stage_of(scene: Scene, subject: Referent) -> tuple[str, tuple[int, int] | None]:
    """The stage that a figure covers, and its atoms; "" where the subject is told of as a whole."""
    if _REASON not in subject.reasons:
        return "", None
    first = next((at for at, atom in enumerate(scene.atoms) if atom.start == subject.start), -1)
    behind = range(first + 1, len(scene.atoms))
    last = next((at for at in behind if "of" in scene.atoms[at].classes or scene.atoms[at].start >= subject.end), -1)
    while 0 <= first < last and determiner(scene.atoms[first]):
        first += 1
    return (scene.written(first, last), (first, last)) if 0 <= first < last else ("", None)

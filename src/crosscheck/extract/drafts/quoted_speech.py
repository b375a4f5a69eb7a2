"""Who speaks in a quotation of several sentences: « ... . ... », a déclaré X; "..., " said X. "..."."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.qualities.said_by import said_by
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Proposal

_PAIRS = {"«": "»", "“": "”", '"': '"'}
_LONGEST = 1500
"""Characters of the longest quotation: one that never closes is none."""
_WORDS = 3
"""Words of the least quotation: fewer are a name, or one word set apart."""


class QuotedSpeech:
    """The quotations of a text and, as its sentences are read, who is told to have spoken in each."""

    def __init__(self, text: str) -> None:
        self.spans = tuple(_quotations(text))
        self.starts = [start for start, _ in self.spans]
        self.ends = [end for _, end in self.spans]
        self.speakers: dict[int, str] = {}
        self.waiting: dict[int, list[int]] = {}
        self.goes_on = -1

    def hear(self, scene: Scene, proposals: list[Proposal], first: int) -> None:
        """Give the figures of a sentence, which are `proposals` from `first` on, the speaker of their quotation."""
        if not self.spans:
            return
        begin, end = scene.atoms[0].start, scene.atoms[-1].end
        for number in range(first, len(proposals)):
            self._wait(proposals[number], number)
        before, self.goes_on = self.goes_on, -1
        for which in self._within(begin, end):
            opened, closed = self.spans[which]
            if begin <= opened:
                self._note(which, _told_before(scene, opened))
            if opened == begin and which == before + 1 and before >= 0:
                self._note(which, self.speakers.get(before, ""))
            if closed <= end:
                told = _told_behind(scene, closed)
                self._note(which, told)
                self.goes_on = which if told else -1
            if which in self.speakers and closed <= end:
                for number in self.waiting.pop(which, ()):
                    claim = proposals[number].claim
                    proposals[number] = replace(proposals[number], claim=replace(claim, said_by=self.speakers[which]))

    def _wait(self, proposal: Proposal, number: int) -> None:
        """Keep a figure without a speaker until its quotation has one."""
        mention = proposal.mention
        if mention is not None and not proposal.claim.said_by:
            for which in self._within(mention.start, mention.end):
                self.waiting.setdefault(which, []).append(number)

    def _within(self, begin: int, end: int) -> range:
        """The quotations that share a character with text[begin:end]."""
        return range(bisect_right(self.ends, begin), bisect_left(self.starts, end))

    def _note(self, which: int, speaker: str) -> None:
        """What stands behind a quotation says best who spoke, then what stands before it."""
        if speaker:
            self.speakers[which] = speaker


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between two marks of quotation, in their order; a new paragraph closes a mark that is left open."""
    opened, closer = -1, ""
    for at, letter in enumerate(text):
        broken = text.startswith("\n\n", at) or at - opened > _LONGEST
        if opened >= 0 and (letter == closer or broken):
            if letter == closer and len(text[opened:at].split()) >= _WORDS:
                yield opened, at + 1
            opened = -1
        elif opened < 0 and letter in _PAIRS:
            opened, closer = at, _PAIRS[letter]


def _told_behind(scene: Scene, closed: int) -> str:
    """Who is told right behind the mark that closes a quotation at this place."""
    mark = next((at for at, atom in enumerate(scene.atoms) if atom.end >= closed), len(scene.atoms))
    if not 0 < mark < len(scene.atoms) - 1:
        return ""
    return said_by(scene, mark - 1, None, "")


def _told_before(scene: Scene, opened: int) -> str:
    """Who is told before a quotation that opens at this place ("X said: "...)."""
    mark = next((at for at, atom in enumerate(scene.atoms) if atom.start >= opened), 0)
    return said_by(scene, mark + 1, None, "") if 0 < mark < len(scene.atoms) - 1 else ""

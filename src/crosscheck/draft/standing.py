"""Where one statement of a draft stands among the sources' claims on the same fact."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from crosscheck.compare import meet, varies
from crosscheck.compare.statuses import FORMER
from crosscheck.draft.closeness import closeness, closest_first
from crosscheck.draft.positions import positions_of, voices_of, without
from crosscheck.model import (
    Confidence,
    DraftStatus,
    Finding,
    Group,
    Message,
    Position,
    Reading,
    Settlement,
    Unread,
    Verdict,
)
from crosscheck.model.frozen import frozen

Judge = Callable[[Group], Sequence[Finding]]
"""How a group is compared; the pipeline knows about exchange rates, context and what people have settled."""


@frozen
class Standing:
    """The status of a statement and what it rests on.

    `beside` are the sources' positions that it can stand with, `against` those that it cannot, or that replaced it;
    `voices` the origins that hold what the draft says; `which` what sets it apart from claims that are not comparable.
    """

    status: DraftStatus
    beside: tuple[Position, ...] = ()
    against: tuple[Position, ...] = ()
    voices: tuple[str, ...] = ()
    confidence: Confidence = "possible"
    diagnosis: tuple[Message, ...] = ()
    settled: Settlement | None = None
    which: str = ""


def find_standing(group: Group, mine: Reading, others: Sequence[Reading], judge: Judge) -> Standing:
    """Judge a statement twice: among all the claims, and beside each alone.

    The comparison of all claims knows parts, series and corrections: only what it calls a contradiction can be one
    here. But its verdict may be about two sources; beside each claim alone one sees who agrees with the draft, who
    contradicts it, and how surely.
    """
    if isinstance(mine.value, Unread):
        return Standing("unread")
    live = [reading for reading in others if not reading.corrected_by and not isinstance(reading.value, Unread)]
    if not live:
        return Standing("new")
    return _Bench(group, mine, live, others, judge).standing()


class _Bench:
    """One statement, the claims it is laid beside, and what the comparisons said."""

    def __init__(
        self, group: Group, mine: Reading, live: Sequence[Reading], others: Sequence[Reading], judge: Judge
    ) -> None:
        self.group = group
        self.mine = mine
        self.live = live
        self.others = others
        self.judge = judge
        self.together = self._findings((*others, mine))
        self.alone = {reading.claim.id: self._findings((reading, mine)) for reading in live}

    def standing(self) -> Standing:
        """The first of these that holds: contradiction, change, agreement, compatible, not comparable."""
        agreeing = closest_first(self.mine, self._beside("agreement"), self.group)
        replaced = self._replaced(agreeing)
        if replaced:
            return Standing("outdated", self._positions(agreeing), replaced, voices_of(agreeing))
        opposed = self._unexplained(self._opposed(), agreeing)
        if opposed:
            return self._clash(opposed, agreeing)
        changed = next((found for found in self.together if found.verdict == "changed"), None)
        if changed is not None and not self._holds_last(changed):
            last = without(changed, self.mine)[-1:]
            return Standing("outdated", self._positions(agreeing), last, voices_of(agreeing))
        newer = self._newer(agreeing)
        if newer and not self._sources_clash(newer, agreeing):
            return Standing("outdated", self._positions(agreeing), self._positions(newer[-1:]), voices_of(agreeing))
        rivals = self._rivals(agreeing)
        if rivals:
            return self._clash(rivals, agreeing)
        if agreeing:
            status = closeness(self.mine, agreeing, self.group)
            sure = self._sureness("agreement", agreeing)
            return Standing(status, self._positions(agreeing), (), voices_of(agreeing), sure)
        if changed is not None:
            return Standing("new", without(changed, self.mine)[-1:])
        compatible = self._beside("compatible")
        if compatible:
            return Standing("compatible", self._positions(compatible))
        beside = next((found for found in self.together if found.verdict == "not-comparable"), None)
        which = beside.rule.removeprefix("not-comparable").lstrip("-") if beside else ""
        return Standing("not-comparable", self._positions(self.live), which=which)

    def _clash(self, opposed: Sequence[Reading], agreeing: Sequence[Reading]) -> Standing:
        against, beside = self._positions(opposed), self._positions(agreeing)
        taken_back = [old for old in self.others if self._is_gone(old, opposed) and self._says_the_same(old)]
        if (taken_back and not agreeing) or (
            self._dated(opposed, agreeing) and not self._sources_clash(opposed, agreeing)
        ):
            newest = self._positions(sorted(opposed, key=_time)[-1:])
            return Standing("outdated", self._positions(agreeing or taken_back), newest, voices_of(agreeing))
        clashes = [found for found in self.together if found.verdict == "contradiction"]
        clashes = clashes or [found for found in self._sources_alone() if found.verdict == "contradiction"]
        settled = [found.settled for found in clashes if found.settled]
        pairs = [found for reading in opposed for found in self.alone[reading.claim.id]]
        surest = min(pairs, key=lambda found: (found.verdict != "contradiction", found.confidence != "certain"))
        return Standing(
            "disputed" if agreeing and self._sources_clash(opposed, agreeing) else "contradicted",
            beside,
            against,
            voices_of(agreeing),
            surest.confidence,
            surest.diagnosis,
            settled[0] if len(settled) == len(clashes) else None,
        )

    def _is_gone(self, old: Reading, opposed: Sequence[Reading]) -> bool:
        """Whether a claim was corrected, or tells what held before by the source that says what holds now."""
        told = {reading.claim.source for reading in opposed}
        return bool(old.corrected_by) or (old.status in FORMER and old.claim.source in told)

    def _replaced(self, agreeing: Sequence[Reading]) -> tuple[Position, ...]:
        """What holds now, where the sources themselves say that it took the place of all that agrees."""
        if not agreeing or self.mine.status in FORMER or varies(self.group.attribute, "", ""):
            return ()
        mine = {reading.claim.id for reading in agreeing}
        for finding in self._sources_alone():
            if finding.verdict == "changed":
                *earlier, last = finding.positions
                others = {one.claim.id for each in earlier for one in each.founders}
                if mine <= others:
                    return (last,)
        return ()

    def _dated(self, opposed: Sequence[Reading], agreeing: Sequence[Reading]) -> bool:
        """Whether the attribute changes by nature, and only older claims say what the draft says."""
        return bool(agreeing) and varies(self.group.attribute, "", "") and _latest(agreeing) < _latest(opposed)

    def _unexplained(self, opposed: Sequence[Reading], agreeing: Sequence[Reading]) -> Sequence[Reading]:
        """The opposed claims of which the sources do not themselves say how they go with those that agree.

        A source that gives both values (first 1 billion, then 14) opposes nothing, nor does a claim that sources set
        apart from an agreeing one by scope, status or time, or that an agreeing one replaced.
        """
        if not agreeing:
            return opposed
        both = set(voices_of(agreeing))
        left = [reading for reading in opposed if reading.voice not in both]
        if not left or self._dated(left, agreeing):
            return left
        return left if self._together_in({reading.claim.id for reading in left}, agreeing) else []

    def _together_in(self, opposed: Collection[str], agreeing: Sequence[Reading]) -> bool:
        """Whether the sources alone leave an opposed claim and an agreeing one side by side, unexplained."""
        mine = {reading.claim.id for reading in agreeing}
        for finding in self._sources_alone():
            sides = [{reading.claim.id for reading in side.founders} for side in finding.positions]
            if finding.verdict == "changed" and sides[-1] & mine:
                continue
            everyone = {reading.claim.id for reading in finding.readings()}
            if finding.verdict != "not-comparable" and everyone & mine and everyone & set(opposed):
                return True
        return False

    def _sources_clash(self, opposed: Sequence[Reading], agreeing: Sequence[Reading]) -> bool:
        """Whether the sources alone contradict each other over what the draft says."""
        mine, theirs = ({reading.claim.id for reading in readings} for readings in (agreeing, opposed))
        for finding in self._sources_alone():
            sides = [{reading.claim.id for reading in side.founders} for side in finding.positions]
            if finding.verdict == "contradiction" and any(s & mine for s in sides) and any(s & theirs for s in sides):
                return True
        return False

    def _rivals(self, agreeing: Sequence[Reading]) -> list[Reading]:
        """The live claims that the sources alone set against those that agree.

        A statement that says more of status or time than both sides do is laid beside neither of them as such; one with
        a scope of its own may be what sets the two apart.
        """
        mine = set() if self.mine.scope else {reading.claim.id for reading in agreeing}
        found: dict[str, Reading] = {}
        for finding in self._sources_alone() if mine else ():
            sides = [side.founders for side in finding.positions]
            if finding.verdict == "contradiction" and any(mine & {one.claim.id for one in side} for side in sides):
                away = (side for side in sides if not mine & {one.claim.id for one in side})
                found |= {one.claim.id: one for side in away for one in side if one.claim.id in self.alone}
        return list(found.values())

    def _sources_alone(self) -> Sequence[Finding]:
        return self.judge(replace(self.group, readings=tuple(self.others)))

    def _newer(self, agreeing: Sequence[Reading]) -> list[Reading]:
        """Of an attribute that changes by nature, the later claims of the same scope that say otherwise, oldest first.

        A draft that gives no time means now; a value that only older sources have is then no confirmation.
        """
        if not agreeing or not varies(self.group.attribute, "", "") or _time(self.mine):
            return []
        otherwise = self._beside("contradiction")
        return sorted(
            (one for one in otherwise if one.scope == self.mine.scope and _time(one) > _latest(agreeing)), key=_time
        )

    def _opposed(self) -> list[Reading]:
        """The claims that contradict the statement, both among all claims and alone.

        A statement that fits several positions of a contradiction ("at least 20" beside 30 and 100) takes no side.
        """
        found: dict[str, Reading] = {}
        for finding in self.together:
            if finding.verdict != "contradiction":
                continue
            if not any(reading is self.mine for position in finding.positions for reading in position.founders):
                continue
            for position in finding.positions:
                if all(reading is not self.mine for reading in position.founders):
                    found |= {reading.claim.id: reading for reading in position.founders}
        return [reading for reading in found.values() if self._is(reading, "contradiction")]

    def _positions(self, readings: Iterable[Reading]) -> tuple[Position, ...]:
        return positions_of(readings, self.group.attribute)

    def _beside(self, verdict: Verdict) -> list[Reading]:
        return [reading for reading in self.live if self._is(reading, verdict)]

    def _is(self, reading: Reading, verdict: Verdict) -> bool:
        return any(found.verdict == verdict for found in self.alone.get(reading.claim.id, ()))

    def _holds_last(self, changed: Finding) -> bool:
        last = changed.positions[-1]
        return any(reading is self.mine for reading in (*last.founders, *last.supporters))

    def _says_the_same(self, other: Reading) -> bool:
        return meet(self.mine.value, other.value, self.group.attribute).relation == "agree"

    def _sureness(self, verdict: Verdict, readings: Iterable[Reading]) -> Confidence:
        found = (one for reading in readings for one in self.alone[reading.claim.id] if one.verdict == verdict)
        return "certain" if any(one.confidence == "certain" for one in found) else "possible"

    def _findings(self, readings: tuple[Reading, ...]) -> tuple[Finding, ...]:
        group = replace(self.group, readings=readings)
        return tuple(found for found in self.judge(group) if any(reading is self.mine for reading in found.readings()))


def _time(reading: Reading) -> str:
    return reading.period or reading.published


def _latest(readings: Iterable[Reading]) -> str:
    return max((_time(reading) for reading in readings), default="")

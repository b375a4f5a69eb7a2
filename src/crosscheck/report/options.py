"""What a reader asks of a format."""

from __future__ import annotations

from crosscheck.model import Confidence, Verdict
from crosscheck.model.frozen import frozen


@frozen
class Options:
    """How a report is to look; no option changes a verdict.

    `language` is the reader's; `width` the columns there are; `colour` whether terminal styles are wanted; `all`
    shows in full what a terminal would fold. `verdicts`, `subjects`, `sources` (names or ids, empty for all) and
    `limit` (findings at most) narrow what is shown. `fail_on` is the least sure contradiction that fails a check;
    `changed` are the files that a branch changed, where its findings are best pointed at. `version` is the
    program's own and `made_on` an ISO date; both are left out where empty.
    """

    language: str = "en"
    width: int = 80
    colour: bool = False
    all: bool = False
    limit: int | None = None
    verdicts: tuple[Verdict, ...] = ()
    subjects: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    fail_on: Confidence = "certain"
    changed: tuple[str, ...] = ()
    version: str = ""
    made_on: str = ""

    def fails(self, verdict: Verdict, confidence: Confidence, *, settled: bool) -> bool:
        """Whether a finding like this fails a check: a contradiction, sure enough, that nobody has settled."""
        sure = confidence == "certain" or self.fail_on == "possible"
        return verdict == "contradiction" and sure and not settled

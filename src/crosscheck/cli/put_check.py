"""What `crosscheck check` does, once its command line is read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli import ACT, DONE, INCOMPLETE, context
from crosscheck.cli.handles import remember
from crosscheck.cli.made_report import made_report
from crosscheck.cli.put_out import put_out
from crosscheck.errors import UsageError
from crosscheck.model import Confidence, Finding, Report, findings_where

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.pipeline.report_of import Cluster
    from crosscheck.report import Options


def put_check(
    *,
    format: str = "line",
    output: Path | None = None,
    fail_on: Confidence = "certain",
    allow_uncovered: bool = False,
    exit_zero: bool = False,
    base: str = "",
    reviewed: bool = False,
    no_cache: bool = False,
    cluster: Cluster | None = None,
    lang: str = "",
    config: Path | None = None,
) -> int:
    """Write what contradicts in the workspace and return the exit code."""
    workspace = context.workspace(config, cache=not no_cache)
    made = made_report(workspace, reviewed=reviewed, cluster=cluster)
    if base:
        from crosscheck.pipeline.find_rates import find_rates
        from crosscheck.pipeline.since_revision import since_revision

        made = since_revision(workspace, made, base, reviewed=reviewed, rates=find_rates(workspace.config))
    teller = context.teller_of(workspace.config, lang)
    options = replace(
        context.options_of(workspace.config, lang), fail_on=fail_on, changed=_changed(workspace.config.root, base)
    )
    try:
        put_out(made, format, options, output, teller)
    finally:  # also for who reads the first lines only (`| head`)
        remember(made, workspace.config.root / ".crosscheck")
    if format == "github":
        _summarise_step(made, options, teller)
    failing = failing_findings(made, options.fail_on)
    blocking = [notice for notice in made.notices if notice.blocking]
    for line in _summary(made, failing, len(blocking), base, teller):
        teller.put(line)
    if not made.complete or (blocking and not allow_uncovered):
        return INCOMPLETE
    return ACT if failing and not exit_zero else DONE


def _changed(root: Path, base: str) -> tuple[str, ...]:
    """The files that a branch changes, where its findings are pointed at: since --base, else, in a pull request on
    GitHub, since the branch that it goes to."""
    target = os.environ.get("GITHUB_BASE_REF")
    if not base and not target:
        return ()
    from crosscheck.pipeline.changed_files import changed_files

    try:
        return changed_files(root, base or f"origin/{target}")
    except UsageError:
        if base:
            raise
        return ()  # a shallow checkout does not know the other branch: nothing is lost but the place


def failing_findings(made: Report, fail_on: Confidence) -> Sequence[Finding]:
    """The open contradictions that are sure enough to fail a check."""
    confidence: Confidence | None = "certain" if fail_on == "certain" else None
    return findings_where(made.findings, ("contradiction",), confidence, settled=False)


def _summarise_step(made: Report, options: Options, teller: Teller) -> None:
    """What GitHub shows on the run's own page, where it says which file that is."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from crosscheck.report.github_summary import github_summary

    try:
        with Path(path).open("a", encoding="utf-8") as stream:
            stream.writelines(github_summary(made, options))
    except OSError as error:  # the annotations and the exit code still tell
        teller.tell("output-not-written", output=path, strerror=error.strerror or "")


def _there_before(settled: Sequence[Finding], base: str) -> int:
    """How many of the settled findings are settled by nothing but that the revision had them."""
    from crosscheck.pipeline.since_revision import reason_of

    return sum(each.settled is not None and each.settled.because == reason_of(base) for each in settled)


def _summary(made: Report, failing: Sequence[Finding], blocking: int, base: str, teller: Teller) -> Iterator[str]:
    """What was checked, what came of it, and the commands that come next."""
    closed = findings_where(made.findings, ("contradiction",), settled=True)
    known = _there_before(closed, base) if base else 0
    settled = len(closed) - known
    possible = len(findings_where(made.findings, ("contradiction",), settled=False)) - len(failing)
    counts = (("settled", settled), ("possible", possible), ("gone", len(made.gone)))
    told = [teller.words("check-done", claims=made.claims, sources=len(made.sources))]
    told.append(teller.words("check-failing" if failing else "check-nothing", count=len(failing)))
    told += [teller.words(f"check-{word}", count=count) for word, count in counts if count]
    told += [teller.words("check-known", count=known, base=base)] if known else []
    yield teller.words("check-join").join(told) + "."
    if failing:
        yield teller.words("check-next", handle=failing[0].handle)
    if blocking:
        yield teller.words("check-blocking", count=blocking)

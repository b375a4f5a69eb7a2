"""`crosscheck same` and `crosscheck different`: people decide which names are one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from crosscheck.cli import context, shared_options
from crosscheck.cli.complete import complete_same, complete_subject
from crosscheck.cli.handles import is_handle
from crosscheck.cli.tell_changes import tell_changes
from crosscheck.errors import UsageError
from crosscheck.messages import say
from crosscheck.model import Message
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.config.config import Config, Decision
    from crosscheck.model import Report
    from crosscheck.pipeline.workspace import Workspace

First = Annotated[
    str,
    typer.Argument(
        help="A name, as a source writes it; or alone the handle of a finding (A2).", autocompletion=complete_same
    ),
]
Second = Annotated[str, typer.Argument(help="The other name.", autocompletion=complete_subject)]
Because = Annotated[str, typer.Option("--because", help="Why; kept with the decision.")]
By = Annotated[str, typer.Option("--by", help="Who decides. Default: CROSSCHECK_USER, else the account.")]
Undo = Annotated[bool, typer.Option("--undo", help="Take back what was decided about these two.")]
OfAttributes = Annotated[bool, typer.Option("--attribute", help="The names are of attributes, not of subjects.")]
Force = Annotated[bool, typer.Option("--force", help="Write it also where a name looks like a slip of a known one.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show which findings would change.")]


def same(
    first: First,
    second: Second = "",
    because: Because = "",
    by: By = "",
    attribute: OfAttributes = False,
    undo: Undo = False,
    force: Force = False,
    dry_run: DryRun = False,
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Decide that two names are one subject (or attribute), and show which findings change.

    With the handle of a finding that lays claims under several names side by side: that these tell one fact.

    Example: crosscheck same "AI Infrastructure Partnership" AIP
    """
    if second:
        _decide("same", (first, second), because, by, attribute, undo, force, dry_run, lang, config)
        return
    from crosscheck.cli.join_claims import join_claims

    _require_handle(first, {"--attribute": attribute, "--undo": undo, "--by": bool(by)})
    workspace = context.workspace(config)
    join_claims(workspace, first, because, context.teller_of(workspace.config, lang), dry_run=dry_run)


def different(
    first: First,
    second: Second = "",
    because: Because = "",
    by: By = "",
    attribute: OfAttributes = False,
    undo: Undo = False,
    force: Force = False,
    dry_run: DryRun = False,
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Decide that two names are not one; the pair is never suggested again.

    With the handle of a finding that lays claims under two names side by side: that these names are not one.

    Example: crosscheck different "Global Fund" "Global Innovation Fund"
    """
    if not second:
        _require_handle(first, {"--attribute": attribute, "--undo": undo})
        first, second = _names_in(first, config)
    _decide("different", (first, second), because, by, attribute, undo, force, dry_run, lang, config)


def _require_handle(text: str, of_names: Mapping[str, bool]) -> None:
    """What stands alone must be a handle, and no option that is given may be one about names."""
    if not is_handle(text):
        raise UsageError(Message.of("second-name-missing"), hint=Message.of("hint-second-name-missing"))
    for option in (name for name, given in of_names.items() if given):
        raise UsageError(
            Message.of("option-of-names", option=option), hint=Message.of("hint-option-of-names", option=option)
        )


def _names_in(handle: str, config: Path | None) -> tuple[str, str]:
    """The two names under which a finding's claims stand."""
    from crosscheck.cli.join_claims import finding_across

    finding = finding_across(context.workspace(config), handle)
    names = list({reading.subject: reading.claim.subject for reading in finding.readings()}.values())
    if len(names) != 2:
        raise UsageError(
            Message.of("not-two-names", handle=finding.handle, count=len(names)),
            hint=Message.of("hint-not-two-names", handle=finding.handle),
        )
    return names[0], names[1]


def _decide(
    word: Literal["same", "different"],
    names: tuple[str, str],
    because: str,
    by: str,
    attribute: bool,
    undo: bool,
    force: bool,
    dry_run: bool,
    lang: str,
    config_file: Path | None,
) -> None:
    from crosscheck.config.config import Decision
    from crosscheck.config.decide_names import decide_names, undo_names
    from crosscheck.pipeline.make_report import make_report

    workspace = context.workspace(config_file)
    teller = context.teller_of(workspace.config, lang)
    decision = Decision("attribute" if attribute else "subject", names, by or context.who(), context.today(), because)
    before = make_report(workspace)
    after = make_report(workspace.with_config(_planned(workspace.config, word, decision, undo)))
    if not undo:
        _tell_doubts(workspace.config, word, decision, before, teller, force=force or dry_run)
    if word == "same" and not undo and not attribute:
        _tell_common_nouns(workspace, names, teller)
    tell_changes(before, after, teller)
    if dry_run:
        return
    if undo:
        _, taken = undo_names(workspace.config, decision)
        a, b = map(inert, names)
        if taken:
            teller.tell("decisions-taken-back", count=len(taken), a=a, b=b)
        else:
            teller.tell("nothing-decided", a=a, b=b)
        return
    done = decide_names(workspace.config, word, decision)
    file = done.file.name if done.file else "crosscheck.toml"
    teller.tell(f"names-{word}", a=inert(names[0]), b=inert(names[1]), file=file)


def _tell_doubts(
    config: Config,
    word: Literal["same", "different"],
    decision: Decision,
    report: Report,
    teller: Teller,
    *,
    force: bool,
) -> None:
    """What somebody who names what no claim has, or decides against an earlier decision, should hear.

    Neither is an error, but for a name near a known one: that is mostly a slip, and is written only by `force`.
    """
    from crosscheck.cli.asked import unknown_name

    for name in decision.names:
        if told := unknown_name(report, name, decision.kind):
            if told[1].code == "hint-near" and not force:
                raise UsageError(told[0], hint=Message("hint-near-or-force", told[1].arguments))
            said, hint = (say(message, teller.language) for message in told)
            teller.tell("note-and-hint", said=said, hint=hint)
    for each in config.different if word == "same" else config.same:
        if (each.kind, each.pair) == (decision.kind, decision.pair):
            opposite = "different" if word == "same" else "same"
            teller.tell(f"decision-replaced-{opposite}", by=inert(each.by) or "?", on=each.on or "?")


def _tell_common_nouns(workspace: Workspace, names: tuple[str, str], teller: Teller) -> None:
    from crosscheck.cli.tell_mere_noun import tell_mere_noun

    claims = [claim for file in workspace.files for claim in file.claims]
    for name in names:
        tell_mere_noun(claims, name, teller)


def _planned(config: Config, word: Literal["same", "different"], decision: Decision, undo: bool) -> Config:
    """The settings as they will be: without any word about the pair, then with the new one."""
    same = tuple(each for each in config.same if (each.kind, each.pair) != (decision.kind, decision.pair))
    different = tuple(each for each in config.different if (each.kind, each.pair) != (decision.kind, decision.pair))
    if undo:
        return replace(config, same=same, different=different)
    if word == "same":
        return replace(config, same=(*same, decision), different=different)
    return replace(config, same=same, different=(*different, decision))

"""`crosscheck edit`: put a claim right without opening its file."""

from __future__ import annotations

from typing import Annotated

import typer

from crosscheck.cli import shared_options
from crosscheck.cli.complete import complete_claim
from crosscheck.cli.decide_claims import decide_claims
from crosscheck.errors import UsageError
from crosscheck.model import Message

Text = str | None


def edit(
    handle: Annotated[
        str,
        typer.Argument(
            help="The claim, by handle (C1.2) or by the beginning of its id.", autocompletion=complete_claim
        ),
    ],
    subject: Annotated[Text, typer.Option("--subject", help="Who or what the claim is about.")] = None,
    attribute: Annotated[Text, typer.Option("--attribute", help="Which fact it states.")] = None,
    value: Annotated[Text, typer.Option("--value", help="The value, in the source's words.")] = None,
    status: Annotated[Text, typer.Option("--status", help="target, pledged, raised ... (empty: unsaid).")] = None,
    scope: Annotated[Text, typer.Option("--scope", help="What it covers (empty: unsaid).")] = None,
    as_of: Annotated[Text, typer.Option("--as-of", help="The time it holds for (empty: unsaid).")] = None,
    said_by: Annotated[Text, typer.Option("--said-by", help="Who says so in the source.")] = None,
    quote: Annotated[Text, typer.Option("--quote", help="The words it rests on, exactly.")] = None,
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Correct a claim; it then counts as edited by a person and is never overwritten.

    Example: crosscheck edit S3 --attribute "fund target" --status target
    """
    fields = {
        "subject": subject,
        "attribute": attribute,
        "value": value,
        "status": status,
        "scope": scope,
        "as_of": as_of,
        "said_by": said_by,
        "quote": quote,
    }
    edits = {name: text for name, text in fields.items() if text is not None}
    if not edits:
        raise UsageError(Message.of("nothing-to-edit"), hint=Message.of("hint-nothing-to-edit"))
    decide_claims([handle], "edited", edits, lang, config)

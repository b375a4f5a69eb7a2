"""`crosscheck schema`: the JSON Schemas of files and protocols."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer


class SchemaName(StrEnum):
    """What there is a schema of."""

    CLAIMS = "claims"
    READ = "read"
    COMPARE = "compare"
    EXTRACT = "extract"
    REPORT = "report"
    LEADS = "leads"
    DIFF = "diff"


def schema(name: Annotated[SchemaName, typer.Argument(help="Which schema.")]) -> None:
    """Print a JSON Schema: of claim files (for an editor's completion), or of a protocol's answers.

    Example: crosscheck schema claims > claims.schema.json
    """
    from crosscheck.pipeline.schemas import SCHEMAS

    typer.echo(json.dumps(SCHEMAS[name.value](), indent=2, ensure_ascii=False))

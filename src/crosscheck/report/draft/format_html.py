"""A draft as a fact-checker's annotated copy: its text, with what the sources say in the margin."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from crosscheck.model import DraftReport
from crosscheck.report.draft.make_draft_view import make_draft_view
from crosscheck.report.draft.public_draft import public_draft
from crosscheck.report.options import Options
from crosscheck.report.page.assets import asset
from crosscheck.report.source_name import shown_date
from crosscheck.report.tell import tell
from crosscheck.report.web_address import web_address

if TYPE_CHECKING:
    from jinja2 import Template


def format_html(report: DraftReport, options: Options) -> Iterator[str]:
    """One self-contained page without scripts: every sentence in its place, those that were not checked marked so.

    Confidential sources are left out, and the page says how many.
    """
    public, hidden = public_draft(report)
    yield from _template().generate(
        view=make_draft_view(public, options, hidden),
        language=options.language,
        tell=lambda code, **arguments: tell(code, options.language, **arguments),
        address=web_address,
        style=asset("report.css") + asset("draft.css"),
        version=options.version,
        made_on=shown_date(options.made_on, options.language) if options.made_on else "",
    )
    yield "\n"


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return environment.from_string(asset("draft.html.j2"))

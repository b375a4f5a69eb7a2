"""A text is kept as a later version of another source: a correction, or an update."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from crosscheck.claims.load_claims import load_claims
from crosscheck.claims.store import store
from crosscheck.config.config import Config
from crosscheck.errors import UsageError
from crosscheck.extract import extract
from crosscheck.ingest.ingest import ingest
from crosscheck.model import Document, Message, Source
from crosscheck.pipeline.store_extraction import claim_path, source_of, store_extraction
from crosscheck.pipeline.workspace import find_texts

Relation = Literal["corrects", "updates"]
"""A correction takes back what it says otherwise; an update leaves both standing, each at its time, as one voice."""


def keep_version(config: Config, file: Path, document: Document, relation: Relation, earlier: str) -> None:
    """Store the claims of a text as those of a later version of the source `earlier`.

    The claims of both versions are extracted where that has not been done, so that the store knows at once what was
    changed. The later version takes over the publisher where it names none. Raises UsageError where `earlier` is no
    source, or the text itself.
    """
    source = source_of(document, file, config)
    if source.id == earlier:
        raise UsageError(Message.of("corrects-itself", earlier=earlier), hint=Message.of("hint-corrects-itself"))
    before = _stored(config, earlier)
    source = replace(source, publisher=source.publisher or before.publisher)
    source = replace(source, corrects=earlier) if relation == "corrects" else replace(source, origin=earlier)
    claims = [proposal.claim for proposal in extract(document).proposals]
    store(claim_path(config, source.id), source, claims, text=document.text, root=config.root)


def require_source(config: Config, name: str) -> None:
    """Raise UsageError where no text and no claim file is called so."""
    if name not in find_texts(config) and not claim_path(config, name).exists():
        raise UsageError(Message.of("no-such-source", name=name), hint=Message.of("hint-list-sources"))


def _stored(config: Config, name: str) -> Source:
    """The source as its claim file describes it; made from its text where there is none yet."""
    require_source(config, name)
    path = claim_path(config, name)
    if not path.exists():
        text = find_texts(config)[name]
        store_extraction(config, text, extract(ingest(text)), path)
    (loaded,) = load_claims([path], root=config.root)
    return loaded.source

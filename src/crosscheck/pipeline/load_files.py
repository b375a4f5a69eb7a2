"""The claim files of a workspace; those that have not changed come from the cache."""

from __future__ import annotations

from pathlib import Path

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.claims.load_claims import Parsed, load_claims, parse_claim_file
from crosscheck.config.config import Config
from crosscheck.pipeline.kept import PARSED, ParsedFile, opened


def load_files(config: Config, cache: Path | None) -> tuple[ClaimFile, ...]:
    """Every claim file, in the order of names; raises CrosscheckErrors with every problem of every file."""
    if not config.claims_dir.is_dir():
        return ()
    with opened(cache) as index:

        def parse(path: Path, root: Path) -> Parsed:
            look = index.look(PARSED, str(path), path)
            if look.value is not None:
                return ClaimFile(path, look.value.source, look.value.claims), ()
            file, problems = parse_claim_file(path, root)
            if not problems:
                index.keep(look, ParsedFile(file.source, file.claims))
            return file, problems

        return load_claims([config.claims_dir], config.root, parse=parse)

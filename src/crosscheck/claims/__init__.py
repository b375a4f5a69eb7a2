"""The store on disk: read, write, patch, verify quotations, keep people's decisions."""

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.claims.claim_id import claim_id
from crosscheck.claims.claims_schema import claims_schema
from crosscheck.claims.decide import decide
from crosscheck.claims.find_quote import find_quote
from crosscheck.claims.load_claims import find_claim_files, load_claims, parse_claim_file
from crosscheck.claims.revise import Revision, plan_revision, write_revision
from crosscheck.claims.store import Stored, store
from crosscheck.claims.verify_quotes import Verified, verify_quotes

__all__ = [
    "ClaimFile",
    "Revision",
    "Stored",
    "Verified",
    "claim_id",
    "claims_schema",
    "decide",
    "find_claim_files",
    "find_quote",
    "load_claims",
    "parse_claim_file",
    "plan_revision",
    "store",
    "verify_quotes",
    "write_revision",
]

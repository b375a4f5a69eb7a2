"""The order of the rooms: a workspace on disk to a report, texts to claim files, questions to answers."""

from crosscheck.pipeline.answer_jsonl import answer_compare, answer_read
from crosscheck.pipeline.extract_texts import Extracted, extract_texts
from crosscheck.pipeline.find_rates import find_rates
from crosscheck.pipeline.make_report import Facts, make_facts, make_report
from crosscheck.pipeline.proposal_lines import proposal_lines
from crosscheck.pipeline.schemas import SCHEMAS
from crosscheck.pipeline.store_extraction import StoreCounts, store_extraction
from crosscheck.pipeline.workspace import Workspace, find_texts, open_config, open_workspace, text_files

__all__ = [
    "SCHEMAS",
    "Extracted",
    "Facts",
    "StoreCounts",
    "Workspace",
    "answer_compare",
    "answer_read",
    "extract_texts",
    "find_rates",
    "find_texts",
    "make_facts",
    "make_report",
    "open_config",
    "open_workspace",
    "proposal_lines",
    "store_extraction",
    "text_files",
]

"""The words of a language, ready for looking up.

Every table maps a phrase in lower case to what it means. Phrases with accents are also known without them (OCR,
capitals, haste); a phrase found twice keeps the meaning of the language file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from crosscheck.model import Hedge
from crosscheck.read.language import Language
from crosscheck.read.phrases import Phrases

Side = str


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What each word or phrase of a language means to the grammar; see the comments of the language files."""

    language: Language
    words: Mapping[str, int]
    hundreds: Mapping[str, int]
    scales: Phrases[int]
    tokens: Phrases[tuple[str, int]]
    bare: frozenset[str]
    collectives: Mapping[str, int]
    about: Mapping[str, int]
    vague: Phrases[int]
    vague_before: frozenset[str]
    fractions: Phrases[int]
    singular_fractions: frozenset[str]
    plain_fractions: frozenset[str]
    safe_fractions: frozenset[str]
    ordinals: frozenset[str]
    ranks: Mapping[str, int]
    scaling: frozenset[str]
    articles: frozenset[str]
    joiners: frozenset[str]
    tens_joiners: frozenset[str]
    article_next: frozenset[str]
    article_units: frozenset[str]
    article_behind: frozenset[str]
    article_only: frozenset[str]
    inverted: str
    linked: frozenset[str]
    vigesimal: frozenset[int]
    continuing: frozenset[str]
    halves: Phrases[int]
    quarters: Phrases[int]
    point: frozenset[str]
    over: Phrases[int]
    odds: frozenset[str]
    negative: frozenset[str]
    openers: frozenset[str]
    beginnings: frozenset[str]
    compound: re.Pattern[str] | None
    short_any: Mapping[str, int]
    short_attached: Mapping[str, int]
    short_money: Mapping[str, int]
    hedges_before: Mapping[str, tuple[Hedge, str]]
    hedge_ends: frozenset[str]
    hedge_parts: frozenset[str]
    hedges_after: Phrases[tuple[Hedge, str]]
    fillers: frozenset[str]
    pair_openers: Mapping[str, frozenset[str]]
    pair_ends: frozenset[str]
    connectors: Phrases[int]
    alternatives: frozenset[str]
    bound_joiners: frozenset[str]
    moves: frozenset[str]
    change: Mapping[str, str]
    change_to: frozenset[str]
    change_by: frozenset[str]
    change_level: frozenset[str]
    earning: frozenset[str]
    change_stop: frozenset[str]
    change_after: Phrases[str]
    change_counted: frozenset[str]
    units: Phrases[str]
    adverbs: Phrases[str]
    no_symbols: frozenset[str]
    of: frozenset[str]
    per: Phrases[int]
    per_time: frozenset[str]
    per_stop: frozenset[str]
    per_money: frozenset[str]
    per_goods: frozenset[str]
    per_elided: tuple[str, ...]
    per_hundred: Phrases[int]
    hundred: tuple[str, ...]
    currencies: Phrases[str]
    codes: frozenset[str]
    subunits: Phrases[str]
    subunit_letters: Mapping[str, str]
    cued: frozenset[str]
    cues: frozenset[str]
    weighed: frozenset[str]
    percents: Phrases[str]
    percent_prefix: Mapping[str, int]
    noun_stop: frozenset[str]
    count_leads: frozenset[str]
    level_leads: frozenset[str]
    agents: frozenset[str]
    participles: tuple[str, ...]
    plurals: frozenset[str]
    noun_first: bool
    labels: frozenset[str]
    times: Phrases[int]
    time_before: frozenset[str]
    year_before: frozenset[str]
    scores: frozenset[str]
    formats: frozenset[str]
    numbered: frozenset[str]
    repeated: frozenset[str]
    apart: frozenset[str]
    no_article: frozenset[str]
    spread: frozenset[str]
    restricted: frozenset[str]
    restricts: frozenset[str]
    contests: frozenset[str]
    multiples: frozenset[str]
    doubtful: frozenset[str]
    genitive: frozenset[str]
    pronoun_before: frozenset[str]
    pronoun_after: frozenset[str]
    ordinal_endings: frozenset[str]
    decimal: str

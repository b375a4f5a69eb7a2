"""Folding, legal forms, acronyms, near-identical names and texts; the only door to rapidfuzz.

`suggest` is imported from its own file: few commands need it, and all need to fold names.
"""

from crosscheck.names.acronym import acronym_fits
from crosscheck.names.compose_accents import compose_accents
from crosscheck.names.copies import copies, copies_of
from crosscheck.names.defined import defined_acronyms
from crosscheck.names.fold import fold
from crosscheck.names.initials_fit import initials_fit
from crosscheck.names.is_other_basis import is_other_basis
from crosscheck.names.is_proper_name import is_proper_name
from crosscheck.names.legal_form import strip_legal_form, without_plain_form
from crosscheck.names.near import near
from crosscheck.names.place_key import place_key
from crosscheck.names.price_years import price_year, without_price_year
from crosscheck.names.scope_key import scope_key
from crosscheck.names.spaced import spaced
from crosscheck.names.stretch import best_stretch, letters_apart
from crosscheck.names.without_title import without_title

__all__ = [
    "acronym_fits",
    "best_stretch",
    "compose_accents",
    "copies",
    "copies_of",
    "defined_acronyms",
    "fold",
    "initials_fit",
    "is_other_basis",
    "is_proper_name",
    "letters_apart",
    "near",
    "place_key",
    "price_year",
    "scope_key",
    "spaced",
    "strip_legal_form",
    "without_plain_form",
    "without_price_year",
    "without_title",
]

"""Folding, legal forms, acronyms, near-identical names and texts; the only door to rapidfuzz."""

from crosscheck.names.fold import fold

__all__ = ["fold"]

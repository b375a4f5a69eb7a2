"""The draft as a source among the others."""

DRAFT = "\N{PILCROW SIGN}draft"
"""The draft's id as a source; no file can be called so."""

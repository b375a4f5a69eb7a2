"""Whom a verb, a pronoun or a noun phrase means."""

"""Noun phrases, and lists of names: which words belong together."""

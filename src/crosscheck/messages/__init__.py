"""Sentences, labels and figures in the reader's language; one table a language."""

"""Sentences, labels and figures in the reader's language; one table a language."""

from crosscheck.messages.label import label
from crosscheck.messages.say import say
from crosscheck.messages.show_number import show_number
from crosscheck.messages.show_period import show_period
from crosscheck.messages.show_value import show_value
from crosscheck.messages.table import LANGUAGES

__all__ = ["LANGUAGES", "label", "say", "show_number", "show_period", "show_value"]

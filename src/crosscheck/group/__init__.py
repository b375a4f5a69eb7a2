"""Which claims are about one fact, and which sources speak with one voice."""

from crosscheck.group.catalogue import catalogue

__all__ = ["catalogue"]

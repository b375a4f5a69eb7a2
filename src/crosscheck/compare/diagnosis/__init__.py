"""What probably happened where two claims clash; one file a family of rules, each with its evidence."""

from crosscheck.compare.diagnosis.diagnose import diagnose

__all__ = ["diagnose"]

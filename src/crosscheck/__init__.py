"""crosscheck: say where sources agree, where they contradict each other, and what only one of them says."""

__version__ = "0.1.0"

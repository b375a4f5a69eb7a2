"""`crosscheck.toml` or `[tool.crosscheck]`: what people decided for a workspace."""

from crosscheck.config.config import CONFIG_NAME, AttributeSetting, Config, Decision, DecisionKind
from crosscheck.config.decide_names import Word, decide_names, undo_names
from crosscheck.config.find_config import VARIABLE, find_config
from crosscheck.config.load_config import load_config

__all__ = [
    "CONFIG_NAME",
    "VARIABLE",
    "AttributeSetting",
    "Config",
    "Decision",
    "DecisionKind",
    "Word",
    "decide_names",
    "find_config",
    "load_config",
    "undo_names",
]

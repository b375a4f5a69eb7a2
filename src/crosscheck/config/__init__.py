"""`crosscheck.toml` or `[tool.crosscheck]`: what people decided for a workspace."""

from crosscheck.config.config import CONFIG_NAME, AttributeSetting, Config, Decision, DecisionKind
from crosscheck.config.find_config import VARIABLE, find_config
from crosscheck.config.load_config import load_config

__all__ = [
    "CONFIG_NAME",
    "VARIABLE",
    "AttributeSetting",
    "Config",
    "Decision",
    "DecisionKind",
    "find_config",
    "load_config",
]

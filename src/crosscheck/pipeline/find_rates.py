"""Exchange rates, where a workspace asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.config.config import Config

if TYPE_CHECKING:
    from crosscheck.compare import Rates


def find_rates(config: Config) -> Rates | None:
    """The European Central Bank's reference rates when the settings say `rates = "ecb"`, else none.

    Raises MissingExtraError where the package that ships them is not installed.
    """
    if config.rates == "none":
        return None
    from crosscheck.pipeline.ecb_rates import EcbRates

    return EcbRates()


def rates_edition(config: Config) -> str:
    """Which edition of the rates is used: they come with a package's release; empty where none are."""
    if config.rates == "none":
        return ""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("CurrencyConverter")
    except PackageNotFoundError:
        return ""

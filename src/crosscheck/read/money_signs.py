"""The signs of money that every language shares."""

from __future__ import annotations

from collections.abc import Mapping

# Signs of money that stand in front of or behind a figure, whatever the language. "$" alone is the US dollar unless
# words or a country's letters say otherwise.
SIGNS: Mapping[str, str] = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "$us": "USD", "usd$": "USD", "us $": "USD", "$ us": "USD",
    "a$": "AUD", "au$": "AUD", "aud$": "AUD", "$a": "AUD", "c$": "CAD", "ca$": "CAD", "cad$": "CAD", "$ca": "CAD",
    "$can": "CAD", "can$": "CAD", "$ ca": "CAD", "nz$": "NZD", "$nz": "NZD", "hk$": "HKD", "hk $": "HKD", "$hk": "HKD",
    "s$": "SGD", "sg$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "€": "EUR", "£": "GBP", "gb£": "GBP",
    "¥": "JPY", "jp¥": "JPY", "cn¥": "CNY", "rmb": "CNY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "₫": "VND", "₦": "NGN", "₴": "UAH", "₱": "PHP", "฿": "THB", "zł": "PLN", "kč": "CZK", "rm": "MYR", "₿": "BTC",
    "t$": "TWD", "rs": "INR", "rs.": "INR", "e£": "EGP", "chf": "CHF", "fr.": "CHF", "₲": "PYG", "₵": "GHS", "₸": "KZT",
}  # fmt: skip
CENT_SIGNS: Mapping[str, str] = {"¢": "USD"}

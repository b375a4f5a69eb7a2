"""Build the committed tables of the room: unit factors from our pint registry, names from CLDR.

Run `python -m crosscheck.read.build_tables` after a change of `registry.txt` (needs `pint` and `babel`); with
`--check` nothing is written and the exit code is 1 when a table no longer matches. Names of currencies and units are
those of CLDR (https://cldr.unicode.org), in the release that the installed babel carries.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from crosscheck.model.frozen import frozen
from crosscheck.read.language import language_codes

HERE = Path(__file__).parent
TABLES = HERE / "tables"
REGISTRY = HERE / "registry.txt"

_SI = {
    "pico": "p", "nano": "n", "micro": "u", "milli": "m", "centi": "c", "deci": "d",
    "hecto": "h", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P",
    "exa": "E", "zetta": "Z",
}  # fmt: skip
_HEADING = re.compile(r"#: (\S+) (\S+)")
_DEFINITION = re.compile(r"([a-z_0-9]+) = [^#]*# ([^|\n]+)(?:\| (.+))?")


@frozen
class Row:
    """A unit of the registry: pint's name, the protocol's symbol, what it measures, prefixes, printed symbols."""

    name: str
    symbol: str
    dimension: str
    kept_in: str
    prefixes: tuple[tuple[str, str], ...]
    printed: tuple[str, ...]


def registry_rows(text: str) -> Iterator[Row]:
    """Each unit of the registry file, in its order."""
    dimension = kept_in = ""
    for line in text.splitlines():
        if heading := _HEADING.match(line):
            dimension, kept_in = heading.groups()
        elif definition := _DEFINITION.match(line):
            symbol, *flags = definition[2].split()
            others = tuple(definition[3].split()) if definition[3] else ()
            hidden = {word[1:] for word in others if word.startswith("-") and len(word) > 1}
            shown = tuple(word for word in others if word not in hidden and word[1:] not in hidden)
            printed = shown if "-" in flags else (symbol, *shown)
            yield Row(definition[1], symbol, dimension, kept_in, _prefixes(flags), printed)


def _prefixes(flags: list[str]) -> tuple[tuple[str, str], ...]:
    """The prefixes (word, symbol) that apply: all up to peta, those from kilo up to zetta, those up to mega."""
    pairs = tuple(_SI.items())
    if "SI" in flags:
        return pairs[:12]
    return pairs[7:] if "SI+" in flags else pairs[:9] if "SI-" in flags else ()


def build_units() -> dict[str, Any]:
    """symbol -> [dimension, the unit it is kept in, factor, offset], printed symbols -> symbol, symbol -> pint name.

    `bases`: for each unit that amounts are kept in, its factor to the first one of its dimension.
    """
    import pint

    registry: Any = pint.UnitRegistry(str(REGISTRY), non_int_type=Decimal, cache_folder=None)
    rows = list(registry_rows(REGISTRY.read_text(encoding="utf-8")))
    names = _symbols(rows)
    units: dict[str, list[str]] = {}
    printed: dict[str, str] = {}
    shown: dict[str, str] = {}
    for row in rows:
        for word, prefix in (("", ""), *row.prefixes):
            symbol = prefix + row.symbol
            if names[symbol] != word + row.name:
                continue  # a unit of its own: "min" is no milli-inch
            units[symbol] = [row.dimension, row.kept_in, *_affine(registry, word + row.name, names[row.kept_in])]
            others = [prefix + other for other in row.printed]
            if prefix == "u":
                others += ["µ" + other for other in row.printed]
            for other in others:
                printed.setdefault(other, symbol)
            shown[symbol] = _shown(prefix, word, row)
    kept: dict[str, list[str]] = {}
    for row in rows:
        if row.kept_in not in kept.setdefault(row.dimension, []):
            kept[row.dimension].append(row.kept_in)
    bases = {one: _affine(registry, names[one], names[all_[0]])[0] for all_ in kept.values() for one in all_}
    return {"bases": bases, "units": units, "printed": printed, "shown": shown, "pint": names}


def _shown(prefix: str, word: str, row: Row) -> str:
    """How people print the unit: its usual symbol, else its name."""
    usual = [other for other in row.printed if other != row.symbol and not other.startswith('"')]
    if usual:
        return prefix.replace("u", "µ") + usual[0]
    return (word + row.name).replace("_", " ") if row.symbol.startswith("[") else prefix.replace("u", "µ") + row.symbol


def _symbols(rows: list[Row]) -> dict[str, str]:
    """The protocol's symbol -> pint's name; a unit's own symbol comes before one made with a prefix."""
    names = {row.symbol: row.name for row in rows}
    for row in rows:
        for word, prefix in row.prefixes:
            names.setdefault(prefix + row.symbol, word + row.name)
    return names


def _affine(registry: Any, name: str, base: str) -> tuple[str, str]:
    """How a unit becomes the base unit: value * factor + offset, as decimal strings."""
    at_zero = registry.Quantity(Decimal(0), name).to(base).magnitude
    if not at_zero:
        return _plain(registry.Quantity(Decimal(1), name).to(base).magnitude), "0"
    at_one = registry.Quantity(Decimal(1), name).to(base).magnitude
    return _plain(at_one - at_zero), _plain(at_zero)


def _plain(value: Decimal) -> str:
    rounded = value.quantize(Decimal(1).scaleb(value.adjusted() - 21)) if value else Decimal(0)
    return format(rounded.normalize(), "f")


def build_names(code: str) -> dict[str, Any]:
    """What CLDR calls currencies and units in a language, lower case: name -> ISO 4217 code, name -> our symbol."""
    from babel import Locale

    data = Locale(code)._data
    symbols = {name: symbol for symbol, name in _symbols(list(registry_rows(REGISTRY.read_text("utf-8")))).items()}
    currencies: dict[str, str] = {}
    # Metals, fund codes and test codes begin with X; the francs of Africa and the Pacific and one dollar are money.
    money = [iso for iso in sorted(data["currency_names"]) if iso[0] != "X" or iso in _MONEY_X]
    for iso in money:
        for name in (*data["currency_names_plural"].get(iso, {}).values(), data["currency_names"][iso]):
            _add(currencies, name, iso)
    units: dict[str, str] = {}
    for key, lengths in sorted(data["unit_patterns"].items()):
        symbol = symbols.get(_CLDR.get(key, key.split("-", 1)[1].replace("-", "_")))
        if symbol is None:
            continue
        for form, pattern in lengths.get("long", {}).items():
            if form != "per":
                _add(units, pattern, symbol)
        display = data["unit_display_names"].get(key, {}).get("long")
        _add(units, display or "", symbol)
    scales = _scales(data)
    return {
        "codes": money,
        "currencies": dict(sorted(currencies.items())),
        "units": dict(sorted(units.items())),
        "scales": scales,
    }


_MONEY_X = ("XAF", "XCD", "XOF", "XPF", "XCG")
_CLDR = {
    "temperature-celsius": "degree_celsius",
    "temperature-fahrenheit": "degree_fahrenheit",
    "energy-foodcalorie": "food_calorie",
    "mass-dram": "drachm",
    "angle-revolution": "turn",
}


def _add(table: dict[str, str], text: str, symbol: str) -> None:
    name = " ".join(
        text.replace("{0}", " ").replace("\u00a0", " ").replace("\u202f", " ").replace("\u2019", "'").split()
    ).lower()
    if len(name) > 1 and not re.search(r"[(){}\d]", name):
        table.setdefault(name, symbol)


def _scales(data: Any) -> dict[str, int]:
    """Compact scale words and abbreviations: "Mrd" -> 9 (powers of ten)."""
    found: dict[str, int] = {}
    for length in ("long", "short"):
        for forms in data["compact_decimal_formats"].get(length, {}).values():
            for number, pattern in forms.items():
                text = getattr(pattern, "pattern", str(pattern))
                word = text.replace("'", "").replace("\u00a0", " ").strip("0 .").strip()
                if word and word.isalpha():
                    found.setdefault(word, len(number) - text.count("0"))
    return dict(sorted(found.items()))


def tables() -> dict[str, str]:
    """Every generated table: file name -> its content."""
    made: dict[str, Any] = {"units.json": build_units()}
    made.update({f"cldr_{code}.json": build_names(code) for code in language_codes()})
    return {
        name: json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n" for name, table in made.items()
    }


def main(arguments: list[str]) -> int:
    """Write the tables, or with `--check` say which no longer match."""
    TABLES.mkdir(exist_ok=True)
    stale = []
    for name, content in tables().items():
        path = TABLES / name
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            stale.append(name)
            if "--check" not in arguments:
                path.write_text(content, encoding="utf-8")
    print("\n".join(f"{'stale' if '--check' in arguments else 'written'}: {name}" for name in stale), file=sys.stderr)
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""SVG text that fits any width: lengths across are percentages, lengths down are pixels."""

from __future__ import annotations

import html

from crosscheck.model.frozen import frozen
from crosscheck.report.inert import inert

LEFT, ACROSS = 4.0, 92.0
"""Where an axis begins and how long it is, in percent of the picture's width."""
ROW = 38
"""Height of one row in pixels: a line of text over a line of drawing."""


@frozen
class Picture:
    """A drawing as safe markup, with its words.

    `caption` is what it shows, `text` its figures for those who cannot see it, `legend` what everybody needs beside it.
    """

    svg: str
    caption: str
    text: tuple[str, ...]
    legend: tuple[str, ...] = ()


def across(fraction: float) -> str:
    """A place on the axis, 0 to 1, as a percentage of the picture's width."""
    return f"{LEFT + ACROSS * min(1.0, max(0.0, fraction)):.2f}%"


def element(name: str, content: str = "", **attributes: str | int | float) -> str:
    """One element; attribute names end in `_` where Python reserves them and carry `_` for a hyphen."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(inert(str(value)))}"' for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def words(content: str, x: str, y: float, *, class_: str = "", anchor: str = "start", more: str = "") -> str:
    """A piece of text; whatever it says, it is only text. `more` follows it where the page is wide enough."""
    rest = element("tspan", html.escape(inert(more)), class_="between") if more else ""
    return element("text", html.escape(inert(content)) + rest, x=x, y=y, class_=class_, text_anchor=anchor)


def line(x1: str, y1: float, x2: str, y2: float, class_: str) -> str:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def dot(x: str, y: float, position: int) -> str:
    """A claim's value, in the colour of its position."""
    return element("circle", cx=x, cy=y, r=6, class_=f"dot p{(position - 1) % 6 + 1}")


def anchored(fraction: float) -> str:
    """How text over a place is set so that it stays inside the picture."""
    return "start" if fraction < 0.12 else "end" if fraction > 0.88 else "middle"


def shortened(text: str, most: int) -> str:
    """Text cut to what a row holds at phone width."""
    return text if len(text) <= most else text[: most - 1].rstrip(" \u00a0,;:…") + "…"


def drawing(body: str, height: float, caption: str, text: tuple[str, ...], legend: tuple[str, ...] = ()) -> Picture:
    """The finished picture: an image whose name is the caption and whose description is the text."""
    title = element("title", html.escape(inert(caption)))
    described = element("desc", html.escape(inert("; ".join(text))))
    svg = element(
        "svg",
        title + described + body,
        xmlns="http://www.w3.org/2000/svg",
        class_="picture",
        role="img",
        aria_label=f"{caption}: {'; '.join(text)}",
        width="100%",
        height=round(height),
    )
    return Picture(svg, caption, text, legend)

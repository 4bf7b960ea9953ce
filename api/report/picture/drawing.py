"""SVG, written by the element.

All looks are presentation attributes, which need no style sheet and so no permission of a Content-Security-Policy; a
page may override them by its own rules. Colours are for light paper and differ in lightness too; what they tell is also
told by a pattern, a stroke or a sign, so that nothing is lost in greyscale.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from api.representations.legible import legible

INK = "#1a202a"
QUIET = "#545f6f"
LINE = "#b4bcc8"
PAPER = "#ffffff"
FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"
_NO_CHARACTERS = dict.fromkeys([*range(32), 0xFFFE, 0xFFFF], "\ufffd")  # XML has no place for them, not even escaped

Attribute = str | int | float
_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Look:
    """How one standing is drawn: ``fill`` of its places, ``stroke`` and ``dashes`` of its lines."""

    stroke: str
    width: float
    dashes: str
    fill: str


LOOKS = {
    "divergence": Look("#9b2c12", 2.6, "", "url(#pattern-divergence)"),
    "unclear": Look("#75520a", 1.6, "5 4", "url(#pattern-unclear)"),
    "agreement": Look("#5d9b7c", 1.3, "", "#a9d3bc"),
    "alone": Look("#8a94a3", 1.0, "", "#e3e7ed"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of ``width`` by ``height`` units of a pixel, with what it shows in words."""

    name: str
    title: str
    description: str
    width: float
    height: float
    content: Markup

    def svg(self, definitions: Markup = _NOTHING) -> Markup:
        """As an element of a page, with the ``definitions`` that it or a later drawing of the page refers to."""
        return element(
            "svg",
            _joined(
                element("title", text(self.title), id=f"{self.name}-title"),
                element("desc", text(self.description), id=f"{self.name}-desc"),
                definitions,
                self.content,
            ),
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {number(self.width)} {number(self.height)}",
            width=number(self.width),
            height=number(self.height),
            role="img",
            aria_labelledby=f"{self.name}-title {self.name}-desc",
            font_family=FONT,
            font_size=13,
            fill=INK,
        )


def element(name: str, content: Markup = _NOTHING, /, **attributes: Attribute) -> Markup:
    """``<name …>content</name>``; a ``_`` within an attribute's name is a ``-``, one at its end is dropped."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(text(value) if isinstance(value, str) else number(value))}"'
        for key, value in attributes.items()
    )
    return Markup(f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>")


def group(parts: Iterable[Markup], /, **attributes: Attribute) -> Markup:
    """``parts`` in one ``g``."""
    return element("g", _joined(*parts), **attributes)


def label(words: str, x: float, y: float, /, **attributes: Attribute) -> Markup:
    """``words`` with their baseline at ``y``; apart from what is beside them, whichever way they are written."""
    return element("text", text(words), x=x, y=y, unicode_bidi="isolate", **attributes)


def text(words: str) -> Markup:
    """``words`` as the content of an element: escaped, and only characters that XML can hold."""
    return escape(words.translate(_NO_CHARACTERS))


def short(words: str, characters: int) -> str:
    """``words`` on one line in at most so many characters, the last an ellipsis where some are left out."""
    line = legible(words)
    return line if len(line) <= characters else line[: characters - 1].rstrip() + "…"


def number(value: float | str) -> str:
    """``value`` without more digits than a screen shows."""
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")


def filled(standing: str) -> dict[str, Attribute]:
    """The attributes of places of ``standing``."""
    look = LOOKS[standing]
    drawn: dict[str, Attribute] = {"stroke": look.stroke, "fill": look.fill, "class_": f"place {standing}"}
    return {**drawn, "stroke_dasharray": "3 2"} if look.dashes else drawn


def patterns() -> Markup:
    """The definitions that LOOKS refer to."""
    hatch = element("path", d="M-1 1 1 -1M0 6 6 0M5 7 7 5", stroke="#ffffff", stroke_width=1.4, class_="hatch")
    dots = element("circle", cx=3, cy=3, r=1.3, fill="#75520a", class_="dots")
    return element(
        "defs",
        _joined(
            _pattern("divergence", element("rect", width=6, height=6, fill="#9b2c12", class_="ground") + hatch),
            _pattern("unclear", element("rect", width=6, height=6, fill="#fbf3dc", class_="ground") + dots),
        ),
    )


def _pattern(name: str, content: Markup) -> Markup:
    return element("pattern", content, id=f"pattern-{name}", width=6, height=6, patternUnits="userSpaceOnUse")


def _joined(*parts: Markup) -> Markup:
    return Markup("").join(parts)

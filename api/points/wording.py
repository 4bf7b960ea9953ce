"""What a text says when how it is set does not count: white space, punctuation, case and typography."""

from __future__ import annotations

import re
import unicodedata

_TOKEN = re.compile(
    r"(?<!\w)-(?=\d)"  # a minus
    r"|\d+(?:[.,:/]\d+)*"  # 1.5 is not 15
    r"|[^\W\d_]+"
    r"|[^\w\s-]"
)
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ‘`](?=\w)")
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}")  # a.m. is am, U.N. is UN
_QUOTES = dict.fromkeys(map(ord, "“”„‟«»‹›‘’‚‛′″'`"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_KEPT = frozenset('-?"%‰&@#§')
"""What is asked is not stated, and what stands in quotation marks is somebody's."""


def wording(text: str) -> tuple[str, ...]:
    """The words, numbers and symbols of ``text``, alike for texts that differ only in how they are set.

    Kept are the signs that change what is said: of currencies and the like (Unicode categories S), the question mark,
    quotation marks of whatever form, and the signs inside numbers.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    bare = _INITIALS.sub(lambda found: found[0].replace(".", ""), _APOSTROPHE.sub("", folded))
    plain = bare.translate(_QUOTES).translate(_DASHES)
    return tuple(token for token in _TOKEN.findall(plain) if _says(token))


def _says(token: str) -> bool:
    return len(token) > 1 or token.isalnum() or token in _KEPT or unicodedata.category(token).startswith("S")

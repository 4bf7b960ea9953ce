"""For whom a person speaks: the body beside the person's name or office."""

from __future__ import annotations

from comparison.attribution.nouns import BODIES, NAME_ENDINGS, PEOPLE, SPEAKING_FOR
from comparison.segment.grammar import Form, Words

_APART = frozenset("opposition former ex rival critic opponent ousted exiled dissident".split())
_NO_BODIES = frozenset("tv radio pr hr it dj pc".split())


def body_behind(words: Words, core: list[int], stop: int, last: int, owner: int) -> str:
    """The body for which the person of the phrase speaks: after "for" or "of", before "'s", or before the role.

    Who opposes a body, or has left it, does not speak for it.
    """
    if not _APART.isdisjoint(words.norms[i] for i in core):
        return ""
    if stop < last and words.norms[stop] in {"of", "for", "at", "from", "with"}:
        begin = past_article(words, stop + 1, last)
        end = begin
        while end < last and (
            words.capitalised(end) or words.norms[end] in {"of", "for", "and", "the", "&"} or numeral(words, end)
        ):
            end += 1
        while end > begin and not (words.capitalised(end - 1) or numeral(words, end - 1)):
            end -= 1
        while end > begin and end < last and words.norms[end] in BODIES:
            end += 1
        if any(words.capitalised(i) for i in range(begin, end)):
            return words.text[words.starts[begin] : words.ends[end - 1]]
    if owner >= 0 and words.capitalised(core[0]) and words.norms[core[owner]][:-2] not in PEOPLE:
        return text_of(words, core[0], core[owner]).rstrip("'\u2019")
    if words.norms[core[-1]] in SPEAKING_FOR and len(core) > 1 and words.capitalised(core[0]):
        return text_of(words, core[0], core[-2])
    return ""


def body_before_title(words: Words, core: list[int], title: int) -> str:
    """The body named before a title: "White House" spokesman, but not "Prime" Minister."""
    if title < 1 or not all(words.capitalised(i) for i in core[:title]):
        return ""
    before = text_of(words, core[0], core[title - 1])
    if before.lower() in PEOPLE or before.lower() in _NO_BODIES:
        return ""  # "GP Dr Ana Ruiz", "TV gardener Ed Rusk"
    after = words.ends[core[title - 1]]
    if "." in before and words.text[after : after + 1] == ".":
        before += "."  # "U.N. envoy"
    return before if words.norms[core[title]] in SPEAKING_FOR or _organised(before) else ""


def _organised(text: str) -> bool:
    """Whether words before a title name a body: "White House" spokesman, not "Prime" Minister."""
    return bool(set(text.lower().split()) & (BODIES | NAME_ENDINGS)) or (
        len(text.split()) == 1 and text.isupper() and len(text) > 1
    )


def is_body_name(norms: list[str]) -> bool:
    """Whether the words are a body's name by their last, or by "ministry of" and its like."""
    return (
        norms[-1] in BODIES
        or norms[-1] in NAME_ENDINGS
        or any(n in BODIES and k + 1 < len(norms) and norms[k + 1] in {"of", "for"} for k, n in enumerate(norms))
    )


def numeral(words: Words, index: int) -> bool:
    """Whether the word is a number in figures."""
    return bool(words.forms[index] & Form.NUMBER) and words.text[words.starts[index]].isdigit()


def past_article(words: Words, index: int, last: int) -> int:
    """The word after the article at ``index``, if there is one."""
    return index + 1 if index < last and words.norms[index] in {"the", "a", "an"} else index


def text_of(words: Words, first: int, last: int) -> str:
    """The words ``first`` to ``last`` (inclusive) as they are written, without a genitive at their end."""
    text = words.text[words.starts[first] : words.ends[last]]
    return text.removesuffix("'s").removesuffix("\u2019s")

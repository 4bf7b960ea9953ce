"""The accounts side by side: each text as submitted, with the passages and the evidence in it marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from api.compared import Compared
from api.report.quotations import merged, shown
from api.report.sections import anchor, lonely_anchor
from api.report.standing import BY_NAME, STANDINGS, labels
from comparison import Account

_OPEN_PASSAGE = Markup('<mark class="passage {}" data-point="{}"{}>')
_ANCHOR = Markup(' id="{}"')
_BADGE = Markup('<a class="badge" href="#{}" aria-label="{} {}">{}</a>')


@dataclass(frozen=True, slots=True)
class Column:
    """One account: ``text`` is its markup, ``characters`` how long it was submitted."""

    account: Account
    text: Markup
    characters: int


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of the text that is marked: by ``opening``, its first piece by ``first``."""

    start: int
    end: int
    rank: int
    order: int
    first: Markup
    opening: Markup
    closing: Markup

    @property
    def outwards(self) -> tuple[int, int, int]:
        """Sorts the innermost first: evidence, then the shorter passage, then the one that matters more."""
        return self.rank, self.end - self.start, self.order


def columns(compared: Compared) -> tuple[Column, ...]:
    """The accounts in their order.

    A passage of a point is a ``mark`` with a link to the point before it; spans that overlap without nesting are closed
    and opened again, since elements cannot cross. In an account from an article, what is not its own is set apart.
    """
    spans: dict[str, list[_Span]] = defaultdict(list)
    for account, span in _spans(compared):
        spans[account].append(span)
    return tuple(
        Column(account, marked(account.text, spans[account.id]), len(account.text))
        for account in compared.comparison.accounts
    )


def marked(text: str, spans: Sequence[_Span]) -> Markup:
    """``text`` escaped, within the elements of ``spans``."""
    written: list[str] = []
    opened: list[_Span] = []
    starts = defaultdict(list)
    for span in spans:
        if span.start < span.end:
            starts[span.start].append(span)
    cuts = sorted({0, len(text), *(at for span in spans for at in (span.start, span.end))})
    for at, end in pairwise(cuts):
        staying = [span for span in opened if span.end > at]
        wanted = sorted([*staying, *starts[at]], key=lambda span: span.outwards, reverse=True)
        kept = 0
        while kept < min(len(opened), len(wanted)) and opened[kept] is wanted[kept]:
            kept += 1
        written += [span.closing for span in reversed(opened[kept:])]
        written += [span.first if span.start == at else span.opening for span in wanted[kept:]]
        opened = wanted
        written.append(escape(shown(text[at:end])))
    written += [span.closing for span in reversed(opened)]
    return Markup("".join(written))


def _spans(compared: Compared) -> Iterator[tuple[str, _Span]]:
    comparison = compared.comparison
    called = labels(comparison.points)
    for point in comparison.points:
        standing = BY_NAME[point.status]
        name = called[point.id]
        sign = f"{standing.sign}\N{WORD JOINER}{name.removeprefix('p')}"
        badge = _BADGE.format(point.id, standing.word, name, sign)
        for number, quote in enumerate(point.passages, 1):
            again = _OPEN_PASSAGE.format(standing.name, point.id, "")
            first = _OPEN_PASSAGE.format(standing.name, point.id, _ANCHOR.format(anchor(point, number))) + badge
            yield (
                quote.account,
                _Span(quote.start, quote.end, 2, STANDINGS.index(standing), first, again, Markup("</mark>")),
            )
        evidence: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for quote in (quote for each in point.differences for side in each.sides for quote in side.evidence):
            evidence[quote.account].append((quote.start, quote.end))
        for account, found in evidence.items():
            opening = Markup('<em class="evidence {}">').format(standing.name)
            yield from ((account, _Span(*span, 1, 0, opening, opening, Markup("</em>"))) for span in merged(found))
    for number, quote in enumerate(comparison.one_sided, 1):
        again = Markup('<span class="alone">')
        first = Markup('<span class="alone" id="{}">').format(lonely_anchor(number))
        yield quote.account, _Span(quote.start, quote.end, 3, 0, first, again, Markup("</span>"))
    for account in compared.via:
        own = merged((passage.start, passage.end) for passage in comparison.passages.get(account, ()))
        length = next(len(each.text) for each in comparison.accounts if each.id == account)
        edges = [0, *(at for span in own for at in span), length]
        opening = Markup('<span class="elsewhere">')
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            yield account, _Span(start, end, 4, 0, opening, opening, Markup("</span>"))

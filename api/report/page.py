"""The report as a part of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from markupsafe import Markup

from api.compared import Compared
from api.pages.environment import environment
from api.report.columns import columns
from api.report.downloads import Button, Download, Link
from api.report.names import day, facts, names
from api.report.picture.drawing import patterns
from api.report.picture.matrix import matrix
from api.report.picture.strips import strips
from api.report.picture.whole import key
from api.report.quotations import shown
from api.report.remarks import Remark
from api.report.sections import kinds_found, lonely, rules, sections
from api.report.standing import DOUBTFUL_SCORE, STANDINGS

STYLES = ("base.css", "report.css")
SCRIPTS = ("report.js",)
"""The assets that a page needs which includes ``body``."""


_NO_REMARKS: Mapping[str, Remark] = {}


def body(
    compared: Compared,
    downloads: Sequence[Download] = (),
    permalink: str | None = None,
    remarks: Mapping[str, Remark] = _NO_REMARKS,
) -> Markup:
    """The content of ``main`` of a page that loads STYLES and SCRIPTS, from its ``h1`` down.

    ``downloads``: the forms in which the comparison can be taken away. ``permalink``: where this page can be had again.
    ``remarks``: what is said of points, by their ids.
    """
    points = sections(compared)
    alone = lonely(compared)
    called = names(compared)
    index = {account.id: number for number, account in enumerate(compared.comparison.accounts)}
    template = environment().get_template("report/body.html")
    return Markup(
        template.render(
            compared=compared,
            title=shown(compared.comparison.event.title or "Accounts of one event"),
            names=called,
            sections=points,
            alone=alone,
            standings={standing.name: standing for standing in STANDINGS},
            counts=[*(len(section.cards) for section in points), len(compared.comparison.one_sided)],
            kinds=kinds_found(points),
            rules=rules(compared.engine.facets),
            columns=columns(compared),
            notices=[(index.get(notice.account or ""), notice.detail) for notice in compared.comparison.warnings],
            members=lambda pair: sorted(index[account] for account in pair.accounts),
            facts=facts,
            day=day,
            shown=shown,
            strips=strips(compared),
            matrix=matrix(compared),
            patterns=patterns,
            key=partial(Markup("").join, key()),
            doubtful_score=DOUBTFUL_SCORE,
            links=[each for each in downloads if isinstance(each, Link)],
            buttons=[each for each in downloads if isinstance(each, Button)],
            permalink=permalink,
            remarks=remarks,
        )
    )

"""GET /assets/…: what the pages load."""

from __future__ import annotations

from flask import Blueprint, Flask, Response

from api.pages.assets import assets
from api.problem_types import NOT_FOUND
from api.problems import Problem
from api.report.quotations import shown

KEPT_FOR_EVER = "public, max-age=31536000, immutable"
"""A year, the longest that RFC 9111 advises; an address whose bytes change is another address."""


def page_assets(app: Flask) -> Blueprint:
    """Serves the assets, and gives the templates of ``app`` ``asset(name)``, the address of one, and
    ``shown(text)``, for what others have written."""
    routes = Blueprint("assets", __name__)
    by_address = {asset.address: asset for asset in assets().values()}
    app.add_template_global(lambda name: assets()[name].address, "asset")
    app.add_template_global(shown, "shown")

    @routes.get("/assets/<name>")
    def asset(name: str) -> Response:
        found = by_address.get(f"/assets/{name}")
        if found is None:
            raise Problem(NOT_FOUND, "No page of this version of the service loads this: load the page again.")
        return Response(found.body, mimetype=found.media_type, headers={"Cache-Control": KEPT_FOR_EVER})

    return routes

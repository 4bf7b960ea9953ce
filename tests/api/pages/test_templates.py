"""Every template can be compiled, which a server does before its first client comes."""

from __future__ import annotations

from flask.testing import FlaskClient

from api.pages.environment import environment
from api.serving.warmth import compile_pages


def test_every_template_compiles(shared_client: FlaskClient) -> None:
    app = shared_client.application
    compile_pages(app)
    names = set(app.jinja_env.list_templates())
    assert {"desk/form.html", "desk/report.html", "desk/event.html", "report/body.html"} <= names
    assert names <= {name for _, name in app.jinja_env.cache}
    assert names <= {name for _, name in environment().cache}

"""A real browser, headless, and a service for it to visit."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, expect, sync_playwright

from api.app import create_app
from tests.browser.serving import serving
from tests.browser.visit import Visit
from tests.conftest import UNCOUNTED

PATIENCE = 60_000
"""Milliseconds that a page may take to come to what a test expects of it: no test may fail because the machine is slow."""

Visitor = Callable[..., Visit]
Keeping = Callable[..., str]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; what is published with Playwright would be one more download."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        # A container has no user namespaces to build the sandbox of; the pages are our own.
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The address of a service on a port of its own."""
    with serving(create_app(UNCOUNTED, log_stream=io.StringIO())) as address:
        yield address


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """Makes a Visit, with what Playwright's contexts take (``viewport``, ``color_scheme``, ``java_script_enabled``).

    After the test, whatever its pages did that pages of this project never do fails it.
    """
    with ExitStack() as stack:
        visits: list[Visit] = []

        def new(**options: object) -> Visit:
            context = stack.enter_context(browser.new_context(**options))  # type: ignore[arg-type]
            context.set_default_timeout(PATIENCE)
            visit = Visit(context.new_page())
            visits.append(visit)
            return visit

        yield new
        for visit in visits:
            assert visit.faults == []


@pytest.fixture
def api(shared_client: FlaskClient) -> FlaskClient:
    """The service without a socket: for the bytes and headers that a page is made of."""
    return shared_client


@pytest.fixture
def keeping(migrated_file: Path, tmp_path: Path) -> Iterator[Keeping]:
    """Makes the address of a service, with these settings, that has a database."""
    database = shutil.copyfile(migrated_file, tmp_path / "kept.sqlite3")
    with ExitStack() as stack:

        def new(**settings: str) -> str:
            app = create_app(replace(UNCOUNTED, database=str(database), **settings), log_stream=io.StringIO())
            stack.callback(app.extensions["database"].close)
            return stack.enter_context(serving(app))

        yield new

"""What every test may use: a service of its own, and a mark for what a bare system does not have."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Generator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings

from api.app import create_app
from api.settings import Settings
from api.storage import migrating
from api.storage.database import Database
from tests.storage.databases import (  # noqa: F401  # fixtures
    empty_place,
    migrated_file,
    migrated_url,
    place,
    postgresql_server,
    serve,
    serve_empty,
)

settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("exploring", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
"""A run says the same on every machine, however slow; HYPOTHESIS_PROFILE=exploring looks for examples never tried."""

UNCOUNTED = Settings(quota_per_address=1_000_000, deadline_seconds=25.0)
"""The default settings, but for a quota that no run of the tests uses up, and the longest deadline: no test may fail because
the machine is slow."""


@pytest.fixture
def client() -> FlaskClient:
    """A client of a service with the default settings, whose log goes nowhere."""
    return create_app(UNCOUNTED, log_stream=io.StringIO()).test_client()


@pytest.fixture(scope="session")
def shared_client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The same, made once, with a database for events: for tables of requests that do not get in each other's way."""
    settings = replace(UNCOUNTED, database=str(tmp_path_factory.mktemp("shared") / "events.sqlite3"))
    migrating.upgrade(Database(settings).url)
    return create_app(settings, log_stream=io.StringIO()).test_client()


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("needs"):
        command, install = mark.args
        if shutil.which(command) is None:
            pytest.skip(f"needs {command}; install it with: {install}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get("FORBID_SKIPS") and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"FORBID_SKIPS is set, and this test was to be skipped: {reason}"
    return report

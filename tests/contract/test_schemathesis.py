"""What a tester that knows nothing but the contract finds: requests made from it, valid and not, and every check."""

from __future__ import annotations

import io
import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.config import GenerationConfig
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from api.app import create_app
from api.contract.event_examples import EVENT_ID, WHOLE_EVENT
from api.storage import migrating
from api.storage.database import Database
from tests.conftest import UNCOUNTED

FOLDER = tempfile.TemporaryDirectory(prefix="contract-")
SETTINGS = replace(UNCOUNTED, database=str(Path(FOLDER.name) / "events.sqlite3"))
migrating.upgrade(Database(SETTINGS).url)
APP = create_app(SETTINGS, log_stream=io.StringIO())
with patch("api.events.writing.new_id", lambda *_: EVENT_ID):  # the examples of the contract are about this event
    APP.test_client().post("/v1/events", json=WHOLE_EVENT)
contract = schemathesis.openapi.from_wsgi("/openapi.json", APP)
contract.config.generation = GenerationConfig(modes=list(schemathesis.GenerationMode))


@schemathesis.serializer("application/x-ndjson")
def lines_of_json(context: schemathesis.SerializationContext, value: Any) -> bytes:
    """A generated string as it is; anything else, which is invalid, as JSON."""
    return (value if isinstance(value, str) else json.dumps(value)).encode()


def test_every_phase_and_mode_is_on() -> None:
    phases = contract.config.phases
    assert phases.examples.enabled
    assert phases.coverage.enabled
    assert phases.fuzzing.enabled
    assert set(contract.config.generation.modes) == set(schemathesis.GenerationMode)


@contract.parametrize()
@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_the_service_keeps_to_the_contract(case: schemathesis.Case) -> None:
    # Off, because the contract's schemas cannot say that a time zone is one of the IANA names, or that ids are distinct.
    # All others are on; unsupported methods and keys that are ignored are among them.
    excluded = [positive_data_acceptance]
    if case.operation.path == "/v1/comparisons/batch":
        # Whatever is sent there is text, as the contract asks; a line of it that is wrong is answered in its place.
        excluded.append(negative_data_rejection)
    # The client that schemathesis uses inside the process asks for gzip, but does not undo it.
    case.call_and_validate(excluded_checks=excluded, headers={"Accept-Encoding": "identity"})

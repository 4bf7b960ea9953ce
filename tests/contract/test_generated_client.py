"""A client that a well-known generator makes of the contract: it compiles, and compares."""

from __future__ import annotations

import compileall
import importlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.conftest import UNCOUNTED

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "generated_comparison_client"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The package that was generated."""
    folder = tmp_path_factory.mktemp("client")
    generator = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"]
    subprocess.run(
        [*generator, "--path", str(ROOT / "openapi.yaml"), "--output-path", str(folder / PACKAGE)],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert compileall.compile_dir(folder, quiet=1)
    sys.path.insert(0, str(folder))
    yield importlib.import_module(PACKAGE)
    sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where a service is."""
    from api.app import create_app

    class Quiet(WSGIRequestHandler):
        def log(self, *_: Any) -> None:
            pass

    with Path("/dev/null").open("w") as nowhere:
        server = make_server("127.0.0.1", 0, create_app(UNCOUNTED, log_stream=nowhere), request_handler=Quiet)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.port}"
        server.shutdown()
        thread.join()
        server.server_close()


def part(name: str) -> Any:
    return importlib.import_module(f"{PACKAGE}.{name}")


def test_it_makes_a_comparison(client: Any, address: str) -> None:
    body = part("models").ComparisonRequest.from_dict(
        json.loads((ROOT / "examples/leaders-call.json").read_text("utf-8"))
    )
    with client.Client(base_url=address) as connected:
        answer = part("api.comparisons.compare_accounts").sync(client=connected, body=body)
    assert isinstance(answer, part("models").Comparison)
    assert answer.summary.points == len(answer.points) > 0
    text = next(account.text for account in body.accounts if account.id == answer.points[0].passages[0].account)
    quote = answer.points[0].passages[0]
    assert text[quote.start : quote.end] == quote.text


def test_it_reads_a_problem(client: Any, address: str) -> None:
    body = part("models").ComparisonRequest(accounts=[])
    with client.Client(base_url=address) as connected:
        answer = part("api.comparisons.compare_accounts").sync(client=connected, body=body)
    assert isinstance(answer, part("models").Problem)
    assert answer.type_ == "/problems/invalid-fields"
    assert answer.errors[0].pointer == "/accounts"

"""Events on the service as it is run: two workers, either database, and README's commands."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.serving import JSON, ROOT, ask, served
from tests.events.ferry_talks import EVENT, PILOTS, PORT
from tests.storage.databases import Place

README = (ROOT / "README.md").read_text("utf-8")


def environment(place: Place) -> dict[str, str]:
    """The settings of a service on ``place``."""
    if place.kind == "sqlite":
        return {"COMPARISON_DATABASE": place.settings.database}
    return {"DATABASE_URL": place.settings.database_url}


@pytest.mark.needs("curl", "apt-get install curl")
def test_the_day_of_an_event_goes_as_the_readme_says(tmp_path: Path) -> None:
    commands = re.search(r"<!-- day -->\n```sh\n(.*?)```", README, re.DOTALL)
    assert commands is not None
    assert len(re.findall(r"\bcurl\b", commands[1])) == 6
    where = {"COMPARISON_DATABASE": str(tmp_path / "events.sqlite3"), "COMPARISON_MIGRATE": "1"}
    with served(tmp_path, **where) as running:
        script = commands[1].replace("http://127.0.0.1:8000", running.url)
        done = subprocess.run(["sh", "-eu", "-c", script], capture_output=True, text=True, timeout=60, check=True)
        event = json.loads(ask(running.url, "GET", "/v1/events")[2])["events"][0]
        now = ask(running.url, "GET", f"/v1/events/{event['id']}/comparison", Accept="text/plain")[2].decode()
    assert event["revision"] == 4
    assert event["parties"] == ["Northern Ferries", "Seafarers Union"]
    assert done.stdout.count("12 sailings") >= 2, "as it was before the edit, twice"
    assert "12 sailings" not in now


def test_what_one_worker_keeps_the_others_have(empty_place: Place, tmp_path: Path) -> None:
    with served(tmp_path, COMPARISON_MIGRATE="1", **environment(empty_place)) as running:

        def post(path: str, body: Any) -> Any:
            status, _, answer = ask(running.url, "POST", path, json.dumps(body).encode(), **JSON)
            assert status == 201, answer
            return json.loads(answer)

        event = "/v1/events/" + post("/v1/events", EVENT)["id"]
        for number in range(6):
            post(event + "/accounts", {**(PILOTS if number % 2 else PORT), "id": f"a{number}"})
            counts = {len(json.loads(ask(running.url, "GET", event)[2])["accounts"]) for _ in range(4)}
            assert counts == {number + 1}
        answers = {ask(running.url, "GET", event + "/comparison")[2] for _ in range(6)}
        assert len(answers) == 1
    log = running.log.read_text("utf-8")
    assert "40 pilots" not in log
    assert '"defect"' not in log


def test_a_service_that_is_not_told_to_migrate_does_not(tmp_path: Path) -> None:
    path = tmp_path / "events.sqlite3"
    with served(tmp_path, COMPARISON_DATABASE=str(path)) as running:
        assert ask(running.url, "GET", "/v1/events")[0] == 503
        assert not path.exists()
        whole = {**os.environ, "COMPARISON_DATABASE": str(path)}
        command = [sys.executable, "-m", "flask", "--app", "wsgi", "storage", "upgrade"]
        subprocess.run(command, cwd=ROOT, env=whole, check=True, capture_output=True, timeout=60)
        assert ask(running.url, "GET", "/v1/events")[0] == 200


def test_a_database_that_cannot_be_brought_up_to_date_stops_the_start(tmp_path: Path) -> None:
    whole = {**os.environ, "PORT": "0", "COMPARISON_DATABASE": "/nonexistent/events.sqlite3", "COMPARISON_MIGRATE": "1"}
    command = [sys.executable, "-m", "gunicorn"]
    done = subprocess.run(command, cwd=ROOT, env=whole, capture_output=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr == b"The database cannot be brought up to date: unable to open database file\n"


def test_to_import_the_application_makes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "events.sqlite3"
    whole = {**os.environ, "COMPARISON_DATABASE": str(path), "COMPARISON_MIGRATE": "1"}
    script = "import wsgi, sys; database = wsgi.app.extensions['database']; sys.exit(database._engine is not None)"
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=whole, check=True, timeout=60)
    assert not path.exists()

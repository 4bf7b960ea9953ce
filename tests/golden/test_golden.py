"""The shipped examples are answered as they were when somebody last read the answers."""

from __future__ import annotations

import pytest

from tests.golden.answers import GOLDEN, answer, rendered, requests


@pytest.mark.parametrize("name", sorted(requests()))
def test_the_answer_is_the_one_that_was_read(name: str) -> None:
    golden = (GOLDEN / f"{name}.txt").read_text("utf-8")
    assert rendered(answer(requests()[name])) == golden, "if the change is meant, run: python -m tests.golden"


def test_every_golden_answer_has_its_example() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(requests())

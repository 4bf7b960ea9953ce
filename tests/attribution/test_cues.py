"""The cues of the lexicon: every line is in form, and every form is the word's own."""

from __future__ import annotations

import pytest

from comparison.attribution.cues import EFFECTS, FRAMES, cues, read


def test_there_are_several_hundred() -> None:
    assert len(cues()) >= 400


def test_every_effect_and_frame_has_a_word() -> None:
    found = [cue for cue, _ in read()]
    assert {cue.effect for cue in found} == set(EFFECTS)
    assert {cue.frame for cue in found} == set(FRAMES)


def test_no_word_is_listed_twice_in_a_frame() -> None:
    found = [(cue.base, cue.frame) for cue, _ in read()]
    assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize(
    ("words", "base", "tense"),
    [
        pytest.param("said", "say", "past", id="irregular"),
        pytest.param("says", "say", "present", id="present"),
        pytest.param("denied", "deny", "past", id="y becomes ied"),
        pytest.param("denies", "deny", "present", id="y becomes ies"),
        pytest.param("urging", "urge", "ing", id="a silent e goes"),
        pytest.param("quipped", "quip", "past", id="a doubled consonant"),
        pytest.param("signaled", "signal", "past", id="American"),
        pytest.param("signalled", "signal", "past", id="British"),
        pytest.param("went on to say", "go on to say", "past", id="a phrase bends at its first word"),
        pytest.param("according to", "according to", "base", id="a preposition does not bend"),
    ],
)
def test_forms_lead_to_their_words(words: str, base: str, tense: str) -> None:
    norms = words.split()
    form = cues().at(norms, 0, len(norms))
    assert form is not None
    assert base in {cue.base for cue in form.cues}
    assert tense in form.tenses


def test_the_longest_form_wins() -> None:
    norms = "called on them".split()
    form = cues().at(norms, 0, len(norms))
    assert form is not None
    assert form.words == ("called", "on")

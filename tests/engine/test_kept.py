"""What is kept for later: with an object as long as it lives, of single words for good, of what was compared nothing."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator
from dataclasses import dataclass

from comparison import Account, Event, compare
from comparison.lazy import kept, lazy
from comparison.remembered import LONGEST, Remembered


@dataclass(frozen=True)
class Told:
    """Something with a text, of which its length is asked."""

    text: str
    asked: list[str]

    @lazy
    def length(self) -> int:
        self.asked.append(self.text)
        return len(self.text)


@kept
def initial(of: Told) -> str:
    """The first letter."""
    of.asked.append(of.text)
    return of.text[0]


def test_what_is_lazy_is_reckoned_once_for_each_object() -> None:
    asked: list[str] = []
    one, other = Told("one", asked), Told("other", asked)
    assert [one.length, one.length, other.length] == [3, 3, 5]
    assert asked == ["one", "other"]


def test_what_is_kept_is_reckoned_once_for_each_object() -> None:
    asked: list[str] = []
    one, like_it = Told("one", asked), Told("one", asked)
    assert [initial(one), initial(one), initial(like_it)] == ["o", "o", "o"]
    assert asked == ["one", "one"]
    assert initial.__doc__ == "The first letter."


def test_what_is_kept_goes_with_its_object() -> None:
    told = Told("one", [])
    assert (told.length, initial(told)) == (3, "o")
    gone = weakref.ref(told)
    del told
    assert gone() is None


def test_words_are_remembered_up_to_a_number() -> None:
    made: list[str] = []

    def upper(word: str) -> str:
        made.append(word)
        return word.upper()

    words = Remembered(upper, 2)
    assert [words["a"], words["a"], words["b"]] == ["A", "A", "B"]
    assert (made, len(words)) == (["a", "b"], 2)
    assert words["c"] == "C"
    assert list(words) == ["c"]


def test_a_word_without_end_is_not_remembered() -> None:
    words = Remembered(len, 8)
    assert words["x" * (LONGEST + 1)] == LONGEST + 1
    assert not words


def test_no_sentence_outlives_its_comparison() -> None:
    said = "The harbour guards detained {} purple walruses near the northern jetty on Tuesday, the warden said."
    accounts = (
        Account(
            id="a", party="Harbour", text=f"{said.format('seven')} They were \u201cunharmed\u201d and fed at 9 a.m."
        ),
        Account(id="b", party="Wardens", text=f"{said.format('eight')} None of the purple walruses was harmed."),
    )
    assert compare(Event(), accounts).points
    assert not [text for text in _remembered() if "purple walruses" in text]


def _remembered() -> Iterator[str]:
    """Every text that a cache or a table of the engine's modules holds."""
    modules = [module for name, module in sys.modules.items() if name.split(".")[0] == "comparison"]
    waiting: list[object] = [
        held
        for module in modules
        for held in vars(module).values()
        if hasattr(held, "cache_info") or isinstance(held, dict | list | set)
    ]
    seen: set[int] = set()
    while waiting:
        held = waiting.pop()
        if isinstance(held, str):
            yield held
        elif id(held) not in seen and not isinstance(held, type(sys)):
            seen.add(id(held))
            waiting += [each for each in gc.get_referents(held) if not callable(each) or hasattr(each, "cache_info")]

"""What holds of every quantity."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from comparison.analyse.quantities import find_quantities
from comparison.analyse.tokens import tokenise

_WORDS = (
    "at least nearly about 12 3,500 2.15 14:05 1/5 half a an dozen dozens of people minutes hours and three quarters"
    " - $ € % percent million bn k m to between in four ( ) . , one two hundred thousand killed injured March 2024 no"
    " per day each total first 30 -day or so from by votes"
)
_PIECES = st.sampled_from(_WORDS.split())


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=14))
def test_offsets_quote_the_text_and_do_not_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces)
    end = 0
    for quantity in find_quantities(tokenise(text), text):
        assert end <= quantity.start < quantity.end
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.value.low <= quantity.value.high
        end = quantity.end


@settings(deadline=None)
@given(st.text(alphabet="19,.:-/ $%amk½(", max_size=60))
def test_never_fails_on_signs_and_digits(text: str) -> None:
    find_quantities(tokenise(text), text)


@settings(deadline=None)
@given(st.integers(min_value=2, max_value=99))
def test_a_number_reads_the_same_in_words_and_digits(number: int) -> None:
    words = _in_words(number)
    digits, spelled = (find_quantities(tokenise(t), t) for t in (f"{number} boats", f"{words} boats"))
    assert [q.value for q in digits] == [q.value for q in spelled]


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def _in_words(number: int) -> str:
    small, tens = _SMALL.split(), _TENS.split()
    if number < 20:
        return small[number]
    ten = tens[number // 10 - 2]
    return ten if number % 10 == 0 else f"{ten}-{small[number % 10]}"


def test_a_long_run_of_digits_stays_cheap() -> None:
    for text in ("9" * 100_000, "1," * 20_000, "one " * 3_000, "1 " * 3_000, "1-" * 3_000):
        find_quantities(tokenise(text), text)

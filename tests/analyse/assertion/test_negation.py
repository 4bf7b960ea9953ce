"""Which words a sentence denies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.analyse.assertion import find_assertions
from comparison.analyse.tokens import tokenise
from tests.analyse.assertion.reading import denied, read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The ferry sank in the bay.", set(), id="plain: nothing is denied"),
        pytest.param("The ferry did not sink.", {"sink"}, id="not: the verb after the auxiliary"),
        pytest.param("The ferry didn't sink.", {"sink"}, id="contracted"),
        pytest.param("The ferry has never sunk.", {"sunk"}, id="never"),
        pytest.param("The mine is no longer open.", {"open"}, id="no longer: the predicate adjective"),
        pytest.param("The pier was not seriously damaged.", {"damaged"}, id="an adverb between"),
        pytest.param("The driver is not in custody.", {"custody"}, id="a state named by a noun"),
        pytest.param("The bank is not going to close branches.", {"going", "close"}, id="going to passes it on"),
        pytest.param("They do not plan to sell the port.", {"plan", "sell"}, id="plan to passes it on"),
        pytest.param("She did not agree to leave.", {"agree", "leave"}, id="an act not agreed to is not done either"),
        pytest.param(
            "We have not received any invitation.", {"received", "invitation"}, id="a light verb and its object"
        ),
        pytest.param("He did not take the train.", {"take"}, id="a definite object is there anyway"),
        pytest.param("No shots were fired.", {"shots"}, id="no: the head of the noun phrase"),
        pytest.param("There is no military solution.", {"solution"}, id="no: not the adjective"),
        pytest.param("Police made no arrests.", {"arrests"}, id="no: in the object"),
        pytest.param("Not a single house was rebuilt.", {"house"}, id="not a single"),
        pytest.param("It is not a sale.", {"sale"}, id="not a: a denied name"),
        pytest.param("Nobody was hurt.", {"hurt"}, id="nobody: the predicate"),
        pytest.param("No one on board was hurt.", {"hurt"}, id="no one, with what belongs to it"),
        pytest.param("None of the hostages was freed.", {"freed"}, id="none of"),
        pytest.param("Neither the mayor nor the police came.", {"came"}, id="neither A nor B: the verb after both"),
        pytest.param(
            "The firm neither confirmed nor commented.", {"confirmed", "commented"}, id="neither verb nor verb"
        ),
        pytest.param("Not all of the crew were rescued.", {"all"}, id="not all: only the extent"),
        pytest.param("The airline failed to refund passengers.", {"refund"}, id="failed to"),
        pytest.param("The army refused to leave.", {"leave"}, id="refused to"),
        pytest.param("The crew was refused shelter.", {"shelter"}, id="refused a thing, in the passive"),
        pytest.param("The mayor declined to resign.", {"resign"}, id="declined to"),
        pytest.param("They left without paying.", {"paying"}, id="without, with a verb"),
        pytest.param("The talks ended without a deal.", {"deal"}, id="without, with a noun"),
        pytest.param("The bank ruled out raising rates.", {"raising"}, id="ruled out"),
        pytest.param("A merger was ruled out.", {"merger"}, id="ruled out, in the passive"),
        pytest.param("Guards prevented reporters from entering.", {"entering"}, id="prevented from"),
        pytest.param("The map is too fragile to be copied.", {"copied"}, id="too … to"),
        pytest.param("The firm denied burying asbestos.", {"burying"}, id="denied doing"),
        pytest.param("The firm denied that it had buried asbestos.", {"buried"}, id="denied that"),
        pytest.param("The club denies any wrongdoing.", {"wrongdoing"}, id="denied a thing"),
        pytest.param(
            "The army rejected claims that it had shelled the market.", {"shelled"}, id="rejected claims that"
        ),
        pytest.param("Reports that the dam has burst are false.", {"burst"}, id="reports that … are false"),
        pytest.param("It is not true that the school was closed.", {"closed"}, id="it is not true that"),
        pytest.param("There is no evidence that the fire was set.", {"set"}, id="no evidence that"),
        pytest.param("The bank did not rule out raising rates.", set(), id="did not rule out: an even number"),
        pytest.param("It is not impossible to cross the pass.", set(), id="not impossible: an even number"),
        pytest.param("Nobody denied that the vote was held.", set(), id="nobody denied: an even number"),
        pytest.param("The club never failed to pay.", set(), id="never failed: an even number"),
        pytest.param("No doubt the vote was held.", set(), id="no doubt denies nothing"),
        pytest.param("The trip takes no more than an hour.", set(), id="no more than is a bound"),
        pytest.param("Not only the pier was damaged.", set(), id="not only adds"),
        pytest.param("The lower house held a no-confidence vote.", set(), id="no-confidence is a name"),
        pytest.param("The aid moved without delay.", set(), id="without delay: at once"),
        pytest.param("The truce will not start until the guns are silent.", set(), id="not until: only from then on"),
        pytest.param("The council banned the march.", set(), id="banned: whether it took place is open"),
        pytest.param("The army denied the allegations.", set(), id="what was alleged is not in the sentence"),
    ],
)
def test_denied_words(text: str, words: set[str]) -> None:
    assert denied(text) == words


def test_a_denial_is_its_speakers() -> None:
    text = "The firm denied burying asbestos."
    (negation,) = read(text).negations
    assert negation.source is not None
    assert text[slice(*negation.source)] == "The firm"


def test_inner_negation_names_what_it_denies() -> None:
    (negation,) = read("The crew was unharmed.").negations
    assert (negation.kind, negation.denies, negation.focus) == ("inner", "harm", ())


_WORDS = st.sampled_from(
    "no not never nobody neither nor without deny failed to refuse rule out the a minister that until unless if agreed "
    "to plan will may report claim false so-called said ( ) , ; . “ ” 's n't May 10 and but subject too".split()
)


@given(st.lists(_WORDS, max_size=40))
def test_any_mixture_is_read_within_bounds(words: list[str]) -> None:
    text = " ".join(words)
    tokens = tokenise(text)
    starts = {t.start for t in tokens}
    for assertion in find_assertions(tokens, (), text):
        for negation in assertion.negations:
            assert set(negation.focus) <= starts
        spans = (
            [n.cue for n in assertion.negations] + [a.cue for a in assertion.acts] + [a.scope for a in assertion.acts]
        )
        spans += [c.cue for c in assertion.conditions] + [c.content for c in assertion.conditions if c.content]
        spans += [f.cue for f in assertion.frames] + [f.content for f in assertion.frames]
        assert all(0 <= start <= end <= len(text) for start, end in spans)


@given(st.sampled_from(["sell the port", "close the mine", "reopen the border", "cut the tax"]), st.booleans())
def test_negating_a_negation_affirms(act: str, contracted: bool) -> None:
    verb = act.split()[0]
    not_ = "didn't" if contracted else "did not"
    assert verb in denied(f"The ministry refused to {act}.")
    assert verb not in denied(f"The ministry {not_} refuse to {act}.")


@pytest.mark.parametrize("word", ["not", "no", "nor", "if", "agreed", "denied", "says", "that", '"', ",", "claims"])
def test_a_long_run_of_one_cue_is_linear(word: str) -> None:
    text = f"{word} " * 20_000
    tokens = tokenise(text)
    assert len(find_assertions(tokens, (), text)) == 1

"""Reported speech: what is said, by whom, and what the words around it do to it."""

from __future__ import annotations

import pytest

from comparison.attribution import Article, attribute

Row = list[tuple[str, str, str]]


def handed(text: str) -> Row:
    """Speaker, kind and words of everything that is handed to somebody."""
    return [(a.speaker, a.kind, a.quote.text) for a in attribute(Article(text)).attributions]


# fmt: off
STATEMENTS = [
    pytest.param("Mayor Ed Rusk said that the bridge was shut.", [("Ed Rusk", "indirect", "the bridge was shut")], id="with that"),
    pytest.param("Mayor Ed Rusk said the bridge was shut.", [("Ed Rusk", "indirect", "the bridge was shut")], id="without that"),
    pytest.param("The bridge was shut, Mayor Ed Rusk said.", [("Ed Rusk", "indirect", "The bridge was shut")], id="before the cue"),
    pytest.param("The bridge was shut, Mayor Ed Rusk said on Monday in Colne.", [("Ed Rusk", "indirect", "The bridge was shut")],
                 id="day and place after the cue"),
    pytest.param("The bridge, Mayor Ed Rusk said, was shut.", [("Ed Rusk", "indirect", "was shut")], id="around the cue: the run after it"),
    pytest.param("The bridge was shut, according to Mayor Ed Rusk.", [("Ed Rusk", "indirect", "The bridge was shut")], id="according to, after"),
    pytest.param("According to Mayor Ed Rusk, the bridge was shut.", [("Ed Rusk", "indirect", "the bridge was shut")], id="according to, before"),
    pytest.param("Mayor Ed Rusk said the bridge was shut and that buses were full.",
                 [("Ed Rusk", "indirect", "the bridge was shut"), ("Ed Rusk", "indirect", "buses were full")], id="two statements of one cue"),
    pytest.param("Mayor Ed Rusk said the bridge was shut, adding that buses were full.",
                 [("Ed Rusk", "indirect", "the bridge was shut"), ("Ed Rusk", "indirect", "buses were full")], id="adding that"),
    pytest.param("Mayor Ed Rusk said the bridge was shut but insisted that buses were running.",
                 [("Ed Rusk", "indirect", "the bridge was shut"), ("Ed Rusk", "indirect", "buses were running")], id="a second verb, same subject"),
    pytest.param("The guild says the kilns are cracked; the council says they will do.",
                 [("guild", "indirect", "the kilns are cracked"), ("council", "indirect", "they will do")], id="two parties around a semicolon"),
    pytest.param("Ed Rusk said the bridge was “a death trap” and would stay shut.",
                 [("Ed Rusk", "mixed", "the bridge was “a death trap” and would stay shut")], id="mixed"),
    pytest.param("Ed Rusk called the bridge “a death trap”.", [("Ed Rusk", "mixed", "the bridge “a death trap”")], id="called"),
    pytest.param("Ed Rusk described the bridge as a death trap.", [("Ed Rusk", "indirect", "the bridge as a death trap")], id="described as"),
    pytest.param("Ed Rusk accused the builders of neglect.", [("Ed Rusk", "indirect", "the builders of neglect")], id="accused of"),
    pytest.param("Ed Rusk urged drivers to stay away.", [("Ed Rusk", "indirect", "drivers to stay away")], id="urged to"),
    pytest.param("Ed Rusk told drivers that the bridge was shut.", [("Ed Rusk", "indirect", "the bridge was shut")], id="told somebody that"),
    pytest.param("Ed Rusk told the Colne Echo he would resign.", [("Ed Rusk", "indirect", "he would resign")], id="told a paper, without that"),
    pytest.param("Ed Rusk said, without giving a reason, that the bridge was shut.", [("Ed Rusk", "indirect", "the bridge was shut")],
                 id="an aside before that"),
    pytest.param("Ed Rusk said that was untrue.", [("Ed Rusk", "indirect", "that was untrue")], id="that is the subject"),
    pytest.param("Ed Rusk said he'd walk.", [("Ed Rusk", "indirect", "he'd walk")], id="a contracted subject and verb"),
    pytest.param("Ed Rusk has said he will walk.", [("Ed Rusk", "indirect", "he will walk")], id="the perfect"),
    pytest.param("Ed Rusk is saying that he will walk.", [("Ed Rusk", "indirect", "he will walk")], id="the progressive"),
    pytest.param("Ed Rusk, who said he would walk, took the bus.", [("Ed Rusk", "indirect", "he would walk")],
                 id="who said: up to the verb of the sentence"),
    pytest.param("Prime Minister Theresa Marlow said this week that the tax would go.", [("Theresa Marlow", "indirect", "the tax would go")],
                 id="this week"),
    pytest.param("Research by Doctors for Clean Air suggests that fish are dying.", [("Doctors for Clean Air", "indirect", "fish are dying")],
                 id="a paper's authors"),
    pytest.param("The ministry had lied to staff that jobs were safe, sources said.",
                 [("sources", "indirect", "The ministry had lied to staff that jobs were safe")], id="officials without a name"),
    pytest.param("Ed Rusk told staff that the bridge was shut, two sources said.",
                 [("sources", "indirect", "Ed Rusk told staff that the bridge was shut")], id="the outer speaker has the whole"),
    pytest.param("Campaigners have alleged that the river is dying.", [("campaigners", "indirect", "the river is dying")], id="a group"),
    pytest.param("Halden and Colne said the road would open.",
                 [("Halden", "indirect", "the road would open"), ("Colne", "indirect", "the road would open")], id="two names"),
    pytest.param("Halden blamed Colne. Colne blamed Halden. No one was hurt, both sides said.",
                 [("Halden", "indirect", "No one was hurt"), ("Colne", "indirect", "No one was hurt")], id="both sides"),
    pytest.param("Norwegian Prime Minister Ida Holm came to Downing Street for talks. Downing Street said they went well. A date was set, both sides said.",
                 [("Downing Street", "indirect", "they went well"), ("Downing Street", "indirect", "A date was set"), ("Norway", "indirect", "A date was set")],
                 id="both sides, one of whom is known by its leader"),
    pytest.param("The bridge was shut, Ed Rusk said, and buses were being turned back.",
                 [("Ed Rusk", "indirect", "The bridge was shut"), ("Ed Rusk", "indirect", "buses were being turned back")], id="both sides of the cue"),
    pytest.param("Though the bridge was shut, Ed Rusk said, buses were running.",
                 [("Ed Rusk", "indirect", "buses were running")], id="after a clause that leads in"),
    pytest.param("Ed Rusk asked whether the bridge was shut.",
                 [("Ed Rusk", "indirect", "whether the bridge was shut")], id="asked whether"),
    pytest.param("Ed Rusk wondered why nobody had called him.",
                 [("Ed Rusk", "indirect", "why nobody had called him")], id="wondered why"),
    pytest.param("Ed Rusk said at least 40 buses were full.",
                 [("Ed Rusk", "indirect", "at least 40 buses were full")], id="a count that opens with at least"),
    pytest.param("Ed Rusk noted that, like him, drivers were tired.",
                 [("Ed Rusk", "indirect", "like him, drivers were tired")], id="an aside after that"),
    pytest.param("Ed Rusk appeared to suggest that the bridge was shut.",
                 [("Ed Rusk", "indirect", "the bridge was shut")], id="appeared to suggest"),
    pytest.param("The guild rejected Ed Rusk's claim that the bridge was shut.",
                 [("guild", "indirect", "the bridge was shut")], id="a claim that somebody else rejects"),
    pytest.param("Ed Rusk has questions. His deputy seized on his claim that the bridge was shut.",
                 [("Ed Rusk", "indirect", "the bridge was shut")], id="a claim of his"),
    pytest.param("The inquiry found the bridge was unsafe.",
                 [("inquiry", "indirect", "the bridge was unsafe")], id="an inquiry finds, without that"),
    pytest.param("A study that appeared in May found that bees can count.",
                 [("study", "indirect", "bees can count")], id="a paper with a clause of its own"),
    pytest.param("Data from the 2014 river survey show that salmon are back.",
                 [("Data", "indirect", "salmon are back")], id="data show"),
    pytest.param("Ed Rusk asked Noor Haddad, the owner, to mend the bridge.",
                 [("Ed Rusk", "indirect", "Noor Haddad, the owner, to mend the bridge")], id="asked somebody, with what she is, to"),
    pytest.param("Theresa May said the tax would go.",
                 [("Theresa May", "indirect", "the tax would go")], id="a surname that is a verb too"),
    pytest.param("The guild sent a letter to the mayor urging him to resign.",
                 [("guild", "indirect", "him to resign")], id="a letter urging"),
    pytest.param("Ed Rusk said the new rules demand that buses stop.",
                 [("Ed Rusk", "indirect", "the new rules demand that buses stop")], id="a verb that is a noun too"),
    pytest.param("Ed Rusk said “delays” and the weather would cost millions.",
                 [("Ed Rusk", "mixed", "“delays” and the weather would cost millions")], id="a quotation that is half of the subject"),
    pytest.param("No 10 insisted the tax would go.",
                 [("No 10", "indirect", "the tax would go")], id="an address for an office"),
    pytest.param("Denham Foods, based in Lund, Ohio, said the plant would shut.",
                 [("Denham Foods", "indirect", "the plant would shut")], id="a place of two parts"),
    pytest.param("Wessel Foods (WSL.N) cut its forecast on Monday, saying sales had slowed.",
                 [("Wessel Foods", "indirect", "sales had slowed")], id="a participle after a company's code"),
    pytest.param("One of the drivers said the bridge was shut.",
                 [("drivers", "indirect", "the bridge was shut")], id="one of a crowd"),
    pytest.param("The coaches, Ana Roth and Ed Rusk, were dismissed. Both denied wrongdoing.",
                 [("Ana Roth", "indirect", "wrongdoing"), ("Ed Rusk", "indirect", "wrongdoing")], id="both, of two names"),
    pytest.param("Two diplomats said it was late. A third said it was early.",
                 [("diplomats", "indirect", "it was late"), ("diplomat", "indirect", "it was early")], id="a third"),
    pytest.param("Ed Rusk was “moved”, his spokesman said.",
                 [("Ed Rusk", "mixed", "Ed Rusk was “moved”")], id="his spokesman"),
    pytest.param("Officers were looking for a man whom they described as armed.",
                 [("officers", "indirect", "armed")], id="a crowd in the same sentence"),
    pytest.param("Some note that the bridge is old.",
                 [("some", "indirect", "the bridge is old")], id="some"),
]
NESTED = [
    pytest.param("Ana Ruiz is once again warning drivers that the road will flood.", [("Ana Ruiz", "indirect", "the road will flood")],
                 id="a progressive, and a noun that is a verb"),
    pytest.param("Several growers left the talks, saying the price was too low.", [("Several growers", "indirect", "the price was too low")],
                 id="a participle of the main subject"),
    pytest.param("Ana Ruiz, senior associate for parks at the Halden Institute, said trees need water.",
                 [("Ana Ruiz", "indirect", "trees need water")], id="a long description, and a statement without that"),
    pytest.param("As many growers have pointed out, the price is too low.", [("many growers", "indirect", "the price is too low")], id="as they have pointed out"),
    pytest.param("A study by Halden University found 31 cracks in the dam.", [("Halden University", "indirect", "31 cracks in the dam")], id="a study finds"),
    pytest.param("Ana Ruiz has called the delay a scandal.", [("Ana Ruiz", "indirect", "the delay a scandal")], id="calls a thing a thing"),
    pytest.param("Ana Ruiz blasted the council for selling the park.", [("Ana Ruiz", "indirect", "the council for selling the park")], id="blames for a deed"),
    pytest.param("Ana Ruiz proposed closing the park.", [("Ana Ruiz", "indirect", "closing the park")], id="proposes doing"),
    pytest.param("Ana Ruiz told residents of Colne to leave by noon.", [("Ana Ruiz", "indirect", "residents of Colne to leave by noon")], id="tells somebody to do"),
    pytest.param("Ana Ruiz has said about 20 trees fell.", [("Ana Ruiz", "indirect", "about 20 trees fell")], id="a number after said about"),
    pytest.param("The dam will hold, an engineer confirmed on Monday.", [("engineer", "indirect", "The dam will hold")], id="confirmed on a day"),
    pytest.param("According to growers, who asked not to be named, the price is too low.", [("growers", "indirect", "the price is too low")],
                 id="a source, and what is added to it"),
    pytest.param("Ana Ruiz vowed to leave after critics called the park “a swamp”.",
                 [("Ana Ruiz", "indirect", "to leave"), ("critics", "mixed", "the park “a swamp”")], id="the occasion is another's statement"),
    pytest.param("A source close to the inquiry, who asked not to be named, said the radar had failed.",
                 [("source", "indirect", "the radar had failed")], id="who asked not to be named"),
    pytest.param("A nurse who works there, and who did not want to be named, said staff had warned managers.",
                 [("nurse", "indirect", "staff had warned managers")], id="and who did not want to be named"),
    pytest.param("Kess accused Orland of shelling a village, a charge that Orland's army dismissed as “fantasy”.",
                 [("Kess", "indirect", "Orland of shelling a village"), ("Orland's army", "direct", "fantasy")], id="a charge that another dismisses"),
    pytest.param("Bramley Foods cut its forecast, blaming what it described as “cautious” shoppers.",
                 [("Bramley Foods", "mixed", "“cautious” shoppers")], id="what it described as"),
    pytest.param("It does not say whether he had a gun, as police have said.", [("police", "indirect", "It does not say whether he had a gun")],
                 id="as police have said"),
    pytest.param("Experts on Kess and nuclear arms said the test had failed.", [("experts", "indirect", "the test had failed")],
                 id="and, within the subject"),
    pytest.param("Political observers in Kess and around the world say Ruiz deserves the job.",
                 [("Political observers", "indirect", "Ruiz deserves the job")], id="and, before a preposition"),
    pytest.param("Ida Holm met the mayor. She made the offer again, her office said.",
                 [("Ida Holm's office", "indirect", "She made the offer again")], id="her office"),
    pytest.param("Clinic Hid Past Problems From Public, Former Doctor Says", [("Former Doctor", "indirect", "Clinic Hid Past Problems From Public")],
                 id="a headline in title case"),
    pytest.param("Ana Ruiz told Colne Radio's “Breakfast” that the bridge was shut.", [("Ana Ruiz", "indirect", "the bridge was shut")],
                 id="the name of a programme is no speech"),
    pytest.param("She alleged it. Ana Ruiz alleged that £84,000 had gone.", [("Ana Ruiz", "indirect", "£84,000 had gone")],
                 id="a sum after that"),
]
NOTHING = [
    pytest.param("Ed Rusk declined to say whether the bridge was shut.", id="declined to say"),
    pytest.param("Ed Rusk did not say that the bridge was shut.", id="did not say"),
    pytest.param("Ed Rusk would not say when the bridge would open.", id="would not say"),
    pytest.param("Ed Rusk declined to comment.", id="no comment"),
    pytest.param("The council disputed that.", id="that, and no more"),
    pytest.param("The reported attack took place on Monday.", id="an adjective"),
    pytest.param("Reports of an attack spread on Monday.", id="a noun"),
    pytest.param("Ed Rusk was told that the bridge was shut.", id="the told are no speakers"),
    pytest.param("I said that the bridge was shut.", id="the writer"),
    pytest.param("Protests in Colne broke out on Monday, when the bridge was shut.", id="a noun that looks like a verb"),
    pytest.param("By Ed Rusk, Transport Correspondent", id="a byline"),
    pytest.param("(Reporting by Ed Rusk; Editing by Ana Solheim)", id="who wrote and edited"),
    pytest.param("When veterans ask for help, few calls get through.", id="a subordinate clause"),
    pytest.param("The campaign began: 400 people marched through Colne.", id="a manner of speaking, and no quotation"),
    pytest.param("Ana Ruiz stressed her support of the raid that killed the leader.", id="a noun with a relative clause"),
    pytest.param("Jury told of 'catalogue of lies' in fraud trial", id="the told in a headline"),
    pytest.param("A former clerk invented invoices, a court has heard.", id="a court that hears says nothing"),
    pytest.param("The two leaders agreed that talks would begin.", id="an agreement that was reached"),
    pytest.param("Pensioner told to trim 'monster' hedge", id="told to do, in a headline"),
    pytest.param("Having said that, the road was quiet.", id="having said that"),
    pytest.param("", id="nothing at all"),
    pytest.param("\n \n", id="blank lines"),
]
EFFECTS = [
    pytest.param("The ministry denied that tanks had moved.", "tanks had moved", "denying", True, id="denied"),
    pytest.param("The ministry rejected claims that tanks had moved.", "tanks had moved", "denying", True, id="rejected claims"),
    pytest.param("The ministry denies a claim, made on Monday, that tanks had moved.", "tanks had moved", "denying", True, id="an aside in a denial"),
    pytest.param("The ministry denied firing any shells.", "firing any shells", "denying", True, id="denied doing it"),
    pytest.param("The ministry claimed that tanks had moved.", "tanks had moved", "doubting", False, id="claimed"),
    pytest.param("The ministry confirmed that tanks had moved.", "tanks had moved", "affirming", False, id="confirmed"),
    pytest.param("The ministry promised that tanks would leave.", "tanks would leave", "promising", False, id="promised"),
    pytest.param("The ministry vowed to withdraw the tanks.", "to withdraw the tanks", "promising", False, id="vowed to"),
    pytest.param("The ministry called on Colne to withdraw the tanks.", "Colne to withdraw the tanks", "urging", False, id="called on"),
    pytest.param("The ministry said that tanks had moved.", "tanks had moved", "neutral", False, id="said"),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), STATEMENTS + NESTED)
def test_statements_are_handed_to_their_speakers(text: str, expected: Row) -> None:
    assert handed(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_words_of_saying_without_a_statement_hand_over_nothing(text: str) -> None:
    assert handed(text) == []


@pytest.mark.parametrize(("text", "words", "effect", "denied"), EFFECTS)
def test_what_the_cue_does_to_the_statement(text: str, words: str, effect: str, denied: bool) -> None:
    (found,) = attribute(Article(text)).attributions
    assert (found.quote.text, found.effect, found.denied) == (words, effect, denied)

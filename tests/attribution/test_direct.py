"""Words between quotation marks: which of them are speech, and whose."""

from __future__ import annotations

import pytest

from comparison.attribution import Article, attribute

Row = list[tuple[str, str]]


def direct(text: str) -> Row:
    """Speaker and words of every direct quotation."""
    return [(a.speaker, a.quote.text) for a in attribute(Article(text)).attributions if a.kind == "direct"]


def spoken(text: str) -> Row:
    """Speaker and words of everything that is handed to somebody."""
    return [(a.speaker, a.quote.text) for a in attribute(Article(text)).attributions]


# fmt: off
MARKS = [
    pytest.param('"We heard a bang," said Rosa Tindall.', [("Rosa Tindall", "We heard a bang,")], id="straight"),
    pytest.param("“We heard a bang,” said Rosa Tindall.", [("Rosa Tindall", "We heard a bang,")], id="curly"),
    pytest.param("‘We heard a bang,’ said Rosa Tindall.", [("Rosa Tindall", "We heard a bang,")], id="single"),
    pytest.param("'We heard a bang,' said Rosa Tindall.", [("Rosa Tindall", "We heard a bang,")], id="straight single"),
    pytest.param("«We heard a bang», said Rosa Tindall.", [("Rosa Tindall", "We heard a bang")], id="guillemets"),
    pytest.param("« We heard a bang », said Rosa Tindall.", [("Rosa Tindall", "We heard a bang")], id="guillemets, spaced as in French"),
    pytest.param("»We heard a bang«, said Rosa Tindall.", [("Rosa Tindall", "We heard a bang")], id="guillemets turned as in German books"),
    pytest.param("„We heard a bang“, said Rosa Tindall.", [("Rosa Tindall", "We heard a bang")], id="German"),
    pytest.param("„We heard a bang”, said Rosa Tindall.", [("Rosa Tindall", "We heard a bang")], id="Polish"),
    pytest.param("''We heard a bang,'' said Rosa Tindall.", [("Rosa Tindall", "We heard a bang,")], id="two single marks for a double"),
    pytest.param("“We heard a bang,\" said Rosa Tindall.", [("Rosa Tindall", "We heard a bang,")], id="opened curly, closed straight"),
    pytest.param("‘It’s the workers’ right to stop,’ said Rosa Tindall.", [("Rosa Tindall", "It’s the workers’ right to stop,")],
                 id="apostrophes inside single marks close nothing"),
    pytest.param("'It's the workers' right to stop,' said Rosa Tindall.", [("Rosa Tindall", "It's the workers' right to stop,")],
                 id="straight apostrophes inside straight single marks"),
    pytest.param("“He told us ‘get out’ and we did,” said Rosa Tindall.", [("Rosa Tindall", "He told us ‘get out’ and we did,")],
                 id="nested, single in double"),
    pytest.param("‘He told us “get out” and we did,’ said Rosa Tindall.", [("Rosa Tindall", "He told us “get out” and we did,")],
                 id="nested, double in single"),
    pytest.param("“Back in the ’90s nobody asked,” said Rosa Tindall.", [("Rosa Tindall", "Back in the ’90s nobody asked,")],
                 id="an elided decade"),
]
ORDER = [
    pytest.param("Mayor Ed Rusk said: “The bridge is shut.”", [("Ed Rusk", "The bridge is shut.")], id="before, with a colon"),
    pytest.param("Mayor Ed Rusk said, “The bridge is shut.”", [("Ed Rusk", "The bridge is shut.")], id="before, with a comma"),
    pytest.param("Mayor Ed Rusk told reporters on Monday: “The bridge is shut.”", [("Ed Rusk", "The bridge is shut.")],
                 id="before, with hearers and a day"),
    pytest.param("“The bridge is shut,” Mayor Ed Rusk said.", [("Ed Rusk", "The bridge is shut.".replace(".", ","))], id="after"),
    pytest.param("“The bridge is shut,” said Mayor Ed Rusk, who is standing down.", [("Ed Rusk", "The bridge is shut,")], id="after, turned round"),
    pytest.param("“The bridge is shut,” said the mayor, Ed Rusk.", [("Ed Rusk", "The bridge is shut,")], id="after, name beside the office"),
    pytest.param("“The bridge is shut,” said Ed Rusk, mayor of Colne. “It stays shut.”",
                 [("Ed Rusk", "The bridge is shut,"), ("Ed Rusk", "It stays shut.")], id="between two sentences"),
    pytest.param("“The bridge,” said Ed Rusk, “is shut.”", [("Ed Rusk", "The bridge,"), ("Ed Rusk", "is shut.")], id="inside a sentence"),
    pytest.param("“The bridge is shut,” Ed Rusk said, adding: “It stays shut.”",
                 [("Ed Rusk", "The bridge is shut,"), ("Ed Rusk", "It stays shut.")], id="a second cue without a subject"),
    pytest.param("“Is it shut?” asked Ed Rusk.", [("Ed Rusk", "Is it shut?")], id="a question"),
    pytest.param("“Shut it now!” Ed Rusk shouted.", [("Ed Rusk", "Shut it now!")], id="a shout before a name"),
    pytest.param("Ed Rusk was furious. “It stays shut until I say so,” he said.", [("Ed Rusk", "It stays shut until I say so,")], id="he"),
    pytest.param("Ed Rusk was furious. “It stays shut until I say so.”", [("Ed Rusk", "It stays shut until I say so.")],
                 id="no cue: the subject of the sentence before"),
    pytest.param("“It stays shut,” he said on Monday. “All week.” He left. “Ask me later,” he added.",
                 [], id="he, of whom the text never says who he is"),
    pytest.param("Ed Rusk set out his terms:\n\n“It stays shut until June.”", [("Ed Rusk", "It stays shut until June.")],
                 id="announced in the paragraph before"),
    pytest.param("“It is shut,” Ed Rusk said.\n\n“It stays shut until the steel has been replaced.”",
                 [("Ed Rusk", "It is shut,"), ("Ed Rusk", "It stays shut until the steel has been replaced.")],
                 id="a paragraph of quotation alone belongs to who spoke last"),
    pytest.param("Ed Rusk said: “It is shut.\n\n“It stays shut.\n\n“That is all.”",
                 [("Ed Rusk", "It is shut."), ("Ed Rusk", "It stays shut."), ("Ed Rusk", "That is all.")],
                 id="only the last paragraph closes"),
    pytest.param("\"It is shut.\n\n\"It stays shut,\" Ed Rusk said.", [("Ed Rusk", "It is shut."), ("Ed Rusk", "It stays shut,")],
                 id="only the last paragraph names the speaker"),
    pytest.param("“It stays shut until the steel has been replaced.” — Ed Rusk, mayor", [("Ed Rusk", "It stays shut until the steel has been replaced.")],
                 id="a name after a dash"),
    pytest.param("Ed Rusk (Ind., Colne) said: “It is shut.”", [("Ed Rusk", "It is shut.")], id="a bracket after the name"),
    pytest.param("Ed Rusk, 61, of Colne, Calif., who has no car, said: “It is shut.”", [("Ed Rusk", "It is shut.")], id="four asides after the name"),
    pytest.param("“I love the bridge,” Ed Rusk said, but “when it rains, it moves.”",
                 [("Ed Rusk", "I love the bridge,"), ("Ed Rusk", "when it rains, it moves.")], id="a conjunction between the halves"),
    pytest.param("Ed Rusk posted on X: “It is shut.”", [("Ed Rusk", "It is shut.")], id="a post"),
    pytest.param("“It is shut,” the council posted on X. “Go round.” Colne Council runs the bridge.",
                 [("Colne Council", "It is shut,"), ("Colne Council", "Go round.")], id="a letter at the end of a sentence, and a body named later"),
    pytest.param("Ed Rusk was quoted by the Colne Echo as saying: “It is shut.”", [("Ed Rusk", "It is shut.")], id="quoted by a paper"),
    pytest.param("The Colne Echo quoted Ed Rusk as saying: “It is shut.”", [("Ed Rusk", "It is shut.")], id="a paper quotes"),
    pytest.param("Ana Ruiz said: “She stays.” Another minister was blunter: “She’s toast.”",
                 [("Ana Ruiz", "She stays."), ("minister", "She’s toast.")], id="a colon without a verb of saying"),
    pytest.param("Ed Rusk spoke at noon. In Rusk’s words: “The bridge is a death trap.”", [("Ed Rusk", "The bridge is a death trap.")], id="in his words"),
    pytest.param("Ed Rusk welcomed what he called “a welcome delay.”", [("Ed Rusk", "a welcome delay.")], id="what he called"),
    pytest.param("“It is shut,” Ed Rusk said during a visit to Salton, Neb., “and it stays shut.”",
                 [("Ed Rusk", "It is shut,"), ("Ed Rusk", "and it stays shut.")], id="a place with a state between the halves"),
    pytest.param("“It is shut,” Ed Rusk, the mayor of Colne, one of the towns on the river, said at a hearing.", [("Ed Rusk", "It is shut,")],
                 id="two asides before the verb"),
    pytest.param("One driver wrote: ‘Shut it!’ Another wrote: ‘Leave it open.’", [("driver", "Shut it!"), ("another", "Leave it open.")],
                 id="people without names, one sentence each"),
    pytest.param("“Congratulations to everyone!” — Colne District Council (@colne)", [("Colne District Council", "Congratulations to everyone!")],
                 id="a post with its account"),
]
WHO = [
    pytest.param("The road will open, a spokeswoman for the county council said. “We are sorry,” she added.",
                 [("county council", "We are sorry,")], id="she, of an unnamed spokeswoman"),
    pytest.param("Two growers spoke. One grower was angry. “It is too late,” the grower said.", [("grower", "It is too late,")], id="the same unnamed grower"),
    pytest.param("The council's leader, Cllr Ana Ruiz (Ind), sighed. “It is too late,” she said.", [("Ana Ruiz", "It is too late,")], id="a bracket after an apposition"),
    pytest.param("Ed Rusk met Joan, 81. “It is too late,” said Joan, 81, who came by bus.", [("Joan", "It is too late,")], id="an age makes a person"),
    pytest.param("Halden Biologics is to close. The company said so. “It is too late,” it added.", [("Halden Biologics", "It is too late,")], id="two capitals, and the company"),
    pytest.param("Production will end, Halden Rail said. “It is too late,” the company added.", [("Halden Rail", "It is too late,")], id="a noun with the capital of its sentence"),
    pytest.param("RESIDENTS are angry. “It is too late,” residents said. “It is,” Residents added.",
                 [("residents", "It is too late,"), ("residents", "It is,")], id="one name for three spellings"),
    pytest.param("Prime Minister Ana Solheim met unions. “We listened,” the prime minister said.", [("Ana Solheim", "We listened,")], id="an office"),
    pytest.param("Norway’s Transport Ministry cut fares. “It is time,” the ministry said in a statement.",
                 [("Norway’s Transport Ministry", "It is time,")], id="a ministry"),
    pytest.param("Halden Rail cut fares. “It is time,” the company said.", [("Halden Rail", "It is time,")], id="a company"),
    pytest.param("Halden Rail cut fares. “It is time,” a spokeswoman said.", [("Halden Rail", "It is time,")], id="a spokeswoman without a name"),
    pytest.param("A spokesman for Halden Rail said: “It is time.”", [("Halden Rail", "It is time.")], id="a spokesman for a body"),
    pytest.param("Halden Rail put out a statement. “It is time,” the statement said.", [("Halden Rail", "It is time,")], id="the statement"),
    pytest.param("Ana Solheim met Karl Brandvold, the union leader. “We listened,” she said. “They did not,” Brandvold said.",
                 [("Ana Solheim", "We listened,"), ("Karl Brandvold", "They did not,")], id="she, then a surname"),
    pytest.param("Mrs Ana Solheim met Mr Karl Brandvold. “They did not listen,” he said.", [("Karl Brandvold", "They did not listen,")],
                 id="he is not Mrs Solheim"),
    pytest.param("“We saw the blast,” a Western diplomat said. “It was close,” the diplomat added.",
                 [("Western diplomat", "We saw the blast,"), ("Western diplomat", "It was close,")], id="an unnamed diplomat, and the same again"),
    pytest.param("Ed Rusk met Bilal Aziz. Aziz’s wife, Noor, nodded. “He packed two books,” she said.", [("Noor", "He packed two books,")],
                 id="she is the one who nodded, a verb in no list"),
    pytest.param("Gov. Pete Marsh spoke. “No comment,” the governor said.", [("Pete Marsh", "No comment,")], id="a title that was shortened"),
    pytest.param("“Take it down,” said Chairwoman Ruth Two Rivers of the Omana Nation.", [("Ruth Two Rivers", "Take it down,")],
                 id="whose she is does not belong to her name"),
    pytest.param("Secretary of State Anna Blume flew home. “We agree,” the secretary of state said.", [("Anna Blume", "We agree,")],
                 id="an office with of in it"),
    pytest.param("“Take it down,” said Anil Roy KC.", [("Anil Roy", "Take it down,")], id="letters after the name"),
    pytest.param("Labour’s Jess Arkwell asked: “Was he asleep?”", [("Jess Arkwell", "Was he asleep?")], id="a party’s member"),
    pytest.param("Gino Ferro, 44, was fined. The dad-of-two said: “It’s mad.”", [("Gino Ferro", "It’s mad.")], id="the dad-of-two"),
    pytest.param("Kestrel Air cut flights. The Flight Crew Union (FCU) threatened to strike. “We regret it,” the airline said.",
                 [("Kestrel Air", "We regret it,")], id="the airline is not the union named last"),
    pytest.param("Skarrow Estates owns the site. Ana Ruiz runs it. “We wait,” the estate said.", [("Skarrow Estates", "We wait,")],
                 id="a noun out of a body’s name"),
    pytest.param("Police in Halden closed the road. “Stay away,” they said.", [("police", "Stay away,")], id="they"),
    pytest.param("“Were you late?” Ana Roth asked.\n\n“Four minutes,” Ed Rusk replied.\n\n“And who minded?”",
                 [("Ana Roth", "Were you late?"), ("Ed Rusk", "Four minutes,"), ("Ana Roth", "And who minded?")], id="two who talk in turn"),
    pytest.param("“We walked all night”: villagers tell of the flood\n\nAna Roth stood in the road. “We walked all night,” she said.",
                 [("Ana Roth", "We walked all night"), ("Ana Roth", "We walked all night,")], id="a heading told again"),
    pytest.param("Mayor Ed Rusk spoke.\n\nRusk added:\n\nIt is a wreck. Nobody mended it.",
                 [("Ed Rusk", "It is a wreck. Nobody mended it.")], id="a paragraph that a colon announces, without marks"),
    pytest.param("“It is a start,” Ana Roth told reporters. “It is not” – here she paused – “the end.”",
                 [("Ana Roth", "It is a start,"), ("Ana Roth", "It is not"), ("Ana Roth", "the end.")], id="a pause between dashes"),
    pytest.param("“Stay in the car,” Ana Roth can be heard saying.", [("Ana Roth", "Stay in the car,")], id="heard saying"),
    pytest.param("“It is late,” said the president, Dr. Ana Roth.", [("Ana Roth", "It is late,")], id="an office and a name with a title"),
]
NOT_SPEECH = [
    pytest.param("The so-called “grey zone” begins at the reef.", id="so-called"),
    pytest.param("The plan, known as “Operation Broom”, began in May.", id="a code name"),
    pytest.param("She sang “Summer Rain” at the wedding in Halden.", id="a title"),
    pytest.param("The ‘survey’ reached nine people in a week.", id="a scare word"),
    pytest.param("Protesters held a banner reading “No More Dust” outside the quarry.", id="a banner"),
    pytest.param("A sign at the gate said: “Keep out.”", id="a sign that says"),
    pytest.param("Tom put up a sign. It reads: “Mind the geese.”", id="a sign that reads"),
    pytest.param("CAPTION: Residents with a placard saying “Save Our Pool” in May.", id="a caption"),
    pytest.param("MOST READ: Bins go unemptied | “Best pie in town” named", id="links to other stories"),
    pytest.param("The ship was 12' 6\" long and 4' wide.", id="feet and inches"),
    pytest.param("The dogs' owner and the cats' owner met at the vets' surgery.", id="apostrophes of plurals"),
    pytest.param("Rock 'n' roll was born in the '50s.", id="elisions"),
    pytest.param("Who pays for a “soft landing”?", id="a heading that asks"),
    pytest.param("The bridge was shut.\n\n“All Bets Are Off”\n\nThe road was open.", id="a heading between marks"),
    pytest.param("The tower, called “The Finger” by locals, fell.", id="a nickname"),
    pytest.param("The song, titled “Nobody Said Sorry”, came out in May.", id="a title with a word of saying in it"),
    pytest.param("The slogan was simple: “Vote Early.”", id="a slogan after a colon"),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_marks_of_all_styles_are_read(text: str, expected: Row) -> None:
    assert direct(text) == expected


@pytest.mark.parametrize(("text", "expected"), ORDER)
def test_the_cue_may_stand_anywhere(text: str, expected: Row) -> None:
    assert direct(text) == expected


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_speakers_are_resolved(text: str, expected: Row) -> None:
    assert direct(text) == expected


@pytest.mark.parametrize("text", NOT_SPEECH)
def test_what_is_no_speech_is_nobodys(text: str) -> None:
    assert spoken(text) == []

"""The lexicon's data is in form, and the check that says so sees what is not."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from comparison.lexicon import load, validate
from comparison.lexicon.compile import key

DATA = files("comparison.lexicon") / "data"


def test_the_data_has_no_problems() -> None:
    assert validate.problems(DATA) == ()


def test_every_file_of_the_data_has_families() -> None:
    counts = validate.counts(DATA)
    assert sum(counts.values()) >= 1000
    assert all(counts.values())


@pytest.mark.parametrize(
    ("prefix", "least"),
    [
        pytest.param("antonyms/", 500, id="antonyms"),
        pytest.param("parts/", 500, id="parts"),
        pytest.param("names/governments.txt", 197, id="governments: every member state of the UN and more"),
        pytest.param("names/acronyms.txt", 350, id="acronyms"),
        pytest.param("names/variants.txt", 250, id="variants"),
        pytest.param("names/spelling.txt", 500, id="spellings"),
        pytest.param("titles.txt", 120, id="titles"),
        pytest.param("framing.txt", 150, id="framing"),
    ],
)
def test_the_tables_are_as_large_as_promised(prefix: str, least: int) -> None:
    assert sum(n for file, n in validate.counts(DATA).items() if file.startswith(prefix)) >= least


@pytest.mark.parametrize(
    ("file", "content", "what"),
    [
        pytest.param(
            "antonyms/a.txt", "# Rise\nrise | fall\n", "1 parts where 2 to 2", id="an antonym without its other side"
        ),
        pytest.param("antonyms/a.txt", "# Rise\nrise <> fall <> stay\n", "3 parts where 2 to 2", id="three sides"),
        pytest.param("parts/a.txt", "# War\nwar > \n", "an empty member", id="a whole without parts"),
        pytest.param("synonyms/a.txt", "# War\nwar | | conflict\n", "an empty member", id="two bars in a row"),
        pytest.param("synonyms/a.txt", "# War\nwar\n", "a family of one", id="nothing to be a synonym of"),
        pytest.param(
            "synonyms/a.txt", "# War\nwar | conflict ~ war\n", "'war' twice", id="a member that is near to itself"
        ),
        pytest.param(
            "names/variants.txt", "# Place\nMalé | Male\n", "'Male' twice", id="accents do not make two members"
        ),
        pytest.param("synonyms/a.txt", "# War\nwar  | conflict\n", "two spaces", id="two spaces"),
        pytest.param("synonyms/a.txt", "war | conflict\n", "no comment at its head", id="a group without a comment"),
        pytest.param(
            "synonyms/a.txt", "# War\nwar | fight\n\nrise | climb\n", "a.txt:4: the group has no", id="a later group"
        ),
        pytest.param(
            "synonyms/a.txt", "# W\nwar | " + "w" * 300 + "\n", "longer than 300", id="a line too long to review"
        ),
        pytest.param("synonyms/a.txt", "# War\nwar | conflict \n", "space at the", id="a space at the end"),
        pytest.param("synonyms/a.txt", "# War\nwar | con\u200bflict\n", "does not print", id="an invisible character"),
        pytest.param("synonyms/a.txt", "# War\nwar | conflict", "no newline", id="no newline at the end"),
        pytest.param(
            "synonyms/a.txt", "# War\na | b\nb | a\n", "a.txt:3: the same family", id="the same family in another order"
        ),
        pytest.param("synonyms/a.txt", "# War\nwar | ...\n", "no word in it", id="signs only"),
        pytest.param(
            "framing.txt", "# People\nfighter : terrorist - | martyr\n", "no slant for 'martyr'", id="no slant"
        ),
        pytest.param("acts.txt", "# Hope\nhope | wish\n", "1 parts where 2 to 2", id="a cue without a kind"),
        pytest.param("odd.txt", "# Odd\nodd | strange\n", "no such file is known", id="a file that nothing reads"),
    ],
)
def test_problems_are_seen(tmp_path: Path, file: str, content: str, what: str) -> None:
    write(tmp_path, file, content)
    found = validate.problems(tmp_path)
    assert any(what in problem for problem in found), found


def test_a_pair_is_not_the_same_and_opposed(tmp_path: Path) -> None:
    write(tmp_path, "synonyms/a.txt", "# Amount\nrise | climb ~ soar\n")
    write(tmp_path, "antonyms/a.txt", "# Amount\nrises | soar <> climbs\n")
    assert [p.partition(": ")[2] for p in validate.problems(tmp_path)] == [
        "'rises' is opposed to 'climbs', and beside it in synonyms/a.txt:2"
    ]
    assert any("'soar' is opposed to 'climbs'" in w for w in validate.warnings(tmp_path))


def test_opposites_of_one_family_are_not_alike_in_another(tmp_path: Path) -> None:
    write(tmp_path, "antonyms/a.txt", "# Amount\nsteady <> rise | fall\n")
    write(tmp_path, "antonyms/b.txt", "# Amount\nrise <> fall\n")
    assert [p.partition(": ")[2] for p in validate.problems(tmp_path)] == [
        "'rise' is opposed to 'fall', and beside it in antonyms/a.txt:2"
    ]


@pytest.mark.parametrize(
    ("file", "content", "what"),
    [
        pytest.param("synonyms/a.txt", "# War\nwars | conflict\n", "('war')", id="a plural"),
        pytest.param("titles.txt", "# Heads\nking | head of the state\n", "an article in", id="an article in a phrase"),
        pytest.param(
            "names/acronyms.txt",
            "# Test\nCAT = computer-aided test\n",
            "a word of its own",
            id="an acronym that is a word",
        ),
    ],
)
def test_warnings_are_given(tmp_path: Path, file: str, content: str, what: str) -> None:
    write(tmp_path, file, content)
    assert validate.problems(tmp_path) == ()
    assert any(what in warning for warning in validate.warnings(tmp_path))


def test_main_says_whether_there_is_a_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "synonyms/a.txt", "# War\nwar | conflict\n")
    assert validate.main([str(tmp_path)]) == 0
    write(tmp_path, "synonyms/b.txt", "war | conflict\n")
    assert validate.main([str(tmp_path)]) == 1
    assert "problem: synonyms/b.txt:1: the group has no comment at its head" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        pytest.param("Kyiv", "Kiev", "variant", id="transliteration"),
        pytest.param("MoU", "memorandum of understanding", "variant", id="acronym"),
        pytest.param("colour", "color", "variant", id="British and American"),
        pytest.param("cease-fire", "ceasefire", "variant", id="hyphen"),
        pytest.param("Danish", "Denmark", "variant", id="demonym"),
        pytest.param("Kremlin", "Moscow", "near", id="an office and its capital"),
        pytest.param("accept", "reject", "antonym", id="answers to a proposal"),
        pytest.param("intact", "destroyed", "antonym", id="a participle is found under its verb"),
        pytest.param("guilty", "acquitted", "antonym", id="verdicts"),
        pytest.param("voluntary", "forced", "antonym", id="of one's own accord"),
        pytest.param("substation", "energy infrastructure", "part", id="a part of a whole"),
        pytest.param("passengers", "children", "part", id="some of the people"),
        pytest.param("foreign minister", "secretary of state", "synonym", id="one office, two titles"),
        pytest.param("fighter", "terrorist", "near", id="loaded naming"),
    ],
)
def test_relations(a: str, b: str, kind: str) -> None:
    relation = load().relation(" ".join(key(a)), " ".join(key(b)))
    assert relation is not None
    assert relation.kind == kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("Niger", "Nigeria", id="two states"),
        pytest.param("South Korea", "North Korea", id="two states of one people"),
        pytest.param("Dominica", "Dominican Republic", id="two islands"),
        pytest.param("Nigerien", "Nigerian", id="two nationalities"),
        pytest.param("president", "vice president", id="a head and the deputy"),
        pytest.param("foreign minister", "deputy foreign minister", id="a minister and the deputy"),
        pytest.param("car", "Central African Republic", id="a word that is an acronym elsewhere"),
        pytest.param("driver", "passenger", id="two roles are no contradiction"),
        pytest.param("buy", "sell", id="one event from two ends"),
    ],
)
def test_unrelated(a: str, b: str) -> None:
    assert load().relation(" ".join(key(a)), " ".join(key(b))) is None


def write(folder: Path, file: str, content: str) -> None:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")

"""Checks the lexicon's data files: ``python -m comparison.lexicon.validate [folder]``.

Problems are what a reviewer would send back: a line that does not have its file's form, a family without a comment
that says what its group is about, a pair that is listed both as equivalent and as opposed. Warnings are what a
reviewer would look at twice: a member that is not in dictionary form, an article inside a phrase, an acronym that
is spelled like an ordinary word, a pair that is near in one family and opposed in another, a family in two files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import combinations, product
from pathlib import Path

import simplemma

from comparison.analyse.tokens import fold, tokenise
from comparison.lexicon.compile import key

LONGEST_LINE = 300  # a table of cues lists its words in one line; what is longer should be two families


@dataclass(frozen=True, slots=True)
class Form:
    """How the lines of a file are built: parts set off by ``separator``, each a list of members."""

    separator: str
    fewest: int = 1
    most: int = 1
    headless: bool = False  # the first part is a label, not a list of members
    blank: bool = False  # a part may be empty
    phrases: bool = True  # members are words of the language, in dictionary form


FORMS: dict[str, Form] = {
    "synonyms/": Form("~", most=2),
    "derived/": Form("\n"),
    "antonyms/": Form("<>", fewest=2, most=2),
    "parts/": Form(">", fewest=2, most=2),
    "names/governments.txt": Form(";", most=4, blank=True, phrases=False),
    "names/acronyms.txt": Form(" = ", fewest=2, most=2, phrases=False),
    "names/variants.txt": Form("\n", phrases=False),
    "names/spelling.txt": Form("\n", phrases=False),
    "titles.txt": Form("\n"),
    "framing.txt": Form(" : ", fewest=2, most=2),
    "acts.txt": Form(":", fewest=2, most=2, headless=True, phrases=False),
    "cues.txt": Form(":", fewest=2, most=2, headless=True, phrases=False),
    "negation.txt": Form(":", fewest=2, most=2, headless=True, phrases=False),
    "conditions.txt": Form(":", fewest=2, most=2, headless=True, phrases=False),
    "reporting.txt": Form(":", fewest=2, most=2, headless=True, phrases=False),
}
# Files whose families of one member say something: a state has one name, an act may have one phrase.
_SINGLE = frozenset(
    {"names/governments.txt", "acts.txt", "negation.txt", "conditions.txt", "reporting.txt", "cues.txt"}
)
_SLANTS = (" -", " +")
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a data file that holds a family: where it stands, its form, and its parts' members."""

    file: str
    number: int
    text: str
    form: Form
    parts: tuple[tuple[str, ...], ...]

    @property
    def place(self) -> str:
        return f"{self.file}:{self.number}"

    @property
    def members(self) -> tuple[str, ...]:
        return tuple(member for part in self.parts for member in part)


def problems(folder: Traversable) -> tuple[str, ...]:
    """What is wrong with the data under ``folder``, each as "file:line: what"; empty where nothing is."""
    found: list[str] = []
    for file, content in _texts(folder):
        if _form(file) is None:
            found.append(f"{file}: no such file is known")
            continue
        found += _layout(file, content)
    families = _families(folder)
    for line in families:
        found += (f"{line.place}: {what}" for what in _malformed(line))
    return (*found, *_repeated(families, across=False), *_opposed(families, near=False))


def warnings(folder: Traversable) -> tuple[str, ...]:
    """What a reviewer should look at twice, in the same form as ``problems``."""
    families = _families(folder)
    found: list[str] = []
    for line in families:
        if line.form.phrases:
            found += (f"{line.place}: {what}" for member in line.members for what in _unusual(member))
        if line.file == "names/acronyms.txt":
            found += (f"{line.place}: {what}" for what in _like_a_word(line.members[:1]))
    return (*found, *_repeated(families, across=True), *_opposed(families, near=True))


def counts(folder: Traversable) -> dict[str, int]:
    """How many families each file holds."""
    found: dict[str, int] = {}
    for line in _families(folder):
        found[line.file] = found.get(line.file, 0) + 1
    return found


def _texts(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            yield from _texts(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".txt"):
            yield prefix + entry.name, entry.read_text(encoding="utf-8")


def _form(file: str) -> Form | None:
    return FORMS.get(file) or FORMS.get(file[: file.find("/") + 1])


def _families(folder: Traversable) -> tuple[Line, ...]:
    found: list[Line] = []
    for file, content in _texts(folder):
        form = _form(file)
        if form is not None:
            for number, text in enumerate(content.splitlines(), 1):
                if text.strip() and not text.startswith("#"):
                    found.append(Line(file, number, text, form, _parts(text, form)))
    return tuple(found)


def _parts(text: str, form: Form) -> tuple[tuple[str, ...], ...]:
    parts = text.split(form.separator, 1) if form.headless else text.split(form.separator)
    return tuple(tuple(_member(m) for m in part.split("|")) for part in (parts[1:] if form.headless else parts))


def _member(text: str) -> str:
    stripped = text.strip()
    return stripped[:-2] if stripped.endswith(_SLANTS) else stripped


def _layout(file: str, content: str) -> Iterator[str]:
    headed = False
    for number, text in enumerate(content.splitlines(), 1):
        place = f"{file}:{number}"
        if len(text) > LONGEST_LINE:
            yield f"{place}: longer than {LONGEST_LINE} characters"
        if text != text.strip():
            yield f"{place}: space at the start or the end"
        if not text.isprintable():
            yield f"{place}: a character that does not print"
        if not text.strip():
            headed = False
        elif text.startswith("#"):
            headed = True
        elif not headed:
            yield f"{place}: the group has no comment at its head"
            headed = True
    if content and not content.endswith("\n"):
        yield f"{file}: no newline at the end"


def _malformed(line: Line) -> Iterator[str]:
    form, parts = line.form, line.parts
    number = len(parts) + form.headless
    if not form.fewest <= number <= form.most:
        yield f"{number} parts where {form.fewest} to {form.most} belong (separated by {form.separator.strip()!r})"
    if "  " in line.text:
        yield "two spaces in a row"
    for part in parts:
        if not all(part) and not (form.blank and part == ("",)):
            yield "an empty member"
            break
    if len([m for m in line.members if m]) < 2 and line.file not in _SINGLE:
        yield "a family of one"
    if line.file == "framing.txt" and len(parts) == 2:
        for loaded in line.text.split(form.separator, 1)[1].split("|"):
            if not loaded.strip().endswith(_SLANTS):
                yield f"no slant for {loaded.strip()!r}"
    seen: set[str] = set()
    for member in line.members:
        folded = fold(member)
        if folded and folded in seen:
            yield f"{member!r} twice"
        seen.add(folded)
    for member in line.members:
        if line.form.phrases and not key(member) and member:
            yield f"{member!r} has no word in it"


def _repeated(families: Iterable[Line], *, across: bool) -> Iterator[str]:
    """Families that are listed twice: in one file, or (``across``) in two files of one folder."""
    first: dict[tuple[str, frozenset[str]], Line] = {}
    for line in families:
        if line.form.headless:
            continue
        known = first.setdefault((line.file.partition("/")[0], frozenset(fold(m) for m in line.members)), line)
        if known is not line and (known.file != line.file) == across:
            yield f"{line.place}: the same family as {known.place}"


def _opposed(families: Iterable[Line], *, near: bool) -> Iterator[str]:
    """Pairs that one family opposes and another sets side by side as the same, or (``near``) as close to the same."""
    alike: dict[frozenset[str], str] = {}
    equal: tuple[tuple[str, ...], ...]
    antonyms: list[Line] = []
    for line in families:
        if line.file.startswith("antonyms/"):
            antonyms.append(line)
            equal = () if near else line.parts
        elif line.file.startswith("synonyms/") or line.file == "titles.txt":
            equal = (line.members,) if near else line.parts[:1]
        else:
            continue
        for part in equal:
            for a, b in combinations(sorted({" ".join(key(m)) for m in part}), 2):
                alike.setdefault(frozenset({a, b}), line.place)
    for line in antonyms:
        for one, other in product(line.parts[0], line.parts[-1]):
            place = alike.get(frozenset({" ".join(key(one)), " ".join(key(other))}))
            if place is not None and len(line.parts) == 2:
                yield f"{line.place}: {one!r} is opposed to {other!r}, and beside it in {place}"


def _unusual(member: str) -> Iterator[str]:
    words = member.split()
    if len(words) == 1:
        if member.isascii() and member.isalpha() and member.islower():
            lemma = tokenise(member)[0].lemma
            if lemma != member:
                yield f"{member!r} is not in dictionary form ({lemma!r})"
    elif member.islower() and not _ARTICLES.isdisjoint(words):
        yield f"an article in {member!r}"


def _like_a_word(acronyms: Iterable[str]) -> Iterator[str]:
    for acronym in acronyms:
        found = key(acronym)
        if len(found) == 1 and found[0] != acronym and (found[0] != fold(acronym) or _known(found[0])):
            yield f"{acronym!r} is looked up as {found[0]!r}, a word of its own"


def _known(word: str) -> bool:
    return bool(simplemma.is_known(word, lang="en"))


def main(arguments: list[str]) -> int:
    """Prints the counts, the warnings and the problems of a data folder; 1 where there is a problem."""
    folder: Traversable = Path(arguments[0]) if arguments else files("comparison.lexicon") / "data"
    found = counts(folder)
    for file, number in found.items():
        print(f"{number:6} {file}")
    print(f"{sum(found.values()):6} families")
    for warning in warnings(folder):
        print(f"warning: {warning}")
    wrong = problems(folder)
    for problem in wrong:
        print(f"problem: {problem}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

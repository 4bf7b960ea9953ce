"""What "it reads:" speaks of: a paper that somebody put out, or a sign on a wall."""

from __future__ import annotations

from comparison.attribution.focus import Speaker
from comparison.attribution.nouns import PAPERS, SIGNS
from comparison.attribution.sentences import Sentence
from comparison.attribution.speakers import Speakers
from comparison.attribution.subjects import Subject, subject_after
from comparison.segment.grammar import Form

_POINTING = frozenset("it this which".split())
_FROM = frozenset("from by".split())
_LOOKED_BACK = 40  # words of the sentences before in the same paragraph


def is_paper(sentence: Sentence, subject: Subject) -> bool:
    """Whether what "reads" or "says" is a paper: it is called one, or one was spoken of last."""
    norms = sentence.words.norms[subject.first : subject.last]
    if any(norm in PAPERS for norm in norms):
        return True
    if len(norms) > 1 or norms[0] not in _POINTING:
        return False
    before = sentence.words.norms[max(0, sentence.first - _LOOKED_BACK) : sentence.first]
    papers = max((i for i, norm in enumerate(before) if norm in PAPERS), default=-1)
    signs = max((i for i, norm in enumerate(before) if norm in SIGNS), default=-1)
    return papers > signs


def author(sentence: Sentence, speakers: Speakers) -> tuple[Speaker, ...]:
    """Who wrote the paper spoken of last, where the words after it say so: "a letter from Ana Ruiz"."""
    words = sentence.words
    for index in range(sentence.first - 1, max(0, sentence.first - _LOOKED_BACK) - 1, -1):
        if words.norms[index] not in PAPERS:
            continue
        for after in range(index + 1, min(index + 3, sentence.first)):
            if words.norms[after] in _FROM and not words.forms[after + 1] & Form.SIGN:
                subject = subject_after(words, after + 1, sentence.first)
                return speakers.resolve(words, subject, quiet=True) if subject is not None else ()
        return ()
    return ()

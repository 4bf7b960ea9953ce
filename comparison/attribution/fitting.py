"""Which of the frames of a cue fits what follows it."""

from __future__ import annotations

from comparison.attribution.contents import after_cue
from comparison.attribution.cues import Cue
from comparison.attribution.cues import Form as CueForm
from comparison.attribution.sentences import Sentence
from comparison.attribution.statements import After, nothing

_FRAMES = ("told", "clause", "that", "deed", "directive", "object", "matter", "quote", "document", "question")


def fitting_frame(sentence: Sentence, end: int, form: CueForm) -> tuple[Cue, After]:
    """What follows the cue under the first of its frames that something fits."""
    ordered = sorted(form.cues, key=lambda cue: _FRAMES.index(cue.frame) if cue.frame in _FRAMES else len(_FRAMES))
    for cue in ordered:
        if cue.frame == "noun":
            continue
        after = after_cue(sentence, end, cue)
        if after.ranges or after.opens:
            return cue, after
    return ordered[0], nothing(end)

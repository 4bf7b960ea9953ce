"""The fitted model for use with a sentence encoder: the same features, and those of ``MEANING_FEATURES``.

Fitted by ``benchmarks/calibrate.py --encoder`` with all-MiniLM-L6-v2 (384 dimensions); an encoder whose cosines are spread
otherwise wants a fit of its own. The rows below are written by that script; do not edit them by hand.
"""

from __future__ import annotations

from comparison.align.calibration import Row

# begin fitted
# Fitted on 14 events with 449 links (6469 pairs) and 1200 lone pairs.
INTERCEPT = -2.55354
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66974, 0.40369, 0.36885),
    Row("lead", -0.34835, 0.37947, 0.18295),
    Row("position", 0.32615, 0.21919, -0.28445),
    Row("neighbours", 0.11149, 0.11994, -0.05568),
    Row("whole", 0.57582, 0.45227, -0.08011),
    Row("context", 0.22896, 0.14549, 0.16170),
    Row("content", 0.06491, 0.06654, 0.20459),
    Row("heading", 0.05542, 0.22879, -0.76844),
    Row("agreeing", 0.01666, 0.08405, 0.17742),
    Row("bridge", 0.12278, 0.09568, 0.18533),
    Row("peak", 0.23955, 0.14781, 0.21368),
    Row("sequence", 0.03444, 0.08870, 0.04437),
    Row("lone", 0.15882, 0.36551, 0.04021),
    Row("lone_words", 0.09854, 0.24367, 0.49297),
    Row("lone_weight", 0.09807, 0.24415, 0.00000),
    Row("lone_opening", 0.10382, 0.27566, 0.00000),
    Row("lone_missing", 0.04163, 0.11665, -0.07274),
    Row("lone_figures", 0.03493, 0.21591, -0.03676),
    Row("lone_length", 0.35735, 0.86753, 0.17672),
    Row("lone_conflict", 0.02621, 0.15976, -0.05095),
    Row("meaning", -0.14385, 0.23322, 0.51094),
    Row("meaning_context", 0.44930, 0.13540, 0.12810),
    Row("lone_meaning", 0.11476, 0.27675, 0.80457),
)
# end fitted

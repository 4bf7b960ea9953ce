"""The fitted model for use with a sentence encoder: the same features, and those of ``MEANING_FEATURES``.

Fitted by ``benchmarks/calibrate.py --encoder`` with all-MiniLM-L6-v2 (384 dimensions); an encoder whose cosines are spread
otherwise wants a fit of its own. The rows below are written by that script; do not edit them by hand.
"""

from __future__ import annotations

from comparison.align.calibration import Row

# begin fitted
# Fitted on 14 events with 449 links (6457 pairs) and 1200 lone pairs.
INTERCEPT = -2.55772
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66940, 0.40391, 0.37805),
    Row("lead", -0.34806, 0.37956, 0.17420),
    Row("position", 0.32609, 0.21919, -0.28873),
    Row("neighbours", 0.11142, 0.11992, -0.05973),
    Row("whole", 0.57568, 0.45222, -0.08070),
    Row("context", 0.22881, 0.14535, 0.15745),
    Row("content", 0.06489, 0.06655, 0.20522),
    Row("heading", 0.05524, 0.22846, -0.76541),
    Row("agreeing", 0.01669, 0.08411, 0.17788),
    Row("bridge", 0.12276, 0.09574, 0.19165),
    Row("peak", 0.23984, 0.14786, 0.21596),
    Row("sequence", 0.03449, 0.08876, 0.04215),
    Row("lone", 0.15907, 0.36574, 0.05219),
    Row("lone_words", 0.09844, 0.24329, 0.37262),
    Row("lone_weight", 0.09791, 0.24366, 0.06455),
    Row("lone_length", 0.35770, 0.86776, 0.20962),
    Row("lone_conflict", 0.02625, 0.15988, -0.06284),
    Row("meaning", -0.14375, 0.23329, 0.51329),
    Row("meaning_context", 0.44952, 0.13521, 0.13967),
    Row("lone_meaning", 0.11494, 0.27693, 0.75870),
)
# end fitted

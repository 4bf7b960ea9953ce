"""The fitted model for use with a sentence encoder: the same features, and those of ``MEANING_FEATURES``.

Fitted by ``benchmarks/calibrate.py --encoder`` with all-MiniLM-L6-v2 (384 dimensions); an encoder whose cosines are spread
otherwise wants a fit of its own. The rows below are written by that script; do not edit them by hand.
"""

from __future__ import annotations

from comparison.align.calibration import Row

# begin fitted
# Fitted on 14 events with 449 links (6447 pairs) and 1200 lone pairs.
INTERCEPT = -2.56946
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66912, 0.40366, 0.37066),
    Row("lead", -0.34772, 0.37927, 0.16792),
    Row("position", 0.32636, 0.21916, -0.27801),
    Row("neighbours", 0.11121, 0.11975, -0.07182),
    Row("whole", 0.57539, 0.45221, -0.08647),
    Row("context", 0.22871, 0.14541, 0.13357),
    Row("content", 0.06498, 0.06655, 0.22790),
    Row("heading", 0.05532, 0.22860, -0.76193),
    Row("agreeing", 0.01646, 0.08371, 0.17650),
    Row("bridge", 0.12279, 0.09580, 0.19906),
    Row("peak", 0.23976, 0.14794, 0.22179),
    Row("sequence", 0.03448, 0.08869, 0.03758),
    Row("lone", 0.15928, 0.36594, 0.04565),
    Row("lone_words", 0.09857, 0.24343, 0.37390),
    Row("lone_weight", 0.09804, 0.24379, 0.06351),
    Row("lone_length", 0.35817, 0.86823, 0.21028),
    Row("lone_conflict", 0.02615, 0.15959, -0.06422),
    Row("meaning", -0.14388, 0.23328, 0.50636),
    Row("meaning_context", 0.44963, 0.13524, 0.17711),
    Row("lone_meaning", 0.11509, 0.27708, 0.75850),
)
# end fitted

"""The fitted model for use with a sentence encoder: the same features, and those of ``MEANING_FEATURES``.

Fitted by ``benchmarks/calibrate.py --encoder`` with all-MiniLM-L6-v2 (384 dimensions); an encoder whose cosines are spread
otherwise wants a fit of its own. The rows below are written by that script; do not edit them by hand.
"""

from __future__ import annotations

from comparison.align.calibration import Row

# begin fitted
# Fitted on 14 events with 449 links (8817 pairs) and 1182 lone pairs.
INTERCEPT = -2.87465
ROWS: tuple[Row, ...] = (
    Row("margin", -0.83026, 0.48758, 0.31546),
    Row("lead", -0.45338, 0.47804, 0.66849),
    Row("position", 0.32856, 0.22435, -0.32251),
    Row("neighbours", 0.15030, 0.14264, -0.25576),
    Row("whole", 0.55071, 0.46728, -0.05592),
    Row("context", 0.18467, 0.11759, 0.42515),
    Row("content", 0.06646, 0.07337, 0.20801),
    Row("heading", 0.06191, 0.24099, -0.64812),
    Row("agreeing", 0.01442, 0.09010, 0.15535),
    Row("bridge", 0.15364, 0.11268, 0.07373),
    Row("lone", 0.11631, 0.32060, -0.10731),
    Row("lone_shared", 0.07593, 0.22235, 0.07215),
    Row("lone_mass", 0.06958, 0.20154, 0.43978),
    Row("lone_lesser", 0.06963, 0.20592, 0.18304),
    Row("lone_fuzzy", 0.09196, 0.25803, 0.40179),
    Row("lone_conflict", 0.01930, 0.13758, -0.03786),
    Row("meaning", 0.0, 1.0, 0.0),
    Row("meaning_margin", 0.0, 1.0, 0.0),
    Row("meaning_lead", 0.0, 1.0, 0.0),
    Row("meaning_context", 0.0, 1.0, 0.0),
    Row("lone_meaning", 0.0, 1.0, 0.0),
)
# end fitted

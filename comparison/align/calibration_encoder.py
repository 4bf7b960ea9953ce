"""The fitted model for use with a sentence encoder: the same features, and those of ``MEANING_FEATURES``.

Fitted by ``benchmarks/calibrate.py --encoder`` with all-MiniLM-L6-v2 (384 dimensions); an encoder whose cosines are spread
otherwise wants a fit of its own. The rows below are written by that script; do not edit them by hand.
"""

from __future__ import annotations

from comparison.align.calibration import Row

# begin fitted
# Fitted on 14 events with 449 links (6422 pairs) and 1182 lone pairs.
INTERCEPT = -2.50934
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66791, 0.40330, 0.52575),
    Row("lead", -0.34784, 0.37805, 0.32109),
    Row("position", 0.32601, 0.21902, -0.30767),
    Row("neighbours", 0.11084, 0.11949, -0.11061),
    Row("whole", 0.57549, 0.45260, -0.07068),
    Row("context", 0.14522, 0.09678, 0.32923),
    Row("content", 0.06461, 0.06652, 0.11737),
    Row("heading", 0.05497, 0.22792, -0.73743),
    Row("agreeing", 0.01675, 0.08429, 0.14495),
    Row("bridge", 0.12223, 0.09579, 0.21690),
    Row("peak", 0.23969, 0.14817, 0.17165),
    Row("sequence", 0.03252, 0.08612, 0.12637),
    Row("lone", 0.15781, 0.36456, 0.09668),
    Row("lone_mass", 0.09337, 0.22837, 0.59519),
    Row("lone_lesser", 0.09358, 0.23405, 0.16749),
    Row("lone_order", 0.08248, 0.20801, 0.14502),
    Row("lone_letters", 0.09675, 0.23708, 0.17101),
    Row("lone_values", 0.01441, 0.12911, 0.05754),
    Row("lone_conflict", 0.02551, 0.15768, -0.08673),
    Row("meaning", 0.0, 1.0, 0.0),
    Row("meaning_margin", 0.0, 1.0, 0.0),
    Row("meaning_lead", 0.0, 1.0, 0.0),
    Row("meaning_context", 0.0, 1.0, 0.0),
    Row("lone_meaning", 0.0, 1.0, 0.0),
)
# end fitted

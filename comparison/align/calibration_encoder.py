"""The fitted model for use with a sentence encoder: the same features, and those of ``MEANING_FEATURES``.

Fitted by ``benchmarks/calibrate.py --encoder`` with all-MiniLM-L6-v2 (384 dimensions); an encoder whose cosines are spread
otherwise wants a fit of its own. The rows below are written by that script; do not edit them by hand.
"""

from __future__ import annotations

from comparison.align.calibration import Row

# begin fitted
# Fitted on 14 events with 449 links (6324 pairs) and 1200 lone pairs.
INTERCEPT = -2.52288
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66903, 0.40479, 0.36000),
    Row("lead", -0.34639, 0.38006, 0.15343),
    Row("position", 0.32607, 0.21909, -0.26052),
    Row("neighbours", 0.11148, 0.11994, -0.06263),
    Row("whole", 0.57310, 0.45187, -0.07516),
    Row("context", 0.14550, 0.09659, 0.17569),
    Row("content", 0.06550, 0.06650, 0.21125),
    Row("heading", 0.05516, 0.22829, -0.74705),
    Row("agreeing", 0.01573, 0.09002, 0.15582),
    Row("bridge", 0.12170, 0.09591, 0.15362),
    Row("peak", 0.24264, 0.14981, 0.21814),
    Row("sequence", 0.03293, 0.08635, 0.09337),
    Row("lone", 0.16188, 0.36834, 0.08458),
    Row("lone_mass", 0.09437, 0.22937, 0.41358),
    Row("lone_lesser", 0.09457, 0.23509, 0.00000),
    Row("lone_order", 0.08353, 0.20892, 0.12989),
    Row("lone_letters", 0.09805, 0.23810, 0.01360),
    Row("lone_values", 0.01467, 0.13010, 0.03491),
    Row("lone_conflict", 0.02592, 0.15889, -0.08585),
    Row("meaning", -0.14214, 0.23366, 0.53661),
    Row("meaning_context", 0.45138, 0.13415, 0.14860),
    Row("lone_meaning", 0.11779, 0.28097, 0.77178),
)
# end fitted

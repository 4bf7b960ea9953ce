"""The fitted model for use with a sentence encoder: the same features, and those of ``MEANING_FEATURES``.

Fitted by ``benchmarks/calibrate.py --encoder`` with all-MiniLM-L6-v2 (384 dimensions); an encoder whose cosines are spread
otherwise wants a fit of its own. The rows below are written by that script; do not edit them by hand.
"""

from __future__ import annotations

from comparison.align.calibration import Row

# begin fitted
# Fitted on 14 events with 449 links (6431 pairs) and 1200 lone pairs.
INTERCEPT = -2.56098
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66839, 0.40284, 0.37629),
    Row("lead", -0.34730, 0.37826, 0.15695),
    Row("position", 0.32606, 0.21891, -0.27403),
    Row("neighbours", 0.11104, 0.11968, -0.06434),
    Row("whole", 0.57502, 0.45218, -0.08426),
    Row("context", 0.22837, 0.14499, 0.13357),
    Row("content", 0.06468, 0.06648, 0.22583),
    Row("heading", 0.05517, 0.22831, -0.76141),
    Row("agreeing", 0.01669, 0.08415, 0.18521),
    Row("bridge", 0.12229, 0.09564, 0.20875),
    Row("peak", 0.23961, 0.14792, 0.21753),
    Row("sequence", 0.03454, 0.08874, 0.03302),
    Row("lone", 0.15961, 0.36625, 0.13893),
    Row("lone_mass", 0.09305, 0.22805, 0.41126),
    Row("lone_lesser", 0.09326, 0.23374, 0.00000),
    Row("lone_order", 0.08236, 0.20768, 0.12931),
    Row("lone_letters", 0.09668, 0.23671, 0.01316),
    Row("lone_values", 0.01447, 0.12920, 0.03466),
    Row("lone_conflict", 0.02555, 0.15780, -0.08528),
    Row("meaning", -0.14364, 0.23337, 0.51142),
    Row("meaning_context", 0.44973, 0.13513, 0.18405),
    Row("lone_meaning", 0.11614, 0.27934, 0.76809),
)
# end fitted

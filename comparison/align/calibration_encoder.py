"""The fitted model for use with a sentence encoder: the same features, and those of ``MEANING_FEATURES``.

Fitted by ``benchmarks/calibrate.py --encoder`` with all-MiniLM-L6-v2 (384 dimensions); an encoder whose cosines are spread
otherwise wants a fit of its own. The rows below are written by that script; do not edit them by hand.
"""

from __future__ import annotations

from comparison.align.calibration import Row

# begin fitted
# Fitted on 14 events with 449 links (6422 pairs) and 1200 lone pairs.
INTERCEPT = -2.50986
ROWS: tuple[Row, ...] = (
    Row("margin", -0.66822, 0.40287, 0.52531),
    Row("lead", -0.34701, 0.37798, 0.32101),
    Row("position", 0.32601, 0.21876, -0.30734),
    Row("neighbours", 0.11081, 0.11935, -0.11054),
    Row("whole", 0.57531, 0.45208, -0.07057),
    Row("context", 0.14521, 0.09666, 0.32893),
    Row("content", 0.06469, 0.06646, 0.11727),
    Row("heading", 0.05497, 0.22793, -0.73777),
    Row("agreeing", 0.01671, 0.08420, 0.14482),
    Row("bridge", 0.12218, 0.09569, 0.21672),
    Row("peak", 0.23984, 0.14802, 0.17143),
    Row("sequence", 0.03268, 0.08608, 0.12625),
    Row("lone", 0.15980, 0.36642, 0.07254),
    Row("lone_mass", 0.09315, 0.22814, 0.62234),
    Row("lone_lesser", 0.09336, 0.23382, 0.16096),
    Row("lone_order", 0.08245, 0.20779, 0.14231),
    Row("lone_letters", 0.09679, 0.23682, 0.17573),
    Row("lone_values", 0.01448, 0.12928, 0.05819),
    Row("lone_conflict", 0.02558, 0.15789, -0.08600),
    Row("meaning", 0.0, 1.0, 0.0),
    Row("meaning_margin", 0.0, 1.0, 0.0),
    Row("meaning_lead", 0.0, 1.0, 0.0),
    Row("meaning_context", 0.0, 1.0, 0.0),
    Row("lone_meaning", 0.0, 1.0, 0.0),
)
# end fitted

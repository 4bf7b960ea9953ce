"""The picture of a whole comparison: who agrees with whom on how much, and where in each text the points lie."""

from api.report.picture.matrix import matrix
from api.report.picture.strips import strips
from api.report.picture.whole import draw

__all__ = ["draw", "matrix", "strips"]

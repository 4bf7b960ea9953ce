"""The report: one comparison as a page for people. Pure: from a Compared, and the links that the caller gives, to HTML.

``body`` is what a page includes; ``standalone`` is a file that needs nothing else; ``draw`` is the picture by itself.
"""

from api.report.downloads import Button, Download, Link
from api.report.page import body
from api.report.picture import draw
from api.report.remarks import Remark
from api.report.standalone import standalone, standalone_policy

__all__ = ["Button", "Download", "Link", "Remark", "body", "draw", "standalone", "standalone_policy"]

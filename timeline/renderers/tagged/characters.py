"""Characters that a format cannot hold, each replaced by U+FFFD so that none moves."""

import re

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even as a reference (section 2.2); HTML cannot either."""


def held(text: str) -> str:
    r"""A text in which every character that XML or HTML cannot hold is U+FFFD.

    >>> held("A\x00B\ud800")
    'A\ufffdB\ufffd'
    """
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)

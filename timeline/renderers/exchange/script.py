"""JSON that may stand in a page's `script` element."""

import json


def json_bytes(document: object, indent: int | None = 2) -> bytes:
    r"""A document of dictionaries and lists as JSON in UTF-8, in which no markup can begin.

    >>> json_bytes({"a": "</script>"})
    b'{\n  "a": "\\u003c/script>"\n}\n'
    """
    text = json.dumps(document, ensure_ascii=False, indent=indent, allow_nan=False)
    return (text.replace("<", "\\u003c") + "\n").encode()

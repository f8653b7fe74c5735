"""People's words as every file format can hold them."""

import re

# Word, PDF and UTF-8 refuse these outright: one pasted control character must not cost the whole file.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def legible(text: str) -> str:
    return UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))

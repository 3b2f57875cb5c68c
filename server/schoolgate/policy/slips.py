"""Say in plain words why a file is no TOML: its writers know their school, and not what a TOML parser calls things."""

import re

# What word processors write in place of straight quotation marks, and spaces that look like spaces and are none.
_CURLY = re.compile("[\u201c-\u201f\u00ab\u00bb]")
_UNSEEN = re.compile("[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]")
_ABOUT_QUOTES = ("Invalid value", "Invalid statement", "Unterminated string", "Illegal character")

# How `tomllib` of Python 3.11 to 3.13 begins its messages, and what we say instead.
_SENTENCES = (
    (
        ("Cannot overwrite", "Cannot declare", "Cannot mutate"),
        "this key or heading stands here twice. What may stand more than once has double brackets: [[routes]].",
    ),
    (("Unclosed array",), "a list is not closed, or a comma is missing between two of its values."),
    (("Unterminated string", "Illegal character"), "a text is not closed: the quotation mark at its end is missing."),
    (
        ("Invalid value",),
        'after "=" stands a text in quotation marks, a whole number, true, false, or a list in square brackets.',
    ),
    (
        ("Expected newline",),
        'something stands after the value. A quotation mark within a text is written with a backslash: \\".',
    ),
    (("Expected '='",), 'there is no "=" after the key.'),
    (("Expected ']",), "the square brackets of this heading are not closed."),
    (("Unescaped '\\'",), "a backslash within a text is written twice: \\\\."),
)


def in_plain_words(message: str, line: str) -> str:
    """Give a sentence for what `tomllib` says of a line; its own words where we have no better ones."""
    if message.startswith(_ABOUT_QUOTES) and _CURLY.search(line):
        return 'the quotation marks are curly ones. Write straight ones (" "), in a plain text editor.'
    if _UNSEEN.search(line.partition('"')[0]):
        return "a letter that cannot be seen stands before the text. Delete the spaces there and type them again."
    found = (sentence for beginnings, sentence in _SENTENCES if message.startswith(beginnings))
    return next(found, f"{message}.")

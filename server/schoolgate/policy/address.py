"""Tell an address that a parent can use from one that is a slip or a left-over.

An address is an e-mail address, a web address, a phone number, or plain words ("Ask at the school office"); plain
words may hold any of the other three, and each is then looked at on its own.
"""

import re
from urllib.parse import urlsplit

_EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}")
_PHONE = re.compile(r"\+?[0-9 ()-]+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S")
# What people write before a number or an address.
_LABEL = re.compile(r"^(?:tel|telephone|phone|mobile|fax|e-?mail)\.?:", re.IGNORECASE)
_LEFT_OVERS = re.compile(
    r"[\[\]<>{}]|\b(?:todo|tbc|tbd|xxx+|lorem|placeholder|insert|your school here)\b", re.IGNORECASE
)

ALLOWED = (
    "an e-mail address (office@school.example)",
    "a web address (https://school.example/contact)",
    "a phone number (01632 960123)",
    "plain words (Ask at the school office)",
)


def problem_with_address(address: str) -> str:
    """Say what is wrong with an address, in a sentence; empty where it will do."""
    if _LEFT_OVERS.search(address):
        return f'"{address}" looks like a place to fill in.'
    if not any(character.isalpha() for character in address):
        digits = sum(character.isdigit() for character in address)
        return "" if _PHONE.fullmatch(address) and 6 <= digits <= 15 else f'"{address}" is no phone number.'
    words = [_LABEL.sub("", word.strip("(),;")) for word in address.split()]
    for word in words:
        if "@" in word:
            if not _EMAIL.fullmatch(word.rstrip(".")):
                return f'"{word}" is no e-mail address.'
        elif "://" in word or word.lower().startswith("www."):
            if problem_with_url(word.rstrip(".") if "://" in word else f"https://{word.rstrip('.')}"):
                return f'"{word}" is no web address that opens in a browser.'
        elif _SCHEME.match(word):
            return f'"{word}" is no address that a parent can use.'
    looks_whole = len(words) > 1 or "@" in address or "://" in address or address.lower().startswith("www.")
    return "" if looks_whole else f'"{address}" is neither an address nor a sentence.'


def problem_with_url(url: str) -> str:
    """Say what is wrong with a web address, in a sentence; empty where it will do."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return f'"{url}" is no web address.'
    opens = parts.scheme in ("https", "http") and _HOST.fullmatch(host) and "@" not in parts.netloc
    if not opens or re.search(r"\s", url):
        return f'"{url}" is no web address that opens in a browser.'
    return ""

"""What both servers write for a request that never reaches the application."""

from schoolgate.web.headers import for_data
from schoolgate.web.problems import KINDS, MEDIA_TYPE, render, title


def parts(code: str) -> tuple[str, list[tuple[str, str]], bytes]:
    """Status line (without the protocol), headers and body of a problem."""
    status = KINDS[code].status
    body = render(code)
    headers = [
        ("Content-Type", MEDIA_TYPE),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
        *for_data(),
    ]
    return f"{status} {title(status)}", headers, body


def answer(code: str) -> bytes:
    """The same as one HTTP/1.1 answer, after which the connection is to be closed."""
    status, headers, body = parts(code)
    lines = [f"HTTP/1.1 {status}", "Connection: close", *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join([*lines, "", ""]).encode("ascii") + body

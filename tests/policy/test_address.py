"""Addresses that a parent can use, and those that are slips or left-overs."""

import pytest

from schoolgate.policy.address import problem_with_address, problem_with_url


@pytest.mark.parametrize(
    "address",
    [
        "office@little-oak.example", "head.teacher+y4@mail.little-oak.example", "https://little-oak.example/contact",
        "www.little-oak.example", "01632 960123", "+44 1632 960123", "(020) 7946 0123", "Ask at the school office",
        "Ring 01632 960123 or write to office@little-oak.example.",
        "Tel: 01632 960123", "Tel:01632 960123", "Phone:01632 960123 (office)",
        "Use the form (https://little-oak.example/form)",
        "Swyddfa'r ysgol, Heol Fawr",
    ],
)  # fmt: skip
def test_fine(address: str) -> None:
    assert problem_with_address(address) == ""


@pytest.mark.parametrize(
    "address, says",
    [
        ("office@little-oak", "no e-mail address"), ("office @little-oak.example", "no e-mail address"),
        ("@little_oak", "no e-mail address"), ("a@@b.example", "no e-mail address"), ("https://", "no web address"),
        ("http:///x", "no web address"), ("ftp://little-oak.example/x", "no web address"),
        ("https://user@little-oak.example", "no e-mail address"), ("www.", "no web address"),
        ("javascript:alert(1)", "no address that a parent can use"), ("mailto:x", "no address that a parent can use"),
        ("tel:javascript:x", "no address that a parent can use"), ("email:office@oak", "no e-mail address"),
        ("123", "no phone number"), ("960123 / 960124", "no phone number"), ("1234567890123456", "no phone number"),
        ("Office", "neither"), ("<address>", "to fill in"), ("{x}", "to fill in"), ("Insert address", "to fill in"),
        ("tbc", "to fill in"),
    ],
)  # fmt: skip
def test_wrong(address: str, says: str) -> None:
    assert says in problem_with_address(address)


@pytest.mark.parametrize("url", ["https://a.example", "http://a.example/x?y=1#z", "https://a.example:8443/"])
def test_web_addresses_that_are_fine(url: str) -> None:
    assert problem_with_url(url) == ""


@pytest.mark.parametrize(
    "url",
    [
        "a.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "https://a b.example",
        "https://[x",
        "//a.example",
    ],
)
def test_web_addresses_that_are_wrong(url: str) -> None:
    assert problem_with_url(url) != ""

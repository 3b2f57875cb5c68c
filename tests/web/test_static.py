"""The files of the pages."""

import pytest
from flask.testing import FlaskClient

from tests.web.clients import make_app

FILES = sorted(rule.rule for rule in make_app().url_map.iter_rules() if rule.rule.startswith("/static/"))


@pytest.mark.parametrize("path", FILES)
def test_each_is_given_and_then_only_said_to_be_unchanged(client: FlaskClient, path: str) -> None:
    first = client.get(path)
    assert first.status_code == 200
    assert first.data
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.data == b""


def test_there_is_a_style_a_script_and_an_icon() -> None:
    assert {"/static/page.css", "/static/page.js", "/static/icon.svg"} <= set(FILES)

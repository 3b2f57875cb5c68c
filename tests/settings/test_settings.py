"""The table of settings, and what is made of it."""

from dataclasses import fields
from pathlib import Path

import pytest

from schoolgate.settings import TABLE, Settings, SettingsError, is_loopback, read
from tools import build_settings_page

REMOTE = {
    "SCHOOLGATE_HOST": "192.168.1.20",
    "SCHOOLGATE_HOSTS": "checker.school.example, www.school.example",
    "SCHOOLGATE_OPERATOR": "Oakfield Primary School",
    "SCHOOLGATE_PRIVACY_URL": "https://www.school.example/privacy",
}


def test_nothing_needs_to_be_set() -> None:
    settings = read({"PATH": "/bin", "LANG": "en_GB.UTF-8"})
    assert (settings.host, settings.port) == ("127.0.0.1", 8787)
    assert settings.local
    assert settings.policy is None
    assert settings.hosts == settings.origins == settings.extension_ids == ()


def test_the_table_and_the_value_have_the_same_rows_in_the_same_order() -> None:
    assert [row.name for row in TABLE] == [field.name for field in fields(Settings)]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_row_is_whole_and_its_default_is_allowed(row: object) -> None:
    (setting,) = [known for known in TABLE if known is row]
    assert setting.help.endswith(".")
    assert setting.allowed
    setting.parse(setting.default)
    assert setting.variable == "SCHOOLGATE_" + setting.name.upper()


def test_the_docs_page_is_what_the_table_says(repository: Path) -> None:
    assert (repository / "docs" / "settings.md").read_text(encoding="utf-8") == build_settings_page.page()


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_the_docs_page_has_every_variable(row: object) -> None:
    assert any(known is row and f"`{known.variable}`" in build_settings_page.page() for known in TABLE)


def test_all_can_be_set() -> None:
    settings = read(
        {
            **REMOTE,
            "SCHOOLGATE_PORT": "0",
            "SCHOOLGATE_POLICY": "schools/oakfield.toml",
            "SCHOOLGATE_ORIGINS": "https://www.school.example,moz-extension://0a1b",
            "SCHOOLGATE_EXTENSION_IDS": "abcdefghijklmnopabcdefghijklmnop",
            "SCHOOLGATE_SERVER": "waitress",
            "SCHOOLGATE_WORKERS": "3",
            "SCHOOLGATE_THREADS": "8",
            "SCHOOLGATE_LOG_LEVEL": "info",
        }
    )
    assert settings == Settings(
        host="192.168.1.20",
        port=0,
        policy=Path("schools/oakfield.toml"),
        hosts=("checker.school.example", "www.school.example"),
        origins=("https://www.school.example", "moz-extension://0a1b"),
        extension_ids=("abcdefghijklmnopabcdefghijklmnop",),
        operator="Oakfield Primary School",
        privacy_url="https://www.school.example/privacy",
        server="waitress",
        workers=3,
        threads=8,
        log_level="info",
    )
    assert not settings.local


def test_an_option_wins_over_a_variable() -> None:
    assert read({"SCHOOLGATE_PORT": "1"}, {"port": "2"}).port == 2


def test_an_unknown_variable_stops_the_start() -> None:
    with pytest.raises(SettingsError, match=r"SCHOOLGATE_PROT is not a setting\. The settings are: .*SCHOOLGATE_PORT"):
        read({"SCHOOLGATE_PROT": "8787"})


@pytest.mark.parametrize(
    "variable,value",
    [
        ("SCHOOLGATE_PORT", "secret"),
        ("SCHOOLGATE_PORT", "65536"),
        ("SCHOOLGATE_PORT", "-1"),
        ("SCHOOLGATE_PORT", "8787.0"),
        ("SCHOOLGATE_PORT", "٣"),
        ("SCHOOLGATE_PORT", ""),
        ("SCHOOLGATE_HOST", "secret host"),
        ("SCHOOLGATE_HOST", "https://secret.example"),
        ("SCHOOLGATE_HOST", ""),
        ("SCHOOLGATE_HOSTS", "secret.example:8787"),
        ("SCHOOLGATE_HOSTS", "*"),
        ("SCHOOLGATE_ORIGINS", "*"),
        ("SCHOOLGATE_ORIGINS", "null"),
        ("SCHOOLGATE_ORIGINS", "https://secret.example/path"),
        ("SCHOOLGATE_ORIGINS", "secret.example"),
        ("SCHOOLGATE_EXTENSION_IDS", "secret"),
        ("SCHOOLGATE_OPERATOR", "secret\nsecond line"),
        ("SCHOOLGATE_PRIVACY_URL", "javascript:secret"),
        ("SCHOOLGATE_PRIVACY_URL", 'https://secret.example/"><b>'),
        ("SCHOOLGATE_PRIVACY_URL", "https://[secret"),
        ("SCHOOLGATE_SERVER", "secret"),
        ("SCHOOLGATE_WORKERS", "65"),
        ("SCHOOLGATE_THREADS", "1"),
        ("SCHOOLGATE_LOG_LEVEL", "secret"),
    ],
)
def test_a_wrong_value_names_the_variable_and_what_is_allowed_but_not_the_value(variable: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read({variable: value})
    (row,) = [known for known in TABLE if known.variable == variable]
    assert str(caught.value) == f"{variable} must be {row.allowed}."
    assert "secret" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_wrong_option_is_named_as_the_option() -> None:
    with pytest.raises(SettingsError, match=r"^--log-level must be debug, info, warning or error\.$"):
        read({}, {"log_level": "loud"})


@pytest.mark.parametrize("missing", sorted(REMOTE.keys() - {"SCHOOLGATE_HOST"}))
def test_who_runs_a_checker_for_others_must_be_said(missing: str) -> None:
    environ = {name: value for name, value in REMOTE.items() if name != missing}
    with pytest.raises(SettingsError, match=missing):
        read(environ)


def test_behind_a_proxy_on_the_same_computer_it_must_be_said_too() -> None:
    with pytest.raises(SettingsError, match="SCHOOLGATE_OPERATOR"):
        read({"SCHOOLGATE_HOSTS": "checker.school.example"})
    assert read({"SCHOOLGATE_HOSTS": "localhost, ::1"}).local


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1.2.3", "::1"])
def test_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "::", "localhost.example", "192.168.0.1", "2130706433", "0x7f.1"])
def test_not_loopback(host: str) -> None:
    assert not is_loopback(host)

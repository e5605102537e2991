from __future__ import annotations

import pytest
from pydantic import ValidationError

from factdiff.errors import EXIT_USAGE, SettingsError
from factdiff.settings import Settings, load


def test_defaults_hold_where_nothing_is_said():
    assert load({}) == Settings(max_article_bytes=5_000_000, rule_seconds=5.0)


def test_other_programs_variables_are_left_alone():
    assert load({"PATH": "/bin", "FACT": "x", "NOFACTDIFF_JOBS": "3"}) == Settings()


def test_environment_is_read_and_an_empty_variable_is_none():
    read = load({"FACTDIFF_MAX_ARTICLE_BYTES": " 1000 ", "FACTDIFF_RULE_SECONDS": ""})
    assert read == Settings(max_article_bytes=1000)


def test_flag_wins_over_environment_and_an_absent_flag_does_not():
    environment = {"FACTDIFF_MAX_ARTICLE_BYTES": "1000", "FACTDIFF_RULE_SECONDS": "0.5"}
    read = load(environment, max_article_bytes=None, rule_seconds=4.0)
    assert read == Settings(max_article_bytes=1000, rule_seconds=4.0)


@pytest.mark.parametrize(
    ("environment", "flags", "what", "do"),
    [
        pytest.param(
            {"FACTDIFF_MAX_ARTICLE_BYTES": "big"},
            {},
            "FACTDIFF_MAX_ARTICLE_BYTES=big: not allowed for the largest article that is read, in bytes",
            "give a whole number of at least 1 and at most 1,000,000,000 (default 5,000,000)",
            id="a word for a number",
        ),
        pytest.param(
            {"FACTDIFF_MAX_ARTICLE_BYTES": "0"},
            {},
            "FACTDIFF_MAX_ARTICLE_BYTES=0: not allowed for the largest article that is read, in bytes",
            "give a whole number of at least 1 and at most 1,000,000,000 (default 5,000,000)",
            id="below the range",
        ),
        pytest.param(
            {"FACTDIFF_RULE_SECONDS": "nan"},
            {},
            "FACTDIFF_RULE_SECONDS=nan: not allowed for how long a rule may work on an article, in seconds",
            "give a number more than 0 and at most 3,600 (default 5.0)",
            id="not a number",
        ),
        pytest.param(
            {},
            {"rule_seconds": -1},
            "--rule-seconds=-1: not allowed for how long a rule may work on an article, in seconds",
            "give a number more than 0 and at most 3,600 (default 5.0)",
            id="a flag is named as the flag",
        ),
        pytest.param(
            {"FACTDIFF_RULE_SECOND": "1"},
            {},
            "FACTDIFF_RULE_SECOND: there is no such setting",
            "did you mean FACTDIFF_RULE_SECONDS?",
            id="a misspelt variable",
        ),
        pytest.param(
            {"FACTDIFF_COLOUR": "1"},
            {},
            "FACTDIFF_COLOUR: there is no such setting",
            "there are FACTDIFF_MAX_ARTICLE_BYTES, FACTDIFF_RULE_SECONDS, FACTDIFF_EXCERPT_CHARACTERS",
            id="an unknown variable",
        ),
        pytest.param(
            {},
            {"colour": 1},
            "colour: there is no such setting",
            "there are FACTDIFF_MAX_ARTICLE_BYTES, FACTDIFF_RULE_SECONDS, FACTDIFF_EXCERPT_CHARACTERS",
            id="an unknown flag",
        ),
    ],
)
def test_what_does_not_hold_is_told(environment, flags, what, do):
    with pytest.raises(SettingsError) as raised:
        load(environment, **flags)
    assert (raised.value.what, raised.value.do) == (what, do)
    assert raised.value.exit_code == EXIT_USAGE


def test_settings_are_frozen():
    with pytest.raises(ValidationError):
        Settings().rule_seconds = 1.0  # type: ignore[misc]

"""Rule files on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdiff.errors import NoSoundRule, UsageError
from factdiff.ruleset import show_fault
from factdiff.ruleset.folder import load_folder
from factdiff.ruleset.yaml_reading import LARGEST
from ruleset.sound import ALL, BRIDGE, LISTS


@pytest.fixture
def rules(tmp_path, monkeypatch):
    """An empty folder `rules` in the current one, so that messages name it as an editor would."""
    monkeypatch.chdir(tmp_path)
    folder = Path("rules")
    folder.mkdir()
    return folder


def test_files_are_found_in_folders_below(rules):
    (rules / "city").mkdir()
    (rules / "lists.yaml").write_text(LISTS, encoding="utf-8")
    (rules / "city" / "bridge.yml").write_text(f"rules:\n{BRIDGE}", encoding="utf-8")
    (rules / "city" / "notes.txt").write_text("not a rule", encoding="utf-8")
    loaded = load_folder(rules)
    assert loaded.faults == ()
    assert [rule.path for rule in loaded.ruleset.rules] == ["rules/city/bridge.yml"]
    assert loaded.ruleset.folder == "rules"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        pytest.param("nowhere", "the rules folder nowhere does not exist", id="no such folder"),
        pytest.param("file.txt", "the rules folder file.txt is a file, not a folder", id="a file"),
        pytest.param("rules", "the rules folder rules holds no .yaml file", id="an empty folder"),
    ],
)
def test_a_folder_without_rules_is_a_usage_error(rules, name, what):
    Path("file.txt").write_text("", encoding="utf-8")
    with pytest.raises(NoSoundRule) as told:
        load_folder(Path(name))
    assert told.value.what == what
    assert "--rules" in told.value.do
    assert isinstance(told.value, UsageError)


def test_a_file_that_is_not_utf8_is_told_with_its_place_and_hides_no_other(rules):
    (rules / "a.yaml").write_bytes(b"rules:\n  - id: fare\n    title: Caf\xe9 fare\n")
    (rules / "b.yaml").write_text(ALL, encoding="utf-8")
    loaded = load_folder(rules)
    assert "\n".join(map(show_fault, loaded.faults)).splitlines() == [
        "rules/a.yaml:3:15: the file is not in UTF-8 from here on",
        "    title: Caf\ufffd fare",
        "              ^",
        "save it again as UTF-8",
    ]
    assert len(loaded.ruleset.rules) == 6


def test_a_file_that_is_too_large_is_not_read(rules):
    (rules / "a.yaml").write_text(ALL + "# é\n" * (LARGEST // 5), encoding="utf-8")
    assert [fault.what for fault in load_folder(rules).faults] == ["the file is larger than 1 MB"]


def test_a_folder_of_broken_rules_loads_with_its_faults(rules):
    (rules / "a.yaml").write_text("rules:\n  - id: A\n", encoding="utf-8")
    loaded = load_folder(rules)
    assert loaded.ruleset.rules == ()
    assert loaded.faults


def test_the_rules_that_come_with_the_project_have_no_fault():
    loaded = load_folder(Path(__file__).parents[2] / "rules")
    assert [show_fault(fault) for fault in loaded.faults] == []
    assert loaded.ruleset.rules

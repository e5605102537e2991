"""`rules test --update`: what failing examples give is written into the file, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdiff.cli.rules import rewrite
from factdiff.errors import EXIT_FOUND, EXIT_OK, EXIT_USAGE

FILE = Path("rules/fare.yaml")
HEAD = """\
# What the ferry costs.
lists:
  towns: {Easton: [Easton], "St. Ives, Cornwall": [St Ives]}   # both

rules:

  - id: ferry-fare      # for ever
    title:   'Fare of the ferry'
    value: money
    find: ["cost* ...6 {value}"]
    depends_on: {town: towns}
    examples:
"""
SOUND = """\
      - {text: "A bench costs €7.", gives: {value: €7}}   # holds
"""


@pytest.fixture
def rules(town):
    """Write the rule with these examples."""
    town()

    def write(examples: str, *, ends: str = "\n", mark: str = "") -> bytes:
        content = (mark + (HEAD + examples + SOUND).replace("\n", ends)).encode()
        FILE.write_bytes(content)
        return content

    return write


def written(before: bytes) -> list[tuple[str, str]]:
    """(line before, line after) of the lines that differ; none may be lost or added."""
    old, new = before.decode().splitlines(), FILE.read_bytes().decode().splitlines()
    assert len(old) == len(new)
    return [(a.strip(), b.strip()) for a, b in zip(old, new, strict=True) if a != b]


@pytest.mark.parametrize(
    ("caption", "examples", "line"),
    [
        ("a value", '      - text: "It costs €4."\n        gives: {value: €5}  # why\n', "gives: {value: €4}  # why"),
        ("nothing", '      - text: "It is free."\n        gives: {value: €5}\n', "gives: nothing"),
        ("something", '      - text: "It costs €4."\n        gives: nothing\n', "gives: {value: €4}"),
        ("two", '      - text: "It costs €4. It cost €3 then."\n        gives: nothing\n', "gives: [{value: €4}, {value: €3}]"),
        ("a slot", '      - text: "To Easton it costs €4."\n        gives: nothing\n', "gives: {value: €4, town: Easton}"),
        ("in quotes", '      - text: "To St Ives it costs €4,500."\n        gives: nothing\n', "gives: {value: '€4,500', town: 'St. Ives, Cornwall'}"),
        ("a class", '      - pair: ["It costs €4.", "It costs €6."]\n        class: none # yet\n', "class: conflict # yet"),
        ("a state", '      - pair: ["It costs €4.", "It costs €6."]\n        state: "agrees"\n', "state: differs"),
        ("all in one line", '      - {text: "It costs €4.", gives: {value: €5}}\n', '- {text: "It costs €4.", gives: {value: €4}}'),
    ],
)  # fmt: skip
def test_what_was_read_is_written_and_nothing_else(factdiff, rules, caption, examples, line):
    before = rules(examples)
    run = factdiff("rules", "test", "--update", "--yes")
    assert [new for _, new in written(before)] == [line], caption
    assert run.code == EXIT_OK
    assert f"+{' ' * 6}" in run.out
    assert factdiff("rules", "test").code == EXIT_OK


def test_a_block_becomes_one_line(factdiff, rules):
    rules('      - text: "It costs €4."\n        gives:\n          value: €5\n          town: Easton\n')
    assert factdiff("rules", "test", "--update", "--yes").code == EXIT_OK
    assert '      - text: "It costs €4."\n        gives: {value: €4}\n' + SOUND in FILE.read_text()


@pytest.mark.parametrize(("ends", "mark"), [("\r\n", ""), ("\n", "\ufeff"), ("\r\n", "\ufeff")])
def test_line_ends_and_a_mark_stay(factdiff, rules, ends, mark):
    before = rules('      - text: "It costs €4."\n        gives: {value: €5}\n', ends=ends, mark=mark)
    factdiff("rules", "test", "--update", "--yes")
    assert FILE.read_bytes() == before.replace("{value: €5}".encode(), "{value: €4}".encode())


def test_a_comment_in_what_would_be_exchanged_is_kept_by_leaving_it(factdiff, rules):
    before = rules(
        '      - text: "It costs €4."\n        gives:\n          value: €5  # by hand\n          town: Easton\n'
    )
    run = factdiff("rules", "test", "--update", "--yes")
    assert FILE.read_bytes() == before
    assert "left as it is: a comment" in run.err
    assert run.code == EXIT_FOUND


@pytest.mark.parametrize(
    ("caption", "examples"),
    [
        ("all hold", ""),
        ("a known gap", '      - todo: "It is sold for €4."\n        gives: {value: €4}\n'),
        ("a gap that closed", '      - todo: "It costs €4."\n        gives: {value: €4}\n'),
    ],
)
def test_a_file_in_which_nothing_fails_is_not_touched(factdiff, rules, caption, examples):
    before = rules(examples)
    stamp = FILE.stat().st_mtime_ns
    assert factdiff("rules", "test", "--update", "--yes").code == EXIT_OK
    assert (FILE.read_bytes(), FILE.stat().st_mtime_ns) == (before, stamp), caption


FAILING = '      - text: "It costs €4."\n        gives: {value: €5}\n'


def test_without_anybody_to_ask_nothing_is_written(factdiff, rules):
    before = rules(FAILING)
    run = factdiff("rules", "test", "--update")
    assert FILE.read_bytes() == before
    assert "-        gives: {value: €5}\n+        gives: {value: €4}\n" in run.out
    assert "--yes" in run.err
    assert run.code == EXIT_FOUND


@pytest.mark.parametrize(("answer", "code"), [(b"y\n", EXIT_OK), (b"Yes\n", EXIT_OK), (b"\n", EXIT_FOUND), (b"n\n", EXIT_FOUND), (b"", EXIT_FOUND)])  # fmt: skip
def test_a_person_is_asked(factdiff, rules, monkeypatch, answer, code):
    before = rules(FAILING)
    monkeypatch.setattr(rewrite, "_somebody", lambda: True)
    assert factdiff("rules", "test", "--update", stdin=answer).code == code
    assert (FILE.read_bytes() != before) is (code == EXIT_OK)


def test_a_file_that_changed_meanwhile_is_not_written_over(factdiff, rules, monkeypatch):
    rules(FAILING)
    monkeypatch.setattr(rewrite, "_asked", lambda: FILE.write_text(FILE.read_text() + "# mine\n") > 0)
    run = factdiff("rules", "test", "--update")
    assert run.code == EXIT_USAGE
    assert "was changed while the rules ran" in run.err
    assert "€5" in FILE.read_text()
    assert FILE.read_text().endswith("# mine\n")


def test_the_file_keeps_its_rights_and_leaves_nothing_beside_it(factdiff, rules):
    rules(FAILING)
    FILE.chmod(0o640)
    factdiff("rules", "test", "--update", "--yes")
    assert FILE.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in FILE.parent.iterdir()] == [FILE.name]

"""A template of the desk's own, as a format that is printed or written."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdiff.cli.main import main
from factdiff.render.template import OwnFormat, suffix_of
from render.hostile import PAYLOADS, poisoned
from render.sample_report import REPORT

SEEDS = str(Path(__file__).parents[2] / "seeds")
RULES = str(Path(__file__).parents[2] / "rules")
MEMO = "{{ summary }}\n{% for id in findings %}\n- {{ heading(id) }}: {{ in_words(id) }}\n{% endfor %}\n"


def test_a_template_is_filled_with_words_and_keys() -> None:
    lines = OwnFormat("memo.md.j2", MEMO)(REPORT).splitlines()
    assert lines[0].startswith(str(sum(group.state == "differs" for group in REPORT.groups)))
    assert len(lines) - 1 == sum(bool(group.differences or group.internal) for group in REPORT.groups)
    assert OwnFormat("n.j2", "{{ groups | length }} {{ schema }}")(REPORT) == f"{len(REPORT.groups)} 1"


def test_a_template_of_a_page_is_escaped_and_one_of_text_is_not() -> None:
    source = "{% for group in groups %}{{ group.reason }}{% endfor %}"
    report = poisoned(PAYLOADS["a script"])
    assert "<script>" not in OwnFormat("page.html.j2", source)(report)
    assert "<script>" in OwnFormat("page.txt.j2", source)(report)
    assert suffix_of("a/page.html.j2") == ".html"


def test_it_is_written_and_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = tmp_path / "memo.md.j2"
    template.write_text(MEMO, "utf-8")
    out = tmp_path / "memo.md"
    main(["report", SEEDS, "--rules", RULES, "--out", f"{template}={out}", "--format", str(template)])
    assert capsys.readouterr().out == out.read_text("utf-8")
    assert "- " in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("a\n{% for %}", "memo.j2:2: is no sound template"),
        ("{{ nosuch }}", "'nosuch' is undefined"),
        ("{{ groups[0].nosuch.deeper }}", "cannot be filled"),
        ("{{ groups.__class__.__mro__ }}", "unsafe"),
        ("{{ heading('nosuch') }}", "cannot be filled"),
        ("{{ 1 / 0 }}", "cannot be filled"),
        ("{% include 'other' %}", "cannot be filled"),
        ("{{ range(100000000) | list }}", "cannot be filled"),
    ],
)
def test_what_is_wrong_with_a_template_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], source: str, told: str
) -> None:
    template = tmp_path / "memo.j2"
    template.write_text(source, "utf-8")
    code = main(["report", SEEDS, "--rules", RULES, "--out", str(tmp_path), "--format", str(template)])
    assert code == 2
    said = capsys.readouterr().err
    assert told in said
    assert "Traceback" not in said


def test_a_template_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", SEEDS, "--format", "nosuch.j2"]) == 2
    assert "nosuch.j2: the template cannot be read" in capsys.readouterr().err

"""`factdiff report` and `factdiff extract`: what they write, where, and that nothing but the input decides."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli import harbour
from factdiff import workers
from factdiff.cli import main as entry
from factdiff.cli import progress
from factdiff.cli.places import name_of
from factdiff.errors import EXIT_FOUND, EXIT_OK, EXIT_OURS, EXIT_PARTIAL, EXIT_USAGE
from factdiff.render import FORMATS

USUAL = ["report.html", "report.json", "report.md"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def made(folder="reports/news"):
    return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def groups(folder="reports/news"):
    return json.loads(made(folder)["report.json"])["groups"]


# --- what is written, and where --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("caption", "arguments", "folder"),
    [
        ("a folder gives its name", ["news"], "reports/news"),
        ("a folder with a slash too", ["news/"], "reports/news"),
        ("the working folder gives its own", ["."], "reports/town"),
        ("a file gives its stem", ["news/late.txt", "news/early.txt"], "reports/late"),
        ("a glob gives the folder before it", ["news/*.txt"], "reports/news"),
        ("a glob over folders too", ["news/**/*.txt"], "reports/news"),
        ("a folder to write to", ["news", "--out", "there/deep"], "there/deep"),
    ],
)
def test_a_report_lands_where_it_is_said(caption, arguments, folder, factdiff, town, monkeypatch):
    Path("town").mkdir()
    monkeypatch.chdir("town")
    town()
    run = factdiff("report", *arguments, "--format", "none")
    assert sorted(made(folder)) == USUAL, caption
    assert run.err.splitlines()[-3:] == [f"written: {folder}/report.{name}" for name in ("html", "md", "json")]


def test_the_name_of_a_report_from_standard_input():
    assert name_of("-") == "stdin"


def test_each_out_is_written_in_its_format(factdiff, town):
    town()
    outs = [f"--out={name}=out/a.{name}" for name in FORMATS] + ["--out=more"]
    assert factdiff("report", "news", "--format=none", *outs).code == EXIT_OK
    assert sorted(made("more")) == USUAL
    for name in ("html", "md", "json"):
        assert made("out")[f"a.{name}"] == made("more")[f"report.{name}"]
    assert not Path("reports").exists()


@pytest.mark.parametrize("name", FORMATS)
def test_stdout_has_the_bytes_that_the_file_has(name, factdiff, town):
    town()
    run = factdiff("report", "news", "--format", name, "--out", f"{name}=a")
    assert run.out.encode() == Path("a").read_bytes()


def test_whole_texts_are_shown_only_where_it_is_asked_for(factdiff, town):
    unread = "Gulls had nothing to say of it."
    town(**{"news/gulls.txt": f"Harbour news of the week\n\nThe ferry costs €4. {unread}"})
    factdiff("report", "news", "--format=none")
    without = made()
    factdiff("report", "news", "--format=none", "--with-texts")
    assert unread not in without["report.html"].decode()
    assert unread in made()["report.html"].decode()
    assert made()["report.json"] == without["report.json"]


def test_a_report_says_what_is_new_since_the_one_that_it_replaces(factdiff, town):
    town()
    factdiff("report", "news", "--stories=one", "--format=none")
    plain = made()["report.json"]
    again = factdiff("report", "news", "--stories=one", "--former", "reports/news/report.json")
    assert "Since reports/news/report.json: 0 new, 0 changed, 1 as before, 0 gone." in again.out
    assert made()["report.json"] == plain
    town(**{"news/late.txt": harbour.LATE.replace("€6", "€7")})
    moved = factdiff("report", "news", "--stories=one", "--former", "reports/news/report.json")
    assert ": 0 new, 1 changed, 0 as before, 0 gone." in moved.out
    alone = factdiff("report", "news/early.txt", "--stories=one", "--former", "reports/news/report.json")
    assert ": 0 new, 0 changed, 0 as before, 0 gone, 1 not checked." in alone.out


def test_a_former_report_that_is_none_is_refused_before_any_work(factdiff, town, monkeypatch):
    town()
    monkeypatch.setattr("factdiff.run.read_paths", lambda *_, **__: pytest.fail("it read something"))
    assert factdiff("report", "news", "--former", "news/late.txt").code == EXIT_USAGE


def test_a_report_written_again_replaces_the_old_one(factdiff, town):
    town()
    factdiff("report", "news", "--format=none")
    first = made()
    Path("reports/news/report.md").write_text("old")
    factdiff("report", "news", "--format=none")
    assert made() == first


def test_a_disk_that_is_full_in_the_end_is_told(factdiff, town, monkeypatch):
    town()

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    run = factdiff("report", "news", "--format=none")
    assert (run.code, run.err) == (
        EXIT_USAGE,
        "factdiff: reports/news/report.html: cannot be written: No space left on device\nname another place with --out\n",
    )


# --- what is read ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("caption", "arguments", "stdin", "articles"),
    [
        ("a folder", ["news"], "", ["early.txt", "late.txt"]),
        ("a glob in quotes", ["news/*.txt"], "", ["early.txt", "late.txt"]),
        ("files and a folder that holds one of them", ["news", "news/late.txt"], "", ["early.txt", "late.txt"]),
        ("plain text from standard input", ["-"], harbour.LATE, ["stdin"]),
        ("JSON lines from standard input", ["-"], harbour.LINES, ["q", "r"]),
        ("JSON lines from a file, and standard input", ["lines.jsonl", "-"], harbour.LATE, ["q", "r", "stdin"]),
    ],
)
def test_what_a_path_may_be(caption, arguments, stdin, articles, factdiff, town):
    town(**{"lines.jsonl": harbour.LINES})
    run = factdiff("report", *arguments, "--format=json", "--stories=one", stdin=stdin.encode())
    assert [one["id"] for one in json.loads(run.out)["articles"]] == articles, caption


def test_two_outlets_that_differ_are_one_group(factdiff, town):
    town()
    factdiff("report", "news", "--stories=one")
    [group] = groups()
    assert (group["rule"], group["state"], group["class"], group["weight"]) == (
        "ferry-fare",
        "differs",
        "conflict",
        "error",
    )
    assert [side["value"]["text"] for side in group["sides"]] == ["€4", "€6"]


def test_stories_by_a_field_keep_articles_apart(factdiff, town):
    apart = {name: f"---\ndesk: {name}\n---\n{text}" for name, text in (("a", harbour.EARLY), ("b", harbour.LATE))}
    town(**{"two/a.txt": apart["a"], "two/b.txt": apart["b"]})
    factdiff("report", "two", "--stories=field:desk")
    assert {group["state"] for group in groups("reports/two")} == {"one source"}


def test_an_unknown_way_to_make_stories_is_refused_before_any_work(factdiff, town, monkeypatch):
    town()

    def work(*_, **__):
        pytest.fail("it read something")

    monkeypatch.setattr("factdiff.run.read_paths", work)
    monkeypatch.setattr("factdiff.run.sound_rules", work)
    assert factdiff("report", "news", "--stories=two").code == EXIT_USAGE


def test_extract_prints_each_claim_with_its_exact_words(factdiff, town):
    town()
    run = factdiff("extract", "news")
    claims = [json.loads(line) for line in run.out.splitlines()]
    assert [(one["article"], one["words"], one["rule"]) for one in claims] == [
        ("early.txt", "€4", "ferry-fare"),
        ("late.txt", "€6", "ferry-fare"),
    ]
    for claim in claims:
        text = Path("news", claim["article"]).read_text().partition("\n")[2]
        assert text[claim["start"] : claim["end"]] == claim["words"]


# --- exit codes ------------------------------------------------------------------------------------

TRIAL = harbour.FARE.replace("status: live", "status: trial")
LIGHT = harbour.FARE.replace("severity: error", "severity: warning")
BINARY = {"news/picture.txt": b"GIF89a"}
BROKEN = {"rules/quay.yaml": harbour.BROKEN}


@pytest.mark.parametrize(
    ("caption", "options", "files", "code"),
    [
        ("done", [], {}, EXIT_OK),
        ("a finding, and nothing said about it", ["--stories=one"], {}, EXIT_OK),
        ("a finding, and never said", ["--stories=one", "--fail-on=never"], {}, EXIT_OK),
        ("a finding that weighs as much", ["--stories=one", "--fail-on=error"], {}, EXIT_FOUND),
        ("a finding that weighs more", ["--stories=one", "--fail-on=note"], {}, EXIT_FOUND),
        ("a finding that weighs less", ["--stories=one", "--fail-on=error"], {"rules/fare.yaml": LIGHT}, EXIT_OK),
        ("a finding of a rule on trial", ["--stories=one", "--fail-on=note"], {"rules/fare.yaml": TRIAL}, EXIT_OK),
        ("no finding", ["--stories=field:source", "--fail-on=note"], {}, EXIT_OK),
        ("an article that is none", [], BINARY, EXIT_PARTIAL),
        ("a broken rule beside a sound one", [], BROKEN, EXIT_PARTIAL),
        ("an article with a remark", [], {"news/early.txt": harbour.WRONG_DATE}, EXIT_OK),
        ("found goes before partial", ["--stories=one", "--fail-on=error"], BINARY, EXIT_FOUND),
        ("usage goes before partial", ["--stories=two"], BINARY, EXIT_USAGE),
        ("usage goes before found", ["--stories=one", "--fail-on=error", "--jobs=x"], {}, EXIT_USAGE),
    ],
)
def test_exit_codes(caption, options, files, code, factdiff, town):
    town(**files)
    assert factdiff("report", "news", "--format=none", *options).code == code, caption


def test_a_fault_of_ours_says_so_and_what_to_send(factdiff, town, monkeypatch):
    town()

    def fail(*_, **__):
        raise ZeroDivisionError("a slip of ours")

    monkeypatch.setattr("factdiff.run.make_report", fail)
    run = factdiff("report", "news")
    assert (run.code, run.out) == (EXIT_OURS, "")
    assert "ZeroDivisionError: a slip of ours" in run.err
    assert "this is a fault of ours. Please send us" in run.err


def test_ctrl_c_is_told_and_ends_as_shells_expect(factdiff, town, monkeypatch):
    town()

    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("factdiff.run.make_report", stop)
    run = factdiff("report", "news")
    assert (run.code, run.out, run.err) == (entry.EXIT_STOPPED, "", "factdiff: stopped\n")


# --- order, workers, terminal ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("caption", "arguments"),
    [
        ("two workers", ["news", "--jobs=2"]),
        ("more workers than articles", ["news", "--jobs=7"]),
        ("another order of paths", ["news/late.txt", "news/early.txt", "news"]),
    ],
)
def test_the_same_bytes(caption, arguments, factdiff, town, monkeypatch):
    monkeypatch.setattr(workers, "CHUNK_CHARACTERS", 10)
    town(**{"rules/seats.yaml": harbour.SEATS})
    factdiff("report", "news/early.txt", "news/late.txt", "--stories=one", "--out=a")
    factdiff("report", *arguments, "--stories=one", "--out=b")
    assert made("a") == made("b"), caption


def test_text_is_plain_and_100_columns_wide_where_nobody_looks(factdiff, town, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    town()
    run = factdiff("report", "news", "--stories=one", "--out=text=a.txt")
    assert "\x1b" not in run.out
    assert run.out.encode() == Path("a.txt").read_bytes()
    assert 60 < max(map(len, run.out.splitlines())) <= 100


@pytest.mark.parametrize(
    ("caption", "variables", "colour"),
    [
        ("colours on a terminal", {}, True),
        ("none with NO_COLOR", {"NO_COLOR": "1"}, False),
        ("an empty NO_COLOR says nothing", {"NO_COLOR": ""}, True),
        ("none on a terminal that has none", {"TERM": "dumb"}, False),
    ],
)
def test_text_on_a_terminal(caption, variables, colour, factdiff, town, monkeypatch):
    for name, value in {"COLUMNS": "60", "TERM": "xterm", **variables}.items():
        monkeypatch.setenv(name, value)
    town()
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    factdiff("report", "news", "--stories=one")
    shown = terminal.getvalue()
    assert ("\x1b[" in shown) is colour, caption
    if not colour:
        assert max(map(len, shown.splitlines())) <= 60


def test_progress_is_shown_on_a_terminal_alone(factdiff, town, monkeypatch):
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    town()
    assert "articles read" not in factdiff("report", "news").err
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    factdiff("report", "news")
    assert "2 articles read" in terminal.getvalue()


# --- a worker that dies ------------------------------------------------------------------------------


class Deadly(str):
    """A text that ends the process which unpacks it, as a crash in a library would."""

    __slots__ = ()

    def __reduce__(self):
        return os._exit, (1,)


def test_a_worker_that_dies_costs_one_article(town, monkeypatch):
    from dataclasses import replace

    from factdiff.readers import read_paths
    from factdiff.ruleset.folder import sound_rules
    from factdiff.workers import extract_all

    town(**{"news/other.txt": harbour.EARLY})
    ruleset = sound_rules(Path("rules")).ruleset
    articles = list(read_paths(["news"], max_bytes=1000).articles)
    articles[1] = replace(articles[1], text=Deadly(articles[1].text))
    done = []
    extracted = extract_all(articles, ruleset, seconds=2, jobs=2, watch=done.append)
    assert [one.article.id for one in extracted.read] == ["early.txt", "other.txt"]
    [problem] = extracted.problems
    assert problem.where == "late.txt"
    assert "the process that worked on it died" in problem.what
    assert sum(done) == 2


# --- as a process of its own ---------------------------------------------------------------------------

COMMAND = [sys.executable, "-c", "from factdiff.cli.main import run; run()"]


def test_a_reader_who_goes_away_early_changes_nothing(town):
    town()
    command = [*COMMAND, "report", "news", "--format=html"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        said = process.stderr.read().decode()
    assert (process.returncode, said.count("written: ")) == (EXIT_OK, 3), said
    assert said.count("\n") == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_standard_output_is_told(town):
    town()
    with Path("/dev/full").open("w") as full:
        run = subprocess.run([*COMMAND, "report", "news"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert run.returncode == EXIT_USAGE
    assert "factdiff: standard output cannot be written: No space left on device" in run.stderr


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_data_is_utf_8_whatever_the_machine_prefers(encoding, town):
    town()
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    run = subprocess.run([*COMMAND, "extract", "news"], capture_output=True, env=environment, check=True)
    assert '"words": "€4"' in run.stdout.decode("utf-8")


@pytest.mark.parametrize("arguments", [["--version"], ["rules", "--help"], ["report", "--help"]])
def test_help_and_version_are_data(arguments, factdiff):
    run = factdiff(*arguments)
    assert (run.code, run.err) == (EXIT_OK, "")
    assert run.out


def test_version_starts_without_what_is_heavy():
    code = "import sys; from factdiff.cli.main import main; main(['--version']); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "factdiff.errors" in loaded
    assert not loaded & {"typer", "rich", "pydantic", "jinja2", "ruamel.yaml", "regex", "tabulate", "sentencex"}


def test_help_starts_without_the_engine():
    code = "import sys; from factdiff.cli.main import main; main(['report', '--help']); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "factdiff.cli.report" in loaded
    assert not loaded & {"factdiff.run", "jinja2", "ruamel.yaml", "tabulate", "sentencex"}

from __future__ import annotations

import io
import itertools
import json
import os

import pytest

from factdiff.errors import EXIT_USAGE, NothingToRead
from factdiff.model import Article, Problem
from factdiff.readers import iter_paths, read_paths

STORY = "Bridge closed\nIt shut on Monday."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def make(**files):
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_dot_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    return make


def read(*paths, max_bytes=1000, stdin=None):
    return read_paths(paths, max_bytes=max_bytes, stdin=stdin)


def test_articles_come_by_id_whatever_the_order_of_the_arguments(folder):
    folder(b_dot_txt=STORY, a_dot_md=STORY, c_dot_jsonl='{"text": "It shut.", "id": "A"}\n')
    readings = {read(*order) for order in itertools.permutations(["b.txt", "a.md", "c.jsonl"])}
    [reading] = readings
    assert [article.id for article in reading.articles] == ["A", "a.md", "b.txt"]
    assert reading.problems == ()


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(folder):
    folder(
        n__a_dot_txt=STORY,
        n__empty_dot_txt="",
        n__huge_dot_txt="x" * 1001,
        n__bin_dot_txt=b"a\0b",
        n__marks_dot_txt="* * *\n---\n",
        n__foreign_dot_txt="Die Brücke ist seit dem Morgen für den Verkehr gesperrt und wird nicht geöffnet.",
    )
    reading = read("n")
    assert [article.id for article in reading.articles] == ["a.txt"]
    assert [(problem.where, problem.what) for problem in reading.problems] == [
        ("n/bin.txt", "is not text: it holds NUL bytes"),
        ("n/empty.txt", "is empty"),
        ("n/foreign.txt", "does not look like English"),
        ("n/huge.txt", "is larger than 1,000 bytes"),
        ("n/marks.txt", "holds no words"),
    ]
    assert all(problem.do for problem in reading.problems)


def test_a_file_of_just_the_limit_is_read(folder):
    folder(a_dot_txt="Bridge closed\n" + "x" * 986)
    assert len(read("a.txt").articles) == 1


def test_any_text_file_is_read_when_it_is_named(folder):
    folder(story=STORY, a_dot_article=STORY)
    assert [article.id for article in read("story", "a.article").articles] == ["a.article", "story"]


@pytest.mark.parametrize("name", ["a.html", "a.yaml", "a.json", "a.docx", "a.csv", "a.gz", "a.jpg"])
def test_a_suffix_that_is_no_article_is_told(folder, name):
    folder(**{"a_dot_txt": STORY, name.replace(".", "_dot_"): STORY})
    [problem] = read("a.txt", name).problems
    assert problem.where == name
    assert problem.what.endswith(f"({os.path.splitext(name)[1]})")  # noqa: PTH122


def test_a_detected_encoding_is_told(folder):
    text = "Bridge closed\nThe mayor’s “plan” for the bridge was dropped on Monday – that is all we know."
    folder(a_dot_txt=text.encode("cp1252"))
    reading = read("a.txt")
    assert reading.articles[0].text == text.partition("\n")[2]
    assert reading.articles[0].problems == ("is not UTF-8; read as windows-1252; save the file as UTF-8",)
    assert reading.problems == ()


def test_a_clash_of_names_is_told_and_the_later_one_renamed(folder):
    folder(x__a_dot_txt=STORY, y__a_dot_txt=STORY + " Again.", z__a_dot_txt=STORY)
    reading = read("z", "y", "x")
    assert [(article.id, article.path) for article in reading.articles] == [
        ("a.txt", "x/a.txt"),
        ("a.txt#2", "y/a.txt"),
        ("a.txt#3", "z/a.txt"),
    ]
    what = "the id 'a.txt' is taken by an article of x/a.txt; this one is called 'a.txt#2'"
    [told] = reading.articles[1].problems
    assert told.startswith(f"{what}; name the folder above them")
    assert reading.problems == ()
    assert reading.articles[1].extra == ()


def test_of_two_versions_with_one_stated_id_the_later_keeps_it_as_a_field(folder):
    folder(a_dot_jsonl='{"text": "It shut.", "id": "q"}\n{"text": "It opened.", "id": "q", "desk": "x"}\n')
    reading = read("a.jsonl")
    assert [(article.id, article.extra) for article in reading.articles] == [
        ("q", ()),
        ("q#2", (("desk", "x"), ("id", "q"))),
    ]
    [told] = reading.articles[1].problems
    assert "; leave it so if both are versions" in told
    assert reading.problems == ()


def test_a_stated_id_that_looks_like_a_new_name_is_left_to_its_owner(folder):
    rows = [{"text": "It shut.", "id": name} for name in ("q", "q#2", "q")]
    folder(a_dot_jsonl="\n".join(map(json.dumps, rows)))
    assert [article.id for article in read("a.jsonl").articles] == ["q", "q#2", "q#3"]


def test_stdin_is_plain_text_or_json_lines():
    plain = read("-", stdin=io.BytesIO(STORY.encode()))
    assert plain.articles == (
        Article(id="stdin", title="Bridge closed", text="It shut on Monday.", source=None, path="-"),
    )
    lines = read("-", stdin=io.BytesIO(b'{"text": "It shut."}\n{"text": "It opened."}'))
    assert [article.id for article in lines.articles] == ["stdin:1", "stdin:2"]


def test_a_huge_stdin_is_told():
    with pytest.raises(NothingToRead, match="is larger than 10 bytes"):
        read("-", max_bytes=10, stdin=io.BytesIO(STORY.encode()))


def test_an_endless_line_is_cut_and_the_next_one_read(folder):
    folder(a_dot_jsonl='{"text": "' + "a " * 200_000 + '"}\n{"text": "It shut."}\n')
    reading = read("a.jsonl")
    assert [article.id for article in reading.articles] == ["a.jsonl:2"]
    assert reading.problems[0].what == "the line is longer than 1,000 bytes"


def test_articles_come_one_by_one(folder):
    folder(a_dot_jsonl='{"text": "It shut."}\n{oops\n')
    made = iter_paths(["a.jsonl"], max_bytes=1000)
    assert isinstance(next(made), Article)
    assert isinstance(next(made), Problem)
    assert next(made, None) is None


def test_one_fault_is_told_as_it_is(folder):
    folder(a_dot_txt="")
    with pytest.raises(NothingToRead) as raised:
        read("a.txt")
    assert (raised.value.what, raised.value.do) == ("a.txt: is empty", "put an article into it or remove it")
    assert raised.value.exit_code == EXIT_USAGE


def test_of_many_faults_the_first_are_told(folder):
    folder(**{f"n__{name}_dot_txt": "" for name in "abcde"})
    with pytest.raises(NothingToRead) as raised:
        read("n")
    lines = raised.value.what.splitlines()
    assert lines[0] == "not one article could be read"
    assert lines[1] == "  n/a.txt: is empty; put an article into it or remove it"
    assert lines[-1] == "  and 2 more"


def test_an_empty_folder_beside_articles_is_a_problem_and_alone_an_end(folder, tmp_path):
    folder(n__a_dot_txt=STORY)
    (tmp_path / "bare").mkdir()
    assert [problem.where for problem in read("n", "bare").problems] == ["bare"]
    with pytest.raises(NothingToRead, match="bare: the folder holds no article"):
        read("bare")


def test_a_broken_link_is_told(folder, tmp_path):
    folder(n__a_dot_txt=STORY)
    (tmp_path / "n" / "b.txt").symlink_to("nowhere")
    [problem] = read("n").problems
    assert (problem.where, problem.what) == ("n/b.txt", "cannot be read: No such file or directory")

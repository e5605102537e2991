from __future__ import annotations

import os

import pytest

from factdiff.errors import NothingToRead
from factdiff.readers.collect import collect


@pytest.fixture
def news(tmp_path, monkeypatch):
    """A folder with articles, what stands beside them, and what is hidden."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "in/c.jsonl", "in/deep/D.TXT", "README.md", "desk.yaml", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path / "news"


def ids(*paths):
    files, problems = collect(paths)
    return [file.id for file in files], problems


def test_a_folder_gives_what_is_below_it_by_path(news):
    assert ids("news") == (["a.md", "b.txt", "in/c.jsonl", "in/deep/D.TXT"], [])


def test_a_file_is_called_by_its_name(news):
    assert ids("news/in/c.jsonl") == (["c.jsonl"], [])


def test_any_spelling_of_a_path_is_the_same(news):
    assert collect(["news"]) == collect(["./news/"]) == collect(["news/in/.."])


def test_the_order_of_arguments_does_not_matter_and_no_file_comes_twice(news):
    both = collect(["news/in", "news", "news/b.txt", "-", "-"])
    assert both == collect(["-", "news/b.txt", "news", "news/in"])
    assert [file.id for file in both[0]] == ["a.md", "b.txt", "in/c.jsonl", "in/deep/D.TXT", "stdin"]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        pytest.param("news/*.txt", ["b.txt"], id="one folder, hidden files left out"),
        pytest.param("news/**/*.txt", ["b.txt"], id="all folders, suffix as written"),
        pytest.param("news/i*", ["in/c.jsonl", "in/deep/D.TXT"], id="a folder that matches is searched"),
        pytest.param("ne?s/[ab].*", ["news/a.md", "news/b.txt"], id="ids count from the first wildcard"),
    ],
)
def test_globs(news, pattern, found):
    assert ids(pattern) == (found, [])


def test_a_file_whose_name_looks_like_a_glob_is_that_file(news):
    (news / "what[1].txt").write_text("x")
    assert ids("news/what[1].txt") == (["what[1].txt"], [])


def test_other_files_are_told_in_one_problem(news):
    for name in ("photo.jpg", "notes", "table.csv", "b.jpg"):
        (news / name).write_text("x")
    _, [problem] = ids("news")
    assert problem.where == "news"
    assert problem.what == "4 files were not read (suffixes: .csv .jpg none)"


def test_an_empty_folder_is_told(tmp_path):
    files, [problem] = collect([str(tmp_path)])
    assert (files, problem.what) == ([], "the folder holds no article")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")
def test_links_to_folders_are_told_and_not_followed(news):
    (news / "round").symlink_to(news, target_is_directory=True)
    found, [problem] = ids("news")
    assert len(found) == 4
    assert (problem.where, problem.what) == ("news/round", "is a link to a folder and was not followed")


@pytest.mark.parametrize(
    ("path", "what"),
    [
        pytest.param("nwes", "nwes: no such file or folder", id="a missing folder"),
        pytest.param("news/z.txt", "news/z.txt: no such file or folder", id="a missing file"),
        pytest.param("news/*.pdf", "news/*.pdf: the glob matches no file", id="a glob without a match"),
    ],
)
def test_a_path_that_names_nothing_ends_it(news, path, what):
    with pytest.raises(NothingToRead) as raised:
        collect(["news", path])
    assert raised.value.what == what
    assert "give a folder, a file or a glob" in raised.value.do


def test_no_path_at_all():
    with pytest.raises(NothingToRead, match="no article was named"):
        collect([])


def test_a_name_that_is_no_text_is_shown_as_text(tmp_path):
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(raw, "wb") as file:  # noqa: PTH123 (pathlib has no bytes)
            file.write(b"x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    [file], [] = collect([str(tmp_path)])
    assert file.id == "caf\ufffd.txt"

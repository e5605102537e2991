"""Where title and text stand in their file: what a claim's place in the file is made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdiff.model import Article, Spot
from factdiff.readers import read_paths
from factdiff.render.where import place_in

DOCUMENTS = {
    "plain text": ("a.txt", "Ferry sinks off coast\n\nTwelve people died.\nNine were hurt.\n"),
    "blank lines and blanks before the title": ("a.txt", "\n\n  Ferry sinks off coast\nTwelve people died.\n"),
    "front matter": ("a.md", "---\nsource: Ledger\n---\n# Ferry sinks off coast\n\nTwelve people died.\n"),
    "a title in the front matter alone": ("a.md", "---\ntitle: Ferry sinks\n---\nTwelve people died.\n"),
    "a title in the front matter and the text": ("a.txt", "---\ntitle: Ferry sinks\n---\nFerry sinks\nTwelve died.\n"),
    "an underlined heading": ("a.md", "Ferry sinks off coast\n=====\n\nTwelve people died.\n"),
    "a heading with closing marks": ("a.md", "### Ferry sinks off coast ###\n\nTwelve people died.\n"),
    "Windows line ends": ("a.txt", "Ferry sinks off coast\r\n\r\nTwelve people died.\r\nNine were hurt.\r\n"),
    "letters outside of the basic plane": ("a.txt", "Ferry 🚢 sinks off coast\n\n🚢 Twelve people died.\n"),
    "no title": ("a.txt", "Ferry\n"),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_character_of_title_and_text_is_found_again_in_the_file(tmp_path: Path, name: str) -> None:
    file, content = DOCUMENTS[name]
    article = _read(tmp_path / file, content)
    lines = content.replace("\r\n", "\n").split("\n")
    seen = 0
    for field in ("title", "text"):
        words = getattr(article, field)
        for offset, letter in enumerate(words):
            place = place_in(article, field, offset, offset + 1)  # type: ignore[arg-type]
            if place is None:
                assert (field, article.title_at) == ("title", None)
                continue
            seen += 1
            if letter != "\n":
                assert lines[place.line - 1][(place.column or 0) - 1] == letter
                assert (place.end_line, place.end_column) == (place.line, (place.column or 0) + 1)
    assert seen >= len(article.text)


def test_a_json_line_is_known_by_its_line_alone(tmp_path: Path) -> None:
    article = _read(tmp_path / "a.jsonl", '{"text": "One died."}\n{"title": "Two", "text": "Two died."}\n', 1)
    assert article.text_at == article.title_at == Spot(2)
    place = place_in(article, "text", 0, 3)
    assert place is not None
    assert (place.line, place.column, place.end_line, place.end_column) == (2, None, 2, None)


def test_an_article_without_a_file_has_no_place() -> None:
    assert place_in(Article("a", "Two died."), "text", 0, 3) is None


def _read(path: Path, content: str, number: int = 0) -> Article:
    path.write_bytes(content.encode())
    return read_paths([str(path)], max_bytes=10_000).articles[number]

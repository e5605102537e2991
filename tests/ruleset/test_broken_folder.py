"""A folder of broken files, made from the shipped rules: each gets a fault with a place, none a traceback.

How each file is broken is a row; whatever is chosen (which rule, which line) is chosen by the row's number, so that
a failure comes again.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest

from factdiff.cli.main import main
from factdiff.errors import EXIT_FOUND, EXIT_PARTIAL

ROOT = Path(__file__).parents[2]
RULE_START = re.compile(r"^  - id: ", re.MULTILINE)
SHARED = "lists:\n  people: [people]\n"
EXTRA_ROUNDS = 3
"""How often each way of breaking is tried, on another rule each time."""


def shipped() -> list[str]:
    """Every shipped rule as a file of its own; which lists it uses does not matter, they are told beside."""
    found = []
    for path in sorted((ROOT / "rules").rglob("*.yaml")):
        _, _, rules = ("\n" + path.read_text(encoding="utf-8")).partition("\nrules:\n")
        starts = [match.start() for match in RULE_START.finditer(rules)]
        found += ["rules:\n" + rules[a:b] for a, b in pairwise([*starts, len(rules)])]
    return found


def lines_with(text: str, pattern: str) -> list[int]:
    return [at for at, line in enumerate(text.split("\n")) if re.search(pattern, line)]


def edit(text: str, chance: random.Random, pattern: str, change: Callable[[str], str]) -> str:
    """One line that the pattern fits, changed; the text must have one and must change."""
    lines = text.split("\n")
    at = chance.choice(lines_with(text, pattern))
    changed = change(lines[at])
    assert changed != lines[at]
    return "\n".join([*lines[:at], changed, *lines[at + 1 :]])


KEY = r"^    (title|value|find|about|why|examples|choices|of):"


def swapped(line: str) -> str:
    """Two letters of the key turned round."""
    return re.sub(r"([a-z])([a-z])(?=[a-z_]*:)", lambda two: two[2] + two[1] if two[1] != two[2] else two[1] + "q", line, count=1)  # fmt: skip


def laughs(levels: int) -> str:
    """Each level repeats the one before nine times: a few lines that would fill any memory."""
    rows = ["lists:", '  a0: &a0 ["lol"]']
    rows += [f"  a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, levels)]
    return "\n".join([*rows, "rules: []\n"])


def merges(levels: int) -> str:
    """The same with keys that take over other keys."""
    rows = ["lists:", "  m0: &m0 {a: [b]}"]
    rows += [f"  m{level}: &m{level} {{<<: [*m{level - 1}, *m{level - 1}]}}" for level in range(1, levels)]
    return "\n".join([*rows, "rules: []\n"])


Break = Callable[[str, random.Random], str | bytes]


def in_a_line(pattern: str, change: Callable[[str], str]) -> Break:
    """Break one of the lines that the pattern fits."""
    return lambda text, chance: edit(text, chance, pattern, change)


def whole(change: Callable[[str], str | bytes]) -> Break:
    """Break the whole file, which leaves nothing to choose."""
    return lambda text, _: change(text)


BREAKS: dict[str, Break] = {
    "a key with two letters turned round": in_a_line(KEY, swapped),
    "a key in capitals": in_a_line(KEY, lambda line: line.split(":")[0].upper() + ":" + line.partition(":")[2]),
    "a key in another language": in_a_line(KEY, lambda line: re.sub(r"\w+:", "titre:", line, count=1)),
    "a key without its colon": in_a_line(r"^    (title|value|why): ", lambda line: line.replace(":", "", 1)),
    "a key one space to the right": in_a_line(KEY, lambda line: " " + line),
    "a key three spaces to the right": in_a_line(KEY, lambda line: "   " + line),
    "a key one space to the left": in_a_line(KEY, lambda line: line[1:]),
    "a key at the very left": in_a_line(KEY, str.lstrip),
    "an example to the left": in_a_line(r"^      - (text|pair|article)", lambda line: line[4:]),
    "a key indented with a tab": in_a_line(KEY, lambda line: "\t" + line.lstrip()),
    "all indented with tabs": whole(lambda text: re.sub(r"^( {2})+", lambda run: "\t" * (len(run[0]) // 2), text, flags=re.MULTILINE)),
    "no opening quote": lambda text, chance: edit(text + '\n    not: ["{value} of it"]', chance, r"of it", lambda line: line.replace('"', "", 1)),
    "no closing quote": in_a_line(r'"[^"]*$', lambda line: "".join(line.rsplit('"', 1))),
    "no quotes around a value": lambda text, chance: edit(text + '\n    not: ["{value} of it"]', chance, r"of it", lambda line: line.replace('"', "")),
    "a quote of another kind": in_a_line(r'"[^"]*$', lambda line: line.replace('"', "'", 1)),
    "no where a word stands": in_a_line(r"^    title:", lambda line: "    status: no\n" + line),
    "yes where a number stands": in_a_line(r"^    title:", lambda line: "    look_back: yes\n" + line),
    "a time where a number stands": in_a_line(r"^    title:", lambda line: "    look_back: 1:30\n" + line),
    "a time where a range stands": in_a_line(r"^    title:", lambda line: "    compare: {tolerance: 1:30}\n" + line),
    "a date where a web address stands": in_a_line(r"^    title:", lambda line: "    link: 2025-01-01\n" + line),
    "null where a text stands": in_a_line(r"^    title:", lambda _: "    title: null"),
    "a key twice": in_a_line(r"^    (title|value|severity|why):", lambda line: f"{line}\n{line}"),
    "the rule twice": whole(lambda text: text + text.removeprefix("rules:\n")),
    "an anchor": in_a_line(r"^    title: ", lambda line: line.replace(": ", ": &here ", 1)),
    "an alias": in_a_line(r"^    title: ", lambda _: "    title: *there"),
    "a merge": in_a_line(r"^    title: ", lambda line: f"    <<: {{severity: note}}\n{line}"),
    "a tag": in_a_line(r"^    title: ", lambda line: line.replace(": ", ": !!python/object ", 1)),
    "a bomb of aliases": whole(lambda text: laughs(12) + text.removeprefix("rules:\n")),
    "a bomb of merges": whole(lambda text: merges(24) + text.removeprefix("rules:\n")),
    "ten megabytes of rules": whole(lambda text: text + "# and more\n" * 1_000_000),
    "ten megabytes in one line": whole(lambda text: text + "    why: " + "x" * 10_000_000),
    "ten megabytes of brackets": whole(lambda _: "rules: " + "[" * 10_000_000),
    "brackets in brackets": whole(lambda _: "rules: " + "[" * 20_000),
    "braces in braces": whole(lambda _: "lists: " + "{a: " * 5_000),
    "lists in lists": whole(lambda _: "rules:\n" + "".join(" " * level + "-\n" for level in range(1, 900))),
    "brackets in a phrase": in_a_line(r"^    title:", lambda line: f'    where: ["{"(" * 400}x{")" * 400}"]\n' + line),
    "a NUL byte": in_a_line(KEY, lambda line: line[:6] + "\0" + line[6:]),
    "a bell": in_a_line(r"^    title: ", lambda line: line + "\a"),
    "latin-1": lambda text, chance: edit(text, chance, r"^    title: ", lambda _: "    title: Café").encode("latin-1", "replace"),
    "UTF-16": whole(lambda text: text.encode("utf-16")),
    "Windows lines and a slip": lambda text, chance: edit(text, chance, KEY, swapped).replace("\n", "\r\n"),
    "old Mac lines and a slip": lambda text, chance: edit(text, chance, KEY, swapped).replace("\n", "\r"),
    "a byte order mark and a slip": lambda text, chance: "\ufeff" + edit(text, chance, KEY, swapped),
    "cut in the middle of a text": whole(lambda text: text[: text.index('"') + 4]),
    "nothing but a comment": whole(lambda _: "# to do\n"),
    "nothing": whole(lambda _: ""),
    "a second file in it": whole(lambda text: f"{text}---\n{text}"),
    "a list that is opened": in_a_line(r"^    title:", lambda line: "    in: [headline\n" + line),
    "a catch-all bracket": in_a_line(r"^    title:", lambda line: '    where: ["(a|b"]\n' + line),
    "prose": whole(lambda _: "Please warn me when the numbers differ.\n"),
    "JSON": whole(lambda _: json.dumps({"rule": [{"id": "x"}]})),
}  # fmt: skip


@cache
def broken() -> dict[str, str | bytes]:
    """File name -> what stands in it; ids are made different, or each file would only be told of the others."""
    rules = shipped()
    files: dict[str, str | bytes] = {}
    for number, (name, change) in enumerate(BREAKS.items()):
        for again in range(EXTRA_ROUNDS):
            chance = random.Random(f"{number} {again}")  # noqa: S311 - no secret, but the same every time
            text = chance.choice(rules).replace("  - id: ", f"  - id: x{number}-{again}-", 1)
            files[f"{number:02}-{again} {name}.yaml"] = change(text, chance)
    return files


def as_bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder of broken files."""
    place = tmp_path_factory.mktemp("broken")
    (place / "lists.yaml").write_text(SHARED)
    for name, content in broken().items():
        (place / name).write_bytes(as_bytes(content))
    return place


def test_each_broken_file_gets_a_fault_with_a_place(folder, capsys, record_property):
    began = perf_counter()
    code = main(["rules", "check", "--rules", str(folder), "--format", "json"])
    record_property("seconds", perf_counter() - began)
    said = capsys.readouterr()
    assert code == EXIT_FOUND
    assert "Traceback" not in said.err
    faults = [fault for fault in json.loads(said.out) if fault["level"] == "error"]
    told = {Path(fault["path"]).name for fault in faults}
    assert sorted(set(broken()) - told) == []
    assert len(told) >= 100
    for fault in faults:
        written = as_bytes(broken()[Path(fault["path"]).name]).decode("utf-8", "replace")
        lines = re.split(r"\r\n|\r|\n", written.removeprefix("\ufeff"))
        assert 1 <= fault["line"] <= len(lines)
        assert 1 <= fault["column"] <= len(lines[fault["line"] - 1]) + 1
        assert fault["what"]
        assert fault["do"]


def test_rules_that_are_sound_beside_them_still_run(folder, capsys):
    (folder / "sound.yaml").write_text('rules:\n  - {id: toll, title: Toll, value: money, find: ["toll of {value}"]}\n')
    assert main(["rules", "list", "--rules", str(folder)]) == EXIT_PARTIAL
    said = capsys.readouterr()
    assert "Toll" in said.out
    assert "Traceback" not in said.err


def test_what_is_legal_is_not_told():
    """Else every file would get a fault, whatever was done to it: the lines' ends and the mark break nothing."""
    from factdiff.ruleset import load_texts

    text = 'rules:\n  - id: toll\n    title: Toll\n    value: money\n    find: ["toll of {value}"]\n'
    for changed in (text, text.replace("\n", "\r\n"), "\ufeff" + text):
        assert load_texts("rules", {"x.yaml": changed}).faults == ()

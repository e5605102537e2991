"""How often and how fast speakers are found in real news; run by hand.

    python tests/bench/speech.py [--sample N] [--seed N] [--only coverage|speed|sample]

Coverage counts, it does not judge: of the values that stand in a sentence with a verb of saying, how
many are given to somebody. `--sample` prints sentences to be judged by reading: the value in braces,
and who is heard. Needs the folder of shared material beside the checkout; says so where it is absent.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tabulate import tabulate

from factdiff.speech import attribute, listen
from factdiff.speech.cues import ACCORDING, VERB, VERBS
from factdiff.text import spans
from factdiff.values import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdiff.model import Speaker
    from factdiff.speech import Speech

NEWS = Path(__file__).resolve().parents[3] / "shared" / "news"
SETS = ("stories", "shootings")
KINDS = ("count", "number", "money", "percent")
SPEED_TEXTS = 1500


@dataclass(frozen=True, slots=True)
class Heard:
    """A value in a sentence with a verb of saying, and who is given as saying it."""

    sentence: str
    speaker: Speaker | None
    quoted: bool


def articles(name: str) -> list[str]:
    """The texts of a set."""
    lines = (NEWS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def heard(text: str) -> Iterator[Heard]:
    """One for each sentence with a verb of saying and a value outside of it: its first value."""
    speech = listen(text)
    for start, end in spans(text):
        sentence = text[start:end]
        if any(VERBS[verb[0]] != "call" for verb in VERB.finditer(sentence)) or ACCORDING.search(sentence):
            found = next(iter(read(sentence, KINDS)), None)
            if found is not None:
                yield _heard(speech, start, end, (start + found.start, start + found.end))


def _heard(speech: Speech, low: int, high: int, at: tuple[int, int]) -> Heard:
    text, (start, end) = speech.text, at
    shown = f"{text[low:start]}{{{text[start:end]}}}{text[end:high]}"
    quoted = any(one.inner_start <= start and end <= one.inner_end for one in speech.quotations)
    return Heard(" ".join(shown.split()), attribute(speech, low, high, start, end).speaker, quoted)


# --- what is printed ---------------------------------------------------------------------------


def coverage() -> list[list[object]]:
    """Share of values beside a verb of saying that are given to somebody, named or not; and of quotations."""
    rows: list[list[object]] = []
    for name in SETS:
        texts = articles(name)
        values = [one for text in texts for one in heard(text)]
        quotes = [one for text in texts for one in listen(text).quotations if _is_speech(text[one.start : one.end])]
        for what, speakers in (
            ("values", [one.speaker for one in values]),
            ("quotations of four words or more", [one.speaker for one in quotes]),
        ):
            named = sum(one is not None and one.named for one in speakers)
            given = sum(one is not None for one in speakers)
            rows.append([name, what, len(speakers), _share(given, speakers), _share(named, speakers)])
    return rows


def _is_speech(words: str) -> bool:
    return len(words.split()) >= 4


def _share(part: int, whole: list[Speaker | None]) -> float:
    return round(100 * part / max(1, len(whole)), 1)


def sample(count: int, seed: int) -> None:
    """Sentences to be judged by reading, drawn from all sets alike."""
    found = [one for name in SETS for text in articles(name) for one in heard(text)]
    for at, one in enumerate(random.Random(seed).sample(found, count)):  # noqa: S311 - nothing secret
        named = "" if one.speaker is None or one.speaker.named else " (unnamed)"
        print(f"{at:3} {one.speaker.name if one.speaker else '-'}{named}  ::  {one.sentence[:600]}")


def commonest() -> list[tuple[str, int]]:
    """Who is heard most often: a speaker that is no speaker shows itself here."""
    told = (one.speaker for name in SETS for text in articles(name) for one in heard(text))
    names = Counter(f"{one.name}{'' if one.named else ' (unnamed)'}" for one in told if one is not None)
    return names.most_common(60)


def speed() -> list[list[object]]:
    """Megabytes a second of real news on one core: quotations heard, and each first value given to somebody."""
    with gzip.open(NEWS / "throughput.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(SPEED_TEXTS), lines, strict=False)]
    size = sum(len(text.encode()) for text in texts)
    cut = [spans(text) for text in texts]
    started = time.process_time()
    speeches = [listen(text) for text in texts]
    listened = time.process_time() - started
    for speech, bounds in zip(speeches, cut, strict=True):
        for start, end in bounds:
            attribute(speech, start, end, (start + end) // 2, end)
    taken = time.process_time() - started
    return [
        ["listen", round(size / listened / 1e6, 2)],
        ["listen, and attribute every sentence", round(size / taken / 1e6, 2)],
    ]


def main() -> int:
    """Print what was asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sample", type=int, default=100, help="how many sentences to print for reading")
    asked.add_argument("--seed", type=int, default=3)
    asked.add_argument("--only", choices=("coverage", "speed", "sample", "commonest"))
    options = asked.parse_args()
    if not NEWS.is_dir():
        print(f"nothing to measure with: {NEWS} is absent", file=sys.stderr)
        return 2
    if options.only in (None, "coverage"):
        print(tabulate(coverage(), ["set", "of", "n", "given to somebody %", "by name %"]), "\n")
    if options.only in (None, "speed"):
        print(tabulate(speed(), ["speed, one core", "MB/s"]), "\n")
    if options.only == "commonest":
        print(tabulate(commonest(), ["speaker", "values"]), "\n")
    if options.only == "sample":
        sample(options.sample, options.seed)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

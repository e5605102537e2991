"""How fast values are read, beside other readers on the same texts in the same run; run by hand.

    pip install 'factdiff[bench]'
    python tests/bench/peers.py [--articles 20]

Timed for each reader is the one public call that finds what it finds, sentence by sentence, in one process, in seconds
of processor time; importing it and a first sentence, at which readers load their tables, are not timed. The same
sentences go to all:

    factdiff          read(sentence): all kinds, dates too
    quantulum3        parser.parse(sentence): quantities with units, no dates; as its manual installs it, with the
                      classifier that settles ambiguous units, and once more without, which is faster and weaker
    Recognizers-Text  recognize_number, _percentage, _currency, _dimension, _temperature and _age of a sentence;
                      recognize_datetime is timed apart

A reader that is not installed is passed over with a word. Several articles are enough: the others take minutes a megabyte.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import sys
import time
from collections.abc import Callable

from tabulate import tabulate

from factdiff.values import read
from factdiff.values.scan import scan
from factdiff.values.tokens import words_of
from values import SHARED, news_sentences

Reader = Callable[[str], object]
GOAL = 50
"""How many times faster than quantulum3, as its manual installs it, the project sets out to be."""


def ours() -> Reader:
    """This project, with nothing kept from an earlier run."""
    scan.cache_clear()
    words_of.cache_clear()
    return read


def quantulum3() -> Reader:
    """Its parser with its classifier."""
    importlib.import_module("sklearn")
    return _quantulum3(classified=True)


def quantulum3_alone() -> Reader:
    """Its parser by its rules alone."""
    return _quantulum3(classified=False)


def _quantulum3(*, classified: bool) -> Reader:
    logging.getLogger("quantulum3").setLevel(logging.CRITICAL)
    parser = importlib.import_module("quantulum3.parser")
    importlib.import_module("quantulum3.classifier").USE_CLF = classified

    def parse(sentence: str) -> list[object]:
        return list(parser.parse(sentence))

    return parse


def recognizers_numbers() -> Reader:
    """Numbers with and without units."""
    number = importlib.import_module("recognizers_number")
    with_unit = importlib.import_module("recognizers_number_with_unit")
    calls = [
        number.recognize_number,
        number.recognize_percentage,
        with_unit.recognize_currency,
        with_unit.recognize_dimension,
        with_unit.recognize_temperature,
        with_unit.recognize_age,
    ]
    return lambda sentence: [one for call in calls for one in call(sentence, "en-us")]


def recognizers_dates() -> Reader:
    """Dates and times."""
    date_time = importlib.import_module("recognizers_date_time")
    return lambda sentence: date_time.recognize_datetime(sentence, "en-us")


READERS: dict[str, Callable[[], Reader]] = {
    "factdiff": ours,
    "quantulum3": quantulum3,
    "quantulum3, no classifier": quantulum3_alone,
    "Recognizers-Text, numbers": recognizers_numbers,
    "Recognizers-Text, dates": recognizers_dates,
}


def timed(reader: Reader, sentences: list[str]) -> tuple[float, int]:
    """Seconds of processor time, and how many sentences it raised on."""
    quietly(reader, "A first sentence with 12 boats.")
    started = time.process_time()
    raised = sum(not quietly(reader, sentence) for sentence in sentences)
    return time.process_time() - started, raised


def quietly(reader: Reader, sentence: str) -> bool:
    """Whether a sentence was read; some readers raise on some."""
    try:
        reader(sentence)
    except Exception:  # noqa: BLE001 -- whatever a peer raises is counted against nobody's time but its own
        return False
    return True


def main() -> int:
    """Print the table; 1 where the goal is not met."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--articles", type=int, default=20, help="how many articles are read by each")
    options = asked.parse_args()
    if not SHARED.is_dir():
        print(f"nothing to measure with: {SHARED} is absent", file=sys.stderr)
        return 2
    sentences = news_sentences(options.articles)
    size = sum(len(sentence.encode()) for sentence in sentences)
    speeds: dict[str, float] = {}
    rows = []
    for name, make in READERS.items():
        try:
            reader = make()
        except ImportError as missing:
            print(f"{name}: not installed ({missing.name}); pip install 'factdiff[bench]'", file=sys.stderr)
            continue
        seconds, raised = timed(reader, sentences)
        speeds[name] = size / seconds / 1e6
        rows.append(
            [name, round(seconds, 3), round(speeds[name], 4), round(speeds["factdiff"] / speeds[name], 1), raised]
        )
    print(f"{len(sentences)} sentences, {size / 1e6:.3f} MB")
    print(tabulate(rows, ["reader", "seconds", "MB/s", "factdiff is faster by", "sentences it raised on"]))
    return 1 if "quantulum3" in speeds and speeds["factdiff"] < GOAL * speeds["quantulum3"] else 0


if __name__ == "__main__":
    raise SystemExit(main())

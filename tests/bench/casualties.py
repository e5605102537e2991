"""How well tolls are read from news: run by hand, prints figures.

    python tests/bench/casualties.py [--misses FILE] [--rules FOLDER]

Runs `killed` over articles on killings whose toll a crowd labelled, `killed` and `injured` over
articles on shootings with the final toll of each, and holds positions of `killed` side by side for pairs
of outlets that are labelled as agreeing or in conflict. Needs the folder of shared material beside
the checkout; says so where it is absent.

among claims: of the articles, how many have a claim that states the labelled number.
stands: of the articles, how many have a sentence that holds that number as a count ("a man" is not 1) and a word
of killing (or of hurting), whatever its grammar.
position: of those, how many stand by it; an article stands by the first firm claim of headline, lead, body.
other values: how many different numbers an article's claims state beside the labelled ones.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from statistics import mean, median

import regex
from tabulate import tabulate

from factdiff.compare.positions import positions
from factdiff.extract import Extractor
from factdiff.model import Article, Claim, Value
from factdiff.pipeline import identified
from factdiff.ruleset.folder import load_folder
from factdiff.ruleset.rule import Rule, Ruleset
from factdiff.text import spans
from factdiff.values import KINDS, read
from factdiff.values.common import Relation

ROOT = Path(__file__).resolve().parents[2]
NEWS = ROOT.parent / "shared" / "news"
OVERTAKEN = Fraction(1, 5)
"""A bound and a number further apart than this share of the larger are told as overtaken."""
MOST = 1_000_000
"""No toll is larger."""


@dataclass(frozen=True, slots=True)
class Case:
    """An article, the cluster it belongs to, and the numbers that count as right: the whole first."""

    article: Article
    cluster: str
    right: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the claims of one article come to."""

    case: Case
    rule_id: str
    claims: tuple[Claim, ...]
    position: Claim | None

    @property
    def stated(self) -> set[object]:
        """The different numbers or intervals that the claims state."""
        return {meaning(claim.value) for claim in self.claims}

    @property
    def found(self) -> str:
        """Which of the right numbers is among the claims."""
        whole, *parts = self.case.right
        if whole in self.stated:
            return "whole"
        return "part" if self.stated & set(parts) else "none"

    @property
    def stands_right(self) -> bool:
        """Whether the claim by which the article stands states one of the right numbers."""
        return self.position is not None and meaning(self.position.value) in self.case.right

    @property
    def others(self) -> int:
        """How many values are stated beside the right ones."""
        return len(self.stated - set(self.case.right))

    @property
    def stands(self) -> bool:
        """Whether one of the right numbers stands in the article at all."""
        return any(stands(number, self.case.article, self.rule_id) for number in self.case.right)


def meaning(value: Value) -> object:
    """The number stated, or the interval of a range or a vague word."""
    return value.number if value.number is not None else (value.low, value.high)


TELLS = {
    "killed": regex.compile(
        r"kill|dead|death|\bdie[sd]?\b|fatal|slain|slay|murder|homicide|lives|toll|massacre|martyr"
    ),
    "injured": regex.compile(r"injur|wound|hurt|hospital"),
}
"""Words one of which a sentence that tells a toll holds; a number beside none of them is of something else."""


def stands(number: int, article: Article, rule_id: str) -> bool:
    """Whether a sentence with a word of killing (or of hurting) holds the number as a count."""
    for text in (article.title, article.text):
        for start, end in spans(text):
            sentence = text[start:end]
            if TELLS[rule_id].search(sentence.lower()) and number in counts(sentence):
                return True
    return False


def counts(sentence: str) -> set[object]:
    """The numbers that a sentence states as counts."""
    return {found.value.number for found in read(sentence, ["count"])}


# --- the sets ---------------------------------------------------------------------------------


def rows(name: str) -> list[dict[str, object]]:
    """The lines of one file of news."""
    return [json.loads(line) for line in (NEWS / name).read_text(encoding="utf-8").splitlines()]


def article_of(row: dict[str, object]) -> Article:
    """An article as the readers would make it."""
    texts = {key: str(row[key] or "") for key in ("id", "source", "title", "text", "date", "url")}
    return Article(
        id=texts["id"],
        text=texts["text"],
        title=texts["title"],
        source=texts["source"],
        published=texts["date"] or None,
        url=texts["url"] or None,
    )


def syria() -> list[Case]:
    """Killed as the sum of civilians and others, either part counts as well."""
    cases = []
    for row in rows("casualties_syria.jsonl"):
        labels = row["labels"]
        assert isinstance(labels, dict)
        parts = (int(labels["civilians"]), int(labels["noncivilians"]))
        right = (sum(parts), *(part for part in parts if part and part != sum(parts)))
        cases.append(Case(article_of(row), str(row["cluster"]), right))
    return cases


def shootings(key: str, least: int, most: int) -> list[Case]:
    """The final toll of each shooting, where it is from `least` to `most`."""
    cases = []
    for row in rows("shootings.jsonl"):
        labels = row["labels"]
        assert isinstance(labels, dict)
        if least <= int(labels[key]) <= most:
            cases.append(Case(article_of(row), str(row["cluster"]), (int(labels[key]),)))
    return cases


# --- figures ----------------------------------------------------------------------------------


class Reader:
    """One rule over articles."""

    def __init__(self, ruleset: Ruleset, rule_id: str) -> None:
        self.rule: Rule = next(rule for rule in ruleset.rules if rule.id == rule_id)
        self._extractor = Extractor(replace(ruleset, rules=(self.rule,)))

    def claims(self, article: Article) -> tuple[Claim, ...]:
        """The rule's claims of an article."""
        return identified(self._extractor.extract(article).claims)

    def outcomes(self, cases: Iterable[Case]) -> list[Outcome]:
        """What the claims of each article come to."""
        return [self._outcome(case, self.claims(case.article)) for case in cases]

    def _outcome(self, case: Case, claims: tuple[Claim, ...]) -> Outcome:
        position = next(iter(positions(claims, self.rule)), None)
        return Outcome(case, self.rule.id, claims, position)


def figures(name: str, outcomes: Sequence[Outcome]) -> list[object]:
    """One row: how many articles, how many right, how many other values."""
    found = Counter(one.found for one in outcomes)
    held = [one for one in outcomes if one.stands]
    others = [one.others for one in outcomes]
    return [
        name,
        len(outcomes),
        share(found["whole"] + found["part"], len(outcomes)),
        share(found["whole"], len(outcomes)),
        share(found["part"], len(outcomes)),
        share(len(held), len(outcomes)),
        share(sum(one.found != "none" for one in held), len(held)),
        share(sum(one.stands_right for one in held), len(held)),
        median(others),
        round(mean(others), 2),
    ]


HEADS = [
    "rule, articles",
    "n",
    "among claims",
    "as whole",
    "part only",
    "stands",
    "of those among claims",
    "of those position",
    "others median",
    "mean",
]


def share(some: int, of: int) -> str:
    """A share with the counts behind it."""
    return f"{100 * some / of:.1f} % ({some}/{of})" if of else "–"


# --- pairs ------------------------------------------------------------------------------------


def pairs(reader: Reader, cases: Iterable[Case]) -> list[list[object]]:
    """Positions held side by side for each labelled pair; shares are averaged over clusters."""
    stand = {one.case.article.id: one.position for one in reader.outcomes(cases)}
    verdicts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows("casualties_syria_pairs.jsonl"):
        a, b = stand.get(str(row["a"])), stand.get(str(row["b"]))
        told = related(a.value, b.value) if a is not None and b is not None else "no claim"
        verdicts[str(row["label"])][str(row["cluster"])].append(told)
    table: list[list[object]] = []
    for label, by_cluster in sorted(verdicts.items()):
        for told in ("differs", "overtaken", "agrees", "no claim"):
            per_cluster = [sum(one == told for one in own) / len(own) for own in by_cluster.values()]
            count = sum(own.count(told) for own in by_cluster.values())
            total = sum(map(len, by_cluster.values()))
            table.append([label, told, f"{100 * mean(per_cluster):.1f} %", share(count, total)])
    return table


def related(a: Value, b: Value, apart: Fraction = OVERTAKEN) -> str:
    """Whether two tolls differ, agree, or agree only because one of them is a bound more than `apart` from the other."""
    if KINDS["count"].relate(a, b) is Relation.DIFFER:
        return "differs"
    return "overtaken" if bound_apart(a, b) > apart else "agrees"


def bound_apart(a: Value, b: Value) -> Fraction:
    """How far apart two numbers are of which one is a bound, as a share of the larger; 0 where none is one."""
    if a.number is None or b.number is None or "at least" not in (a.form, b.form):
        return Fraction(0)
    return Fraction(abs(a.number - b.number)) / Fraction(max(a.number, b.number, 1))


# --- misses -----------------------------------------------------------------------------------


def told_miss(name: str, outcome: Outcome) -> str:
    """One article for a person to read: what was labelled, claimed, and where the number stands."""
    article = outcome.case.article
    held = "stands in the text" if outcome.stands else "does not stand in the text"
    lines = [
        f"## {name}: {article.id} ({article.source}, {article.published})",
        f"   title: {article.title}",
        f"   labelled {' or '.join(map(str, outcome.case.right))}; claimed {outcome.found}; {held}",
    ]
    lines += [f"   claim {shown(claim)}" for claim in outcome.claims]
    lines += [f"   label {around}" for around in surroundings(outcome.case)] if outcome.found == "none" else []
    return "\n".join(lines)


def shown(claim: Claim) -> str:
    """A claim's words in their sentence."""
    at = claim.start - claim.sentence_start
    before = claim.sentence[max(0, at - 70) : at]
    after = claim.sentence[at + len(claim.words) : at + len(claim.words) + 70]
    return " ".join(f"{meaning(claim.value)}: {before}[[{claim.words}]]{after}".split())


def surroundings(case: Case) -> list[str]:
    """Where the labelled numbers stand, at most five places."""
    text = f"{case.article.title}\n{case.article.text}"
    places = [found for found in read(text, ["count"]) if found.value.number in case.right]
    return [" ".join(text[max(0, one.start - 80) : one.end + 80].split()) for one in places[:5]]


def main() -> int:
    """Print all figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--misses", type=Path, help="write articles with a miss or with more than two other values")
    asked.add_argument("--rules", type=Path, default=ROOT / "rules", help="the folder of rules")
    options = asked.parse_args()
    if not NEWS.is_dir():
        print(f"nothing to measure with: {NEWS} is absent", file=sys.stderr)
        return 0
    ruleset = load_folder(options.rules).ruleset
    killed, injured = Reader(ruleset, "killed"), Reader(ruleset, "injured")
    runs: list[tuple[str, Reader, Callable[[], list[Case]]]] = [
        ("killed, Syria", killed, syria),
        ("killed, shootings, 2 or more", killed, lambda: shootings("killed", 2, MOST)),
        ("killed, shootings, 1", killed, lambda: shootings("killed", 1, 1)),
        ("injured, shootings, 2 or more", injured, lambda: shootings("injured", 2, MOST)),
        ("injured, shootings, 1", injured, lambda: shootings("injured", 1, 1)),
    ]
    told, table = [], []
    for name, reader, cases in runs:
        outcomes = reader.outcomes(cases())
        table.append(figures(name, outcomes))
        told += [told_miss(name, one) for one in outcomes if one.found == "none" or one.others > 2]
    print(tabulate(table, HEADS), "\n")
    print(tabulate(pairs(killed, syria()), ["labelled", "positions", "mean over clusters", "pairs"]))
    if options.misses:
        options.misses.write_text("\n\n".join(told) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

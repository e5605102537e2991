"""Pages of the documentation that are made from the program itself; `--update-golden` writes them anew."""

from __future__ import annotations

from pathlib import Path

from ruamel.yaml import YAML

from factdiff.describe import FORMATS, describe
from factdiff.prove import prove
from factdiff.ruleset import load_texts
from factdiff.ruleset.rule import Ruleset
from factdiff.ruleset.rules import RULE
from pages import reference

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"

SHIPPED = """\
# The rules that are shipped, read back

Made by `factdiff rules describe --format md` from [the rule files](../rules/); a test keeps it current. “word…” is the word with any ending. The general rules come with
factdiff and are used where there is no `rules/` folder; those of the sample story are for [seeds/](../seeds/README.md). [rules.md](rules.md) tells how a rule is written.
"""


def shipped() -> Ruleset:
    folder = ROOT / "rules"
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml"))
    }
    return load_texts("rules", texts).ruleset


def rules_of(topic: str) -> str:
    """The rules and relations of one folder of rules/ in sentences, lists left out."""
    ids = [one.id for one in (*shipped().rules, *shipped().relations) if one.path.startswith(f"rules/{topic}/")]
    return FORMATS["md"](describe(shipped(), ids)[0], ())


def lists() -> str:
    """All lists that the shipped rules share."""
    return FORMATS["md"]((), describe(shipped())[1])


def test_the_shipped_rules_are_read_back(golden):
    topics = (("General rules", "general"), ("Rules of the sample story", "ukraine"))
    parts = [f"# {title}\n\n{rules_of(topic)}" for title, topic in topics]
    golden(DOCS / "shipped-rules.md", "\n".join([SHIPPED, *parts, lists()]))


def test_the_reference_is_made_from_the_tables(golden):
    golden(DOCS / "reference.md", reference.page())


def test_the_file_of_the_reference_uses_every_key_and_holds():
    text = reference.SAMPLE.read_text(encoding="utf-8")
    loaded = load_texts("docs", {"reference.yaml": text})
    assert loaded.faults == ()
    assert [one for one in prove(loaded.ruleset) if one.failed or one.closed_gap] == []
    stands = {name for rule in YAML(typ="safe").load(text)["rules"] for name in rule}
    assert stands == set(RULE.names())

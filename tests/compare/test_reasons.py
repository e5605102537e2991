"""Every class and every cause has its sentence here, word for word, as an editor reads it."""

from __future__ import annotations

from typing import get_args

import pytest

from compare.facts import FARE, LADDER, TOLL, WORDS
from desk import article, group
from factdiff.compare.reasons import CAUSES
from factdiff.model import Class

RISING = TOLL + "  compare: {changes: up}\n"
LENGTH = """
- id: length
  title: Length of the crossing
  severity: error
  value: length
  find: ["{value} crossing"]
"""

ROWS = [
    # rule, the two texts (with a day where it matters), class, cause, the sentence
    (
        "a circumstance",
        FARE,
        ("The fare from Easton is $5.", "The fare from Weston is $7."),
        ("explained", None, "The town differs: Easton for $5, Weston for $7."),
    ),
    (
        "a sum",
        TOLL,
        ("Nine people died.", "Seven people died and 2 ashore."),
        ("explained", None, "9 is the sum of 7 and 2; where 7 stands they are told apart."),
    ),
    (
        "a named part",
        TOLL,
        ("Nine people died, 2 of them old.", "Two people died."),
        ("explained", None, "2 is a part: the words beside 9 name it as one."),
    ),
    (
        "old and new in one claim",
        FARE,
        ("The company raised the fare from $5 to $7.", "The fare is $5."),
        ("update", None, "$7 is told as the new value, $5 as the old."),
    ),
    (
        "words of an update",
        TOLL,
        ("The toll rose to 9.", "Seven people died."),
        ("update", None, "The words beside 9 say that it replaces an older value; the other side has 7."),
    ),
    (
        "later and allowed",
        RISING,
        (("Seven people died.", "2025-03-01"), ("Nine people died.", "2025-03-02")),
        (
            "update",
            None,
            "7 stands in an article of 2025-03-01, 9 in one of 2025-03-02: it may have changed in between.",
        ),
    ),
    (
        "further along the ladder",
        LADDER,
        (("The company did not answer.", "2025-03-01"), ("The company wrote in a statement.", "2025-03-02")),
        (
            "update",
            None,
            "“no answer” stands in an article of 2025-03-01, “statement” in one of 2025-03-02: it may have moved on in between.",
        ),
    ),
    (
        "two speakers",
        TOLL,
        ("Seven people died, police said.", "Nine people died, the company said."),
        ("contested", None, "Different speakers: police for 7, company for 9."),
    ),
    (
        "a quotation with another word",
        WORDS,
        ("“We love the ferry,” she said.", "“We liked the ferry,” she said."),
        ("wording", None, "The quotation is worded differently: “We liked the ferry” and “We love the ferry”."),
    ),
    (
        "a negation",
        WORDS,
        ("“We do sell the ferry,” she said.", "“We do not sell the ferry,” she said."),
        (
            "wording",
            "negation",
            (
                "The quotation is worded differently: “We do not sell the ferry” and “We do sell the ferry”. "
                "A negation stands in one of them only."
            ),
        ),
    ),
    (
        "a modal verb",
        WORDS,
        ("“We can sell the ferry,” she said.", "“We must sell the ferry,” she said."),
        (
            "wording",
            "modal",
            (
                "The quotation is worded differently: “We can sell the ferry” and “We must sell the ferry”. "
                "They differ in a modal verb (can, would, must …)."
            ),
        ),
    ),
    (
        "a number",
        WORDS,
        ("“We sell the ferry in 3 days,” she said.", "“We sell the ferry in 5 days,” she said."),
        (
            "wording",
            "number",
            (
                "The quotation is worded differently: “We sell the ferry in 3 days” and “We sell the ferry in 5 days”. "
                "They differ in a number."
            ),
        ),
    ),
    (
        "nothing explains it",
        TOLL,
        ("Seven people died.", "Nine people died."),
        ("conflict", None, "A has 7, B has 9; nothing explains the difference."),
    ),
    (
        "a power of ten",
        TOLL,
        ("Seven people died.", "70 people died."),
        (
            "conflict",
            "power of ten",
            (
                "A has 7, B has 70; nothing explains the difference. "
                "The digits are the same and the magnitude is not: a slip of a power of ten is likely."
            ),
        ),
    ),
    (
        "a unit",
        LENGTH,
        ("It is a 300 km crossing.", "It is a 300 mile crossing."),
        (
            "conflict",
            "unit",
            (
                "A has 300 km, B has 300 mi; nothing explains the difference. "
                "With the other's unit the numbers would fit: a slip in the unit is likely."
            ),
        ),
    ),
    (
        "a currency",
        FARE,
        ("The fare is €5.", "The fare is £5."),
        (
            "conflict",
            "currency",
            (
                "B has £5, A has €5; nothing explains the difference. "
                "The number is the same in another currency: a slip in the currency is likely."
            ),
        ),
    ),
    (
        "an undated update",
        RISING,
        ("Seven people died.", "Nine people died."),
        (
            "conflict",
            None,
            (
                "A has 7, B has 9; nothing explains the difference. "
                "It may be an update: the times of the articles are equal or unknown."
            ),
        ),
    ),
    (
        "a circumstance known once",
        FARE,
        ("The fare from Easton is $5.", "The fare is $7."),
        (
            "conflict",
            None,
            "A has $5, B has $7; nothing explains the difference. The town is known on one side only (Easton).",
        ),
    ),
    (
        "a borrowed name",
        FARE,
        ("The ferry leaves Easton. The fare is $5.", "The fare from Easton is $7."),
        (
            "conflict",
            None,
            (
                "A has $5, B has $7; nothing explains the difference. "
                "The town was taken from another sentence, or as the nearest of several names."
            ),
        ),
    ),
    (
        "a bound left behind",
        TOLL,
        ("At least 29 people died.", "61 people died."),
        (
            "overtaken",
            None,
            "At least 29 and 61 do not contradict each other, but the bound lies far from the other number.",
        ),
    ),
]


@pytest.mark.parametrize(("caption", "rule", "texts", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_sentence(caption, rule, texts, expected):
    told = [(one, None) if isinstance(one, str) else one for one in texts]
    made = group(rule, *[article(name, text, day=day) for name, (text, day) in zip("AB", told, strict=True)])
    (difference,) = made.differences
    assert (difference.kind, difference.cause, difference.reason) == expected, caption


def test_within_an_article():
    made = group(TOLL, article("A", "Nine people died.", "Seven dead"))
    assert (made.kind, made.reason) == ("internal", "The headline has 7, the lead 9. The headline may be stale.")


@pytest.mark.parametrize(
    ("caption", "articles", "expected"),
    [
        ("agreement", (("A", "7 people died."), ("B", "Seven people died.")), "2 outlets agree: 7."),
        ("one source", (("A", "7 people died."),), "Only A gives it: 7."),
        (
            "nothing to hold side by side",
            (("A", "7 people died."), ("B", "Police denied that 9 people died.")),
            "No two of these can be held against each other: 7 and 9.",
        ),
    ],
)
def test_where_nothing_differs(caption, articles, expected):
    assert group(TOLL, *[article(name, text) for name, text in articles]).reason == expected, caption


def test_a_list_of_outlets_is_set_apart():
    articles = [article(name, f"{number} people died.") for name, number in [*((one, 7) for one in "ABC"), ("D", 9)]]
    assert group(TOLL, *articles).reason == "A, B and 1 more have 7; D has 9; nothing explains the difference."


def test_every_class_and_cause_has_a_row():
    assert {row[3][0] for row in ROWS} | {"internal"} == set(get_args(Class))
    assert {row[3][1] for row in ROWS} - {None} == set(CAUSES)

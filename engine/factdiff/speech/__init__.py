"""Article text -> who says what: quotations, indirect speech, outlets credited, and the mood."""

from factdiff.speech.attributing import attribute
from factdiff.speech.credit import credits_in
from factdiff.speech.listening import listen, quotations
from factdiff.speech.mentions import Mention, mentions
from factdiff.speech.names import Cast
from factdiff.speech.nouns import Attribution, Quotation, Speech

__all__ = [
    "Attribution",
    "Cast",
    "Mention",
    "Quotation",
    "Speech",
    "attribute",
    "credits_in",
    "listen",
    "mentions",
    "quotations",
]

"""Articles -> values that speak of one thing and that no rule covers, each with the rule that would catch it.

`mentions` reads every value with the words around it, `facts` puts together those of one story that the same words
tell, `drafting` makes a rule of one and `proof` holds it against its own sentences, `suggest` compares what the rules
read and ranks it. `draft` is a rule before it is written down; `writing` writes it as an editor would.
"""

from factdiff.discover.draft import Draft
from factdiff.discover.suggest import Suggestion, suggest

__all__ = ["Draft", "Suggestion", "suggest"]

"""Articles -> stories: which tell the same event, each with a name.

Three pure functions: `keys` of an article, `same_event` or not, `add` to what is known; `tell` names the stories
of a state. What is kept between runs is a `State`, plain data handed in and out. `join` does all for one run.
"""

from factdiff.stories.anchors import Names
from factdiff.stories.event import same_event, weigher
from factdiff.stories.joining import LIMIT_DAYS, add
from factdiff.stories.keys import Keys, keys
from factdiff.stories.state import State, forget, plain, restored
from factdiff.stories.ways import Stories, Story, field_of, join, refuse_unknown, tell

__all__ = [
    "LIMIT_DAYS",
    "Keys",
    "Names",
    "State",
    "Stories",
    "Story",
    "add",
    "field_of",
    "forget",
    "join",
    "keys",
    "plain",
    "refuse_unknown",
    "restored",
    "same_event",
    "tell",
    "weigher",
]

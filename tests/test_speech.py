from __future__ import annotations

import pytest

from factdiff.model import Speaker
from factdiff.speech import attribute, credits_in, listen, quotations
from factdiff.speech.names import Cast
from factdiff.speech.subjects import speaker

NAMED = "Mayor Ada Brook met Councillor Otto Lind.\n"
"""So that surnames have a full name; a paragraph of its own."""

UNNAMED = "unnamed sources"


def heard(text):
    """(words, speaker's name) of each quotation."""
    return [(text[q.inner_start : q.inner_end], q.speaker and q.speaker.name) for q in quotations(text)]


MARKS = [
    # caption, text, words in quotation marks
    ("curly", "She said “no boats” twice.", ["no boats"]),
    ("straight", 'She said "no boats" twice.', ["no boats"]),
    ("guillemets", "She said «no boats» twice.", ["no boats"]),
    ("low and high", "She said „no boats“ twice.", ["no boats"]),
    ("single curly, with an apostrophe", "She said ‘we don’t have boats’ twice.", ["we don’t have boats"]),
    ("single straight, with an apostrophe", "She said 'we don't have boats' twice.", ["we don't have boats"]),
    ("a plural's apostrophe inside", "‘The owners’ boats are gone,’ she said.", ["The owners’ boats are gone,"]),
    ("apostrophes alone", "The owners' boats weren't Ada's, nor the 'em of the '90s.", []),
    ("nested", "He said: “She said ‘no boats’ and left.”", ["She said ‘no boats’ and left."]),
    ("nested the British way", "He said: ‘She said “no boats” and left.’", ["She said “no boats” and left."]),
    (
        "brackets and an ellipsis are kept",
        "“Make them [the owners] … pay,” he said.",
        ["Make them [the owners] … pay,"],
    ),
    ("two in a row", "“No,” he said, “never.”", ["No,", "never."]),
    ("never closed", "He said: “We will go.\nThe next day he went.", ["We will go."]),
    ("never closed, another opens", 'He said: "We will go. "We went," he said.', ["We will go.", "We went,"]),
    ("inches", 'It is 6" wide and 4" deep.', []),
    ("over two paragraphs", "“We will go.\n“And we will stay.”", ["We will go.", "And we will stay."]),
    ("over a wrapped line", "He said “we will\ngo now” and went.", ["we will\ngo now"]),
    ("an opening mark at the end", "He said “", []),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in MARKS], ids=[row[0] for row in MARKS])
def test_where_quotations_stand(text, words):
    assert [quoted for quoted, _ in heard(text)] == words
    for one in quotations(text):
        assert one.start < one.inner_start <= one.inner_end <= one.end


SPEAKERS = [
    # caption, text behind NAMED, speaker of each quotation
    ("X said", "“The port is shut,” Brook said.", ["Ada Brook"]),
    ("said X", "“The port is shut,” said Brook.", ["Ada Brook"]),
    ("a title in small letters and X", "“It is shut,” press secretary Kit Moss said.", ["Kit Moss"]),
    ("said a title in small letters and X", "“It is shut,” said press secretary Kit Moss.", ["Kit Moss"]),
    ("a body's title and X", "“It is shut,” Lima police spokesman Tom Reed said on Friday.", ["Tom Reed"]),
    ("an office, and who holds it", "“It is shut,” the port's chief pilot, Tom Reed, said.", ["Tom Reed"]),
    ("said an office, and who holds it", "“It is shut,” said the port's chief pilot, Tom Reed.", ["Tom Reed"]),
    ("said the title and X", "“The port is shut,” said Mayor Brook in a letter.", ["Ada Brook"]),
    ("said what X is", "“The port is shut,” said harbour master Tom Reed.", ["Tom Reed"]),
    ("said a body's spokesman by name", "“It is shut,” said Lima Police spokesman Tom Reed.", ["Tom Reed"]),
    ("X told Y", "“The port is shut,” Brook told reporters.", ["Ada Brook"]),
    ("X said before", "Brook said: “The port is shut.”", ["Ada Brook"]),
    ("X asked Y", "Brook asked Lind: “Is the port shut?”", ["Ada Brook"]),
    ("an adverb between", "Brook reportedly replied, “The port is shut.”", ["Ada Brook"]),
    ("said to have", "Brook is said to have replied: “The port is shut.”", ["Ada Brook"]),
    ("a relative clause between", "Brook, who has run the town for years, replied: “It is shut.”", ["Ada Brook"]),
    ("a verb of two words", "“The port is shut,” Brook fired back in a letter.", ["Ada Brook"]),
    ("asked during", "“Is the port shut?” Brook allegedly asked during the call.", ["Ada Brook"]),
    ("quoted as saying", "Brook was quoted as saying “the port is shut”.", ["Ada Brook"]),
    ("was told", "Brook was told “the port is shut”.", [None]),
    ("said that somebody was told", "Brook said she was told “the port is shut”.", [None]),
    ("called it", "Brook called the port “a disgrace” on Friday.", ["Ada Brook"]),
    ("saying", "Brook asked for help, saying the port was “a disgrace”.", ["Ada Brook"]),
    ("according to", "“The port is shut,” according to Brook.", ["Ada Brook"]),
    ("a headline's colon", "Brook: “The port is shut”", ["Ada Brook"]),
    ("a headline's to", "Brook to Lind: “Is the port shut?”", ["Ada Brook"]),
    ("a body", "“The port is shut,” police said.", ["police"]),
    ("a body with the", "“The port is shut,” the ministry said.", ["ministry"]),
    ("a body with a capital", "“The port is shut,” said the White House.", ["White House"]),
    ("a spokesman", "“The port is shut,” said a spokesman for the ministry.", ["ministry"]),
    ("a nameless spokesman", "“The port is shut,” a spokesman said.", ["spokesperson"]),
    ("sources", "“The port is shut,” two sources said.", [UNNAMED]),
    ("people who know", "“The port is shut,” people familiar with the plans said.", [UNNAMED]),
    ("an official", "A Western official said it was “shut”.", [UNNAMED]),
    ("two speakers", "“The port is shut,” Brook and Lind said.", ["Brook and Lind"]),
    ("a role", "“The port is shut,” the president said.", ["president"]),
    ("a role that one holds", "“The port is shut,” the mayor said.", ["Ada Brook"]),
    ("a place is no speaker", "“The port is shut,” officials in Lima said.", ["officials in Lima"]),
    ("scare quotes", "The “shut” port was open.", [None]),
    ("interrupted", "“The port,” Brook said, “is shut.”", ["Ada Brook", "Ada Brook"]),
    ("a second sentence", "“The port is shut,” Brook said. “It will not be opened.”", ["Ada Brook", "Ada Brook"]),
    ("scare quotes behind", "“The port is shut,” Brook said. The “open” port.", ["Ada Brook", None]),
    ("another sentence after a full stop", "“The port is shut.” Lind said that he was sad.", [None]),
    ("she, the only one", "Tom Reed came. “The port is shut,” he said.", ["Tom Reed"]),
    ("he, one of two", "Tom Reed met Kit Moss. “The port is shut,” he said.", [None]),
    ("they", "Tom Reed came. “The port is shut,” they said.", [None]),
    ("a paragraph without a cue", "“It is shut,” said Brook.\n“And it stays shut.”", ["Ada Brook", "Ada Brook"]),
    ("three paragraphs", "“It is shut,” Brook said.\n“It is.\n“It is.”", ["Ada Brook"] * 3),
    ("a paragraph with its own cue", "“It is shut,” Brook said.\n“It is,” Lind said.", ["Ada Brook", "Otto Lind"]),
    ("its own cue, nobody", "“It is shut,” Brook said.\n“It is,” the judge said.", ["Ada Brook", "judge"]),
    ("a paragraph that is no quotation", "“It is shut,” Brook said.\n“Shut” was the word.", ["Ada Brook", None]),
    ("prose between", "“It is shut,” Brook said.\nIt rained.\n“And it stays shut.”", ["Ada Brook", None]),
]


@pytest.mark.parametrize(("text", "names"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS])
def test_whose_a_quotation_is(text, names):
    assert [name for _, name in heard(NAMED + text)] == names


def test_a_speech_that_goes_on_is_marked_so():
    first, second = quotations("“It is shut,” said Ada Brook in a letter to Reuters.\n“And it stays shut.”")
    assert (first.continued, second.continued) == (False, True)
    assert second.speaker == first.speaker == Speaker("Ada Brook")
    assert second.via == first.via == "Reuters"


NAMES = [
    # caption, text, words, name
    ("a surname", "Ada Brook spoke.", "Brook", "Ada Brook"),
    ("titles", "Ada Brook spoke.", "Deputy Mayor Brook", "Ada Brook"),
    ("titles of a body", "Ada Brook spoke.", "White House Press Secretary Ada Brook", "Ada Brook"),
    ("two of one surname", "Ada Brook spoke to Kit Brook.", "Brook", "Brook"),
    ("a surname alone", "Brook spoke.", "Brook", "Brook"),
    ("a possessive", "Ada Brook’s boat sank.", "Brook", "Ada Brook"),
    ("a headline in capitals", "Brook Meets Lind\nOtto Lind spoke to Ada Brook.", "Lind", "Otto Lind"),
    ("a body with an owner", "", "Lima County Sheriff’s Office", "Lima County Sheriff’s Office"),
    ("an office after a name", "", "Ada Brook of the Harbour Board", "Ada Brook"),
    ("of in a body's name", "", "the Bank of England", "Bank of England"),
    ("the article is dropped", "", "The White House", "White House"),
]


@pytest.mark.parametrize(("text", "words", "name"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_names(text, words, name):
    assert speaker(Cast(text), words) == Speaker(name)


INDIRECT = [
    # caption, sentence with the claim in braces, speaker, via, modality
    ("the article's own voice", "The port held {12 boats}.", None, None, "asserted"),
    ("X said that", "Ada Brook said that the port held {12 boats}.", "Ada Brook", None, "asserted"),
    ("X said", "Ada Brook said the port held {12 boats}.", "Ada Brook", None, "asserted"),
    ("X said, behind", "The port held {12 boats}, Ada Brook said.", "Ada Brook", None, "asserted"),
    ("said X, behind", "The port held {12 boats}, said Ada Brook.", "Ada Brook", None, "asserted"),
    ("before the verb's subject", "With {12 boats} in port, Ada Brook said that it was full.", None, None, "asserted"),
    ("another clause", "Ada Brook said it was full, but the port held {12 boats}.", None, None, "asserted"),
    ("according to X", "According to Ada Brook, the port held {12 boats}.", "Ada Brook", None, "asserted"),
    ("according to X, behind", "The port held {12 boats}, according to Ada Brook.", "Ada Brook", None, "asserted"),
    (
        "according to two",
        "According to Ada Brook and Otto Lind, it held {12 boats}.",
        "Ada Brook and Otto Lind",
        None,
        "asserted",
    ),
    ("sources", "The port held {12 boats}, according to two sources.", UNNAMED, None, "asserted"),
    ("reportedly", "The port reportedly held {12 boats}.", UNNAMED, None, "asserted"),
    ("a headline's report", "Port Held {12 Boats}: Report", UNNAMED, None, "asserted"),
    (
        "a paper reported",
        "The Financial Times reported that it held {12 boats}.",
        "Financial Times",
        "Financial Times",
        "asserted",
    ),
    (
        "a report by a paper",
        "According to a report by the FT, it held {12 boats}.",
        "Financial Times",
        "Financial Times",
        "asserted",
    ),
    (
        "a paper's sources",
        "It held {12 boats}, according to two sources cited by the FT.",
        UNNAMED,
        "Financial Times",
        "asserted",
    ),
    ("told an agency", "Ada Brook told Reuters that it held {12 boats}.", "Ada Brook", "Reuters", "asserted"),
    (
        "a statement to a paper",
        "Ada Brook said in a statement to Newsweek it held {12 boats}.",
        "Ada Brook",
        "Newsweek",
        "asserted",
    ),
    ("denied", "Ada Brook denied that it held {12 boats}.", "Ada Brook", None, "denied"),
    ("no plans", "Ada Brook said she has no plans to buy {12 boats}.", "Ada Brook", None, "denied"),
    ("not is no denial", "Ada Brook said it did not hold {12 boats}.", "Ada Brook", None, "asserted"),
    ("asked whether", "Ada Brook asked whether it held {12 boats}.", "Ada Brook", None, "asked"),
    ("asked for", "Ada Brook asked for {12 boats}.", "Ada Brook", None, "asserted"),
    ("a question", "Did the port hold {12 boats}?", None, None, "asked"),
    ("threatened", "Ada Brook threatened to sink {12 boats}.", "Ada Brook", None, "threatened"),
    ("warned of", "Ada Brook warned that they would sink {12 boats}.", "Ada Brook", None, "threatened"),
    ("warned, no threat", "Ada Brook warned on Friday about {12 boats}.", "Ada Brook", None, "asserted"),
    ("will", "The port will hold {12 boats}.", None, None, "planned"),
    ("plans to", "The town plans to buy {12 boats}.", None, None, "planned"),
    ("set to", "The town is set to buy {12 boats}.", None, None, "planned"),
    ("a headline's to", "Brook to buy {12 boats}", None, None, "planned"),
    ("told to", "Ada Brook told Lind to buy {12 boats}.", "Ada Brook", None, "asserted"),
    ("a name before to", "A jury sent Lind to death for {12 boats}.", None, None, "asserted"),
    ("the newspaper", "The Lima Times asked. The newspaper said it held {12 boats}.", "Lima Times", None, "asserted"),
    ("the magazine", "The Lima Times asked. The magazine said it held {12 boats}.", "magazine", None, "asserted"),
    (
        "a title before the name behind",
        "It held {12 boats}, police spokesman Otto Lind said.",
        "Otto Lind",
        None,
        "asserted",
    ),
    (
        "a modifier behind the comma",
        "It held {12 boats}, harbour officials said.",
        "harbour officials",
        None,
        "asserted",
    ),
    ("a dash behind", "It held {12 boats} - the hospital said Friday.", "hospital", None, "asserted"),
    ("said of somebody", "Kit Moss, who sold {12 boats}, said both officers were ill.", None, None, "asserted"),
    ("saying what", "Kit Moss sold {12 boats}, saying the harbour was full.", None, None, "asserted"),
    ("responded to a call", "Police responded to {12 calls}.", None, None, "asserted"),
    ("an Arabic article", "It held {12 boats}, Omar al-Sadr said.", "Omar al-Sadr", None, "asserted"),
    ("a rank with a dot", "It held {12 boats}, said Det. Otto Lind.", "Otto Lind", None, "asserted"),
    (
        "who stand somewhere",
        "Officials gathered in the port said it held {12 boats}.",
        "Officials gathered in the port",
        None,
        "asserted",
    ),
    ("a few words in marks", "The “{12 boats}” were “gone”, Ada Brook said.", "Ada Brook", None, "asserted"),
    (
        "a body's long name behind",
        "It held {12 boats}, said Lima Board of Ports spokesman Otto Lind.",
        "Otto Lind",
        None,
        "asserted",
    ),
    ("a website", "It held {12 boats}, according to Lima's website.", "Lima's website", None, "asserted"),
    ("his reporting", "Kit Moss said that Brook's reporting on {12 boats} was fair.", "Kit Moss", None, "asserted"),
    ("believed to be", "The man believed to own {12 boats} left.", None, None, "asserted"),
    (
        "behind a dash, what it says",
        "Photo of {12 boats} – Kit Moss told Reuters that it was sold.",
        None,
        "Reuters",
        "asserted",
    ),
    ("two together", "Police and the mayor said it held {12 boats}.", "Police and the mayor", None, "asserted"),
    ("a day between", "Police on Friday said it held {12 boats}.", "police", None, "asserted"),
    ("who", "Ada Brook, who said it held {12 boats}, left.", "Ada Brook", None, "asserted"),
    ("who did not say a word", "Otto Lind did not say that it held {12 boats}.", None, None, "asserted"),
    ("a blast claims", "The blast claimed {12 boats}.", None, None, "asserted"),
    ("a storm continues", "The storm continued to hit {12 boats}.", None, None, "asserted"),
    ("reports are no verb", "Initial reports say it held {12 boats}.", "Initial reports", None, "asserted"),
    ("police that interrupt", "The man police say sold {12 boats} left.", "police", None, "asserted"),
    ("a senior inspector", "A senior Inspector Otto Lind said it held {12 boats}.", "Otto Lind", None, "asserted"),
    (
        "a body with for",
        "The Lima Watch for Human Rights said it held {12 boats}.",
        "Lima Watch for Human Rights",
        None,
        "asserted",
    ),
    ("its own verb", "{12 boats} would be sold, the paper says.", "paper", None, "planned"),
    ("will in another clause", "It will rain, and the port held {12 boats}.", None, None, "asserted"),
]


def said_of(text):
    start, end = text.index("{"), text.index("}") - 1
    plain = text.replace("{", "").replace("}", "")
    return attribute(listen(plain), 0, len(plain), start, end)


@pytest.mark.parametrize(("text", "name", "via", "mood"), [row[1:] for row in INDIRECT], ids=[r[0] for r in INDIRECT])
def test_indirect_speech(text, name, via, mood):
    told = said_of(text)
    assert (told.speaker and told.speaker.name, told.via, told.modality) == (name, via, mood)


PLAIN = [
    # caption, text before, subject, name, whether the words tell who is meant
    ("a body", "", "The fire brigade", "fire brigade", True),
    ("a body of two words", "", "The coast guard", "coast guard", True),
    ("an office of a place", "", "The mayor of Easton", "mayor of Easton", True),
    ("the place before it", "", "The Easton mayor", "Easton mayor", True),
    ("a ministry with its field", "", "The health ministry", "health ministry", True),
    ("a ministry without", "", "The ministry", "ministry", False),
    ("a ministry that the text names", "The Health Ministry met.", "The ministry", "Health Ministry", True),
    ("one of two ministries", "The Health Ministry met the Trade Ministry.", "The ministry", "ministry", False),
    ("a ministry by its long name", "The Ministry of Health met.", "The ministry", "Ministry of Health", True),
    ("police", "", "Police", "police", True),
    ("police of a place", "", "Easton police", "Easton police", True),
    ("a company", "", "The company", "company", False),
    ("an airline", "", "the airline", "airline", False),
    ("its spokesman", "", "A spokesman for the airline", "airline", False),
    ("a named body's spokesman", "", "A spokesman for Easton Air", "Easton Air", True),
    ("somebody's spokesman", "", "A spokesman", "spokesperson", False),
    ("the spokesman that the text names", "The spokesman Tom Reed met us.", "The spokesman", "Tom Reed", True),
    ("a holder", "President Ada Brook met us.", "the president", "Ada Brook", True),
    ("no holder", "", "the president", "president", False),
    ("two holders", "President Ada Brook met President Otto Lind.", "the president", "president", False),
    ("a former holder", "Former President Ada Brook met us.", "the president", "president", False),
    ("a vice president", "Vice President Ada Brook met us.", "the president", "president", False),
    ("a holder behind a comma", "Ada Brook, the mayor of Easton, met us.", "the mayor", "Ada Brook", True),
    ("the holder of a place", "Easton Mayor Ada Brook met Weston Mayor Otto Lind.", "the mayor of Weston",
     "Otto Lind", True),
    ("another place's holder", "Easton Mayor Ada Brook met us.", "the mayor of Weston", "mayor of Weston", True),
    ("a man", "", "the man", "man", False),
    ("somebody's mother", "", "Brook's mother", "Brook's mother", True),
    ("his mother", "", "his mother", "mother", False),
    ("officials", "", "Officials", "officials", False),
    ("officials in a place", "", "officials in Lima", "officials in Lima", False),
    ("witnesses", "", "Witnesses", UNNAMED, False),
    ("people briefed", "", "two people briefed on the talks", UNNAMED, False),
    ("one official", "", "A Western official", UNNAMED, False),
    ("a statement", "", "The statement", "statement", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "subject", "name", "named"), [row[1:] for row in PLAIN], ids=[row[0] for row in PLAIN]
)
def test_plain_words_speak(before, subject, name, named):
    text = f"{before}\n{subject} said that it held {{12 boats}}.".lstrip()
    start, end = text.index("{"), text.index("}") - 1
    plain = text.replace("{", "").replace("}", "")
    low = plain.rfind("\n") + 1
    told = attribute(listen(plain), low, len(plain), start, end)
    assert told.speaker == Speaker(name, named=named)
    behind = f"{before}\nIt held 12 boats, {subject} said.".lstrip()
    low = behind.rfind("\n") + 1
    told = attribute(listen(behind), low, len(behind), low + 8, low + 16)
    assert told.speaker == Speaker(name, named=named)


def test_unnamed_sources_have_no_name():
    assert said_of("The port reportedly held {12 boats}.").speaker == Speaker(UNNAMED, named=False)


def test_a_claim_within_a_quotation_is_its_speakers():
    told = said_of("Ada Brook said: “The port held {12 boats}.” Otto Lind said it was empty.")
    assert told.speaker == Speaker("Ada Brook")


def test_a_question_within_a_quotation_is_asked():
    told = said_of("“Did it hold {12 boats}?” Ada Brook asked, and Otto Lind said no.")
    assert (told.speaker, told.modality) == (Speaker("Ada Brook"), "asked")


CREDITS = [
    # caption, text, outlets in order
    ("an alias", "AP reported that the port is shut.", ("Associated Press",)),
    ("in brackets", "LIMA (Reuters) - The port is shut.", ("Reuters",)),
    ("two papers", "According to The Guardian and the Wall Street Journal, it is shut.",
     ("Guardian", "Wall Street Journal")),
    ("who is cited stands first", "Reuters reports, citing Newsweek, that it is shut.", ("Newsweek", "Reuters")),
    ("a paper that is not listed", "The Springfield Herald reported it.", ("Springfield Herald",)),
    ("a short name with its full one", "The New York Post asked. She told the Post it is shut.", ("New York Post",)),
    ("a short name alone", "She told the Post it is shut.", ()),
    ("a short name of two", "The New York Post met The Washington Post. She told the Post so.", ()),
    ("named, not credited", "Reuters moved to another street.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "outlets"), [row[1:] for row in CREDITS], ids=[row[0] for row in CREDITS])
def test_credits(text, outlets):
    assert credits_in(text, Cast(text), 0, len(text)) == outlets

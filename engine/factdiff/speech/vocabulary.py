"""The words for those who speak in the news, sorted by how well they tell who is meant: data."""

from __future__ import annotations

import regex

SOURCES = frozenset(
    """
    source sources people person persons individuals individual insiders insider aide aides witnesses witness
    residents resident analysts analyst experts expert critics neighbors neighbours relatives friends allies observers
    bystanders bystander eyewitnesses eyewitness onlookers locals survivors informant informants
    """.split()
)
"""Heads of phrases that name nobody."""

COLLECTIVES = frozenset(
    """
    police army navy military gendarmerie coastguard coroner constabulary judiciary clergy opposition militia treasury
    government parliament congress senate
    """.split()
)
"""Bodies of which a story has one, so that the bare word tells who is meant."""

BODIES = frozenset(
    """
    ministry department office agency service services brigade guard guards force forces court council bank
    commission board authority bureau union association party embassy consulate secretariat administration
    committee cabinet command corps institute federation regulator
    watchdog observatory society tribunal assembly inspectorate staff team directorate unit squad division
    """.split()
)
"""Bodies of which there are many kinds: a word before or behind says which ("the health ministry")."""

FIRMS = frozenset(
    """
    company firm airline carrier manufacturer maker carmaker automaker operator group organization organisation
    hospital university college school charity station network business bank contractor developer retailer shop
    museum club hotel church mosque publisher provider supplier utility railway clinic foundation factory plant
    outlet magazine broadcaster tabloid website site channel
    """.split()
)
"""Bodies of which there are many of each kind: only a name tells which."""

ROLES = frozenset(
    """
    president minister leader mayor governor senator chairman chairwoman secretary chief commander general lawyer
    attorney judge prosecutor director lieutenant sergeant captain colonel major officer detective superintendent
    inspector commissioner sheriff deputy ambassador envoy premier chancellor king queen prince princess pope bishop
    archbishop principal coach manager editor executive professor doctor congressman congresswoman congressperson
    representative magistrate coordinator administrator adviser advisor spokesman spokeswoman spokesperson trooper
    owner founder head boss ceo pastor priest imam sultan emir marshal admiral supervisor treasurer ombudsman
    """.split()
)
"""Offices: whoever holds one is known where the text names exactly one holder, or says of what it is."""

PERSONS = frozenset(
    """
    man woman boy girl mother father brother sister son daughter husband wife boyfriend girlfriend uncle aunt cousin
    friend neighbor neighbour suspect victim gunman driver passenger pilot student teacher nurse tycoon survivor
    worker employee customer reporter journalist correspondent author blogger soldier firefighter paramedic official
    diplomat lawmaker investigator economist scientist researcher activist campaigner critic juror caller teenager
    """.split()
)
"""Anybody."""

PAPERS = frozenset({"newspaper", "paper", "daily"})
"""Words that may mean the newspaper named before; "the magazine" or "the outlet" may mean anything."""

DOCUMENTS = frozenset("statement report account memo letter complaint affidavit indictment study release".split())
"""Things that are said to say."""

PLURALS = frozenset(
    """
    officials authorities prosecutors investigators lawmakers doctors rebels deputies detectives officers diplomats
    firefighters paramedics troops militants fighters activists economists scientists researchers ministers leaders
    lawyers attorneys senators soldiers students teachers parents families protesters demonstrators workers employees
    executives regulators inspectors negotiators organizers organisers campaigners journalists reporters commentators
    forecasters historians traders investors economists strategists pollsters crews cops
    seismologists meteorologists medics
    rescuers scholars governments ministries agencies companies airlines unions hospitals media outlets newspapers
    accounts charges filings data records documents reports statements figures officers jurors victims passengers
    customers farmers villagers
    supporters opponents Democrats Republicans others spokesmen spokeswomen spokespeople representatives
    """.split()
)
"""Groups whose bounds nobody knows: what "officials" say here is not what "officials" say there."""

PRONOUNS = frozenset("he she they it who which one some many we i you that this those these all both".split())

INDEFINITE = frozenset(
    """
    a an one two three four five six several multiple some another many most other few both various numerous
    """.split()
)
"""Determiners after which nobody is told apart."""

EMPTY = frozenset(
    """
    local same other new two three former current own first second only main whole leading senior top late early young
    old elderly big small large private public giant federal state city county town village district
    """.split()
)
"""Modifiers that do not tell which body is meant."""


def among(*sets: frozenset[str]) -> str:
    """An alternation of words for a pattern in verbose mode, the longer ones first."""
    words = frozenset().union(*sets)
    return "|".join(regex.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


HEADS = frozenset().union(SOURCES, COLLECTIVES, BODIES, FIRMS, ROLES, PERSONS, PAPERS, DOCUMENTS, PLURALS)
"""Whatever may be the last word of a subject in small letters."""

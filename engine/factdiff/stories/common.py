"""Ordinary words of the news, by how many of a thousand English articles hold them.

Small letters only, so no person, place, outlet or event stands here; counted over five thousand articles of many
outlets and years. Names are told apart by `NAMES`, written by hand. A run of five articles cannot count for itself
which words are common; these tables speak until it can.
"""

from __future__ import annotations

from typing import Final

MOST: Final = """
    about according added administration after against all also an and another any are as asked at back be
    because been before being believe between both but by called campaign can case change come continue
    could country day did do don down during election end even face first for former from get give go
    going good government group had has have he help her him his how if in including into is issue it its
    just know last law leaders like long look made make many may members months more most move much need
    new next no not now number of off officials on one only or other our out over own part party people
    place plan point policy political president presidential public put question report right run said
    same say see she should show since so some state still such support take talk than that the their them
    then there these they things think this those three through time to told trying two under up very vote
    want was way we week well were what when where whether which while who will with work would years you
"""
"""In three of ten or more."""

MANY: Final = """
    ability able accept access account accused across act action actually address adviser again agency
    agenda ago agree agreed agreement ahead aides allies allow almost along already always am among amount
    announced answer anti anyone anything appeared approach area aren argued argument around attack
    attempt attention attorney authority avoid away bad ban based battle became become began begin behind
    benefits best better beyond big biggest bill billion black blame block book border break briefing
    bring brought build business came candidate cannot care cause center certain certainly chairman
    challenge chance charge check chief children choice cited citizens city claims clear close co comments
    committed community companies concerns conducted conference confirmed congressional conservative
    considered contributed control cost course court cover create crime criminal crisis criticism
    criticized current cut damage data deal death debate decades decided decision declared declined defend
    defense delivered demand described despite details determine didn difference different difficult
    direct director discuss does doesn doing dozen dropped due each earlier early economic economy effect
    efforts either elected else email engaged enough especially event ever every everyone everything
    evidence example executive expand expected experience experts explain expressed fact failed fall
    family far favor fear federal feel few fight figure filed final find fire five focus focused following
    force foreign form forward found four free friends front full funding further future gain gave general
    given goes got governor great ground growing half hand happened hard head health hearing held high
    higher himself history hit hold home hope host hours however idea image immigration impact important
    increase individual information insisted instead interest interview investigation involved isn itself
    job joined judge justice keep key killed kind known lack large late later latest launched lawmakers
    lead leadership learned least leave led left legal legislation less let level liberal life likely
    limited line list little lives local longer lose lost lot low lower major majority man market matter
    me means measure media meeting men message met might military million mind moment money morning
    movement must my name nation national near nearly never night nomination nominee non nothing offered
    office officer often old once open opinion opportunity opposed order organization outside particularly
    passed past pay percent person personal pick play police politics polls position possible post
    potential power prepared present presidency press pressure prevent primary private probably problem
    process program promised proposal protect provide push quickly race raised rate rather reach read real
    really reason received recent recently record reduce referring reform refused released remain remarks
    reporters represent request require respond response rest result return review rise risk role rules
    saw school second secretary security seeking seems seen senator send senior sense sent serious served
    service set several share shift short side sign significant similar simply single site situation six
    small social someone something soon sources speak special speech spending spent spoke staff stand
    start statement stay step stop story strategy strike strong suggested supporters sure system taken
    target tax team tell term test th themselves third though thought thousands threat threatened today
    together too took top toward trade tried true turn tweeted understand until urged us use used using
    victory video view visit voters wait war warned wasn watch went white whole whose why win within
    without women won words workers world wouldn writing wrong wrote yet young your
"""
"""In a tenth or more."""

SOME: Final = """
    above absolutely abuse achieve acknowledged activists activities actual addition additional admitted
    adults advance advantage advocates affairs affected afternoon age agents aggressive aimed air
    allegations alleged alone although amid analysis analysts announcement annual apparently appeal
    appearance apply appointed approval approved armed arrested arrived article assault associated assume
    attend audience author available average background balance ballot bank bar basic basis beat behavior
    belief bid bigger bipartisan bit board body boost broad broader broke budget built buy capital caption
    career carry cast central century chamber child choose civil class clearly climate coalition
    colleagues college commitment committee common communications compared complained complaint complete
    completely compromise concluded conclusion condemned conditions confidence conflict consequences
    constitutional contact contained content contest contrast controversial controversy conversation
    convinced core coronavirus couldn counsel count counter couple coverage credit critical critics cross
    crowd currently daily dangerous date dead debt deep deeply defeat defined delay democracy demonstrate
    denied deny department depends deserve designed destroy developed development died direction directly
    discussion dismissed dispute district divided documents dollars domestic donors door double doubt draw
    drive drug earned easily easy education effective effectively eight eliminate embrace emerged
    emergency employees encourage endorsed enemy energy enforcement ensure enter entire entirely era
    established establishment estimated eventually exactly exchange existing exposed extend eyes factor
    failure fair faith false familiar father feature fell fellow felt fewer field finally finance
    financial fine finish firm fiscal fix floor food freedom fuel fully game gathered generally generation
    global goal gone granted greater growth gun guy handling harm hasn hate haven heard heart highest
    highlights highly hired historic hospital house huge human hundreds hurt identify ignored illegal
    imagine immediate immediately immigrants impeachment imposed impossible improve incident income
    increasingly independent indicated industry influence initial initially inside instance insurance
    intelligence intended international introduced investigate journalists kept kids knew labor land
    language largely larger largest lawsuit lawyer legislative letter lies lift light linked listen love
    main maintain managed mandate margin mark mass massive maybe meant medical mention mid middle minority
    minutes missing mission mistake model moderate mostly mother multiple nature necessary negative
    negotiate negotiations neither network nor notice nuclear obtained occurred ongoing online operating
    operations opponents opposition options organized otherwise outcome overall page paid pandemic panel
    paper parents participate particular partisan partner path per percentage performance perhaps period
    permission phone photo picture piece pledged politically politicians poor popular population posed
    positive possibility potentially powerful practice praised predicted pretty previous previously price
    principles priority pro probe produced products professor progress progressive project promote
    prompted proposed prosecutors prospect protection protest prove provisions publicly published pull
    purpose pursue quite quoted rally ran range ranks re reaction ready reality realize recognize red
    reference reflect regarding region regulations rejected related relations relationship religious rely
    remember removed repeal repeated repeatedly replace reportedly reprint requirements research residents
    resigned resources respect responsibility responsible restrictions retired revealed rhetoric rival
    room roughly round safe safety sanctions save scandal scheduled search seat secret secure self sell
    separate series seriously seven sexual shocked shooting shot shouldn shown shut signal simple slow
    society solution sometimes son sort sought sound specific specifically spokesman spread stage stake
    standard star status streets strongly struggling students study subject success successful suffering
    summer supposed surprise surrounding survey suspect swing table tape task television tend tens
    terrorism terrorist testimony thanks throughout ties toggle tone total touch tough town track
    traditional trail training travel treated treatment trial trillion trip troops trouble trust truth
    type ultimately unclear undermine union united unless unlikely updated upon values various version
    veteran via vice victims violated violence voice vowed wage wake walk wall water wave weapons website
    weekend weighed welcome weren whatever whom widely wife wish witness woman wonder worried worry worse
    worst worth written
"""
"""In a twentieth or more."""

FEW: Final = """
    abandoned abortion abroad accomplish accountable accusations active ad adopted ads advice advised
    advocacy afford al alarm alerts allegedly alternative ambassador amendment anger angry anybody apart
    apologize apparent applications appropriate aside aspects asserted assessment assistance assistant
    attract authorized aware basically bear begun behalf below billionaire blasted blow blue bolster bomb
    born bottom box branch brand broken brother burden burned cameras camp canceled candidacy capacity
    captured card carried cash caucus caught caution celebrate chair challenger champion chaos character
    cheered chose church circles circumstances citizenship civilians clash clean closely closer code
    collapse collected collusion color column combat combined command commander compelling competing
    competitive complex complicated comprehensive computer confident confirmation confront connected
    connection consensus consideration consistent conspiracy consumers context contract contributions
    convention convicted corporate corporations correct county crack credibility crucial cultural culture
    customers cycle danger daughter de deadline deadly deemed deficit definitely degree delegates
    democratic denounced deployed deportation deputy desire device die diplomatic disagree disappointed
    disaster disclose discovered disease display distance division doctors dominated draft dramatic drawn
    dream drew driven duty dynamic eager ease easier echoed economist edge editor electoral electorate
    elements elite elsewhere emphasized employers enacted endorsement enforce enjoy enormous environment
    equal error essential essentially everybody examine except exception exercise exit expansion
    expectations expense expensive explanation extent extra extraordinary extreme extremely facilities
    fairly fake fan fast fate favorite female fighters findings fit flag flight flying folks formal fought
    founder fourth frame fraud frequently fresh frustrated frustration function fundamental fundraising
    gap gas gay gender generated gotten governing grab greatest grew grown guarantee guard guess guide
    guilty hacking hall halt handful happy harder headlines hearings heat heavily heavy herself hide honor
    hopeful hot https husband identified identity ideological illegally implement importance inbox
    incumbent indeed indication informed infrastructure initiative inquiry institutions intention
    interference internal intervention invest investigators investment invited involvement jail joint joke
    judgment jump kick knowledge labeled lady laid lay leaked legacy legally legitimate liberty license
    lobbying location locked longtime lying magazine mainstream male manager manufacturing march marriage
    match material mayor meanwhile meetings memo merely midterm miles minimum minister missile mixed
    modern momentum monitor moral motivated mounting murder myself narrative narrow nationwide natural
    necessarily neighbors net newly newsletter newspaper nine nominated normal notion numerous object
    obvious obviously odds offensive officially oil older onto openly operatives opposite original
    ourselves outlets outlined outrage overhaul oversight overturn overwhelming owners package pain paint
    passage patients pattern payments peace penalty perceived perform permanent permitted personally
    personnel perspective phase pic plant platform players please plenty plus possibly pre preferred
    presence prime prior prison privilege procedures production professional prohibited prominent property
    protesters proud purchase quality quarter quick racial racism racist radical radio rare reacted
    reasonable recalled recommended recovered recovery reduction reelection regardless regime registered
    regular regularly relative relatively relief reminded renewed reopen replied representative reputation
    researchers resist resolution resolve restore restrict revenue reverse rich rid road roots rose rush
    sales scale scenario scene science scientists scores scrutiny season sector seized select sentence
    sentiment session settled shake shape sharp shop shortly shutdown sick signature significantly size
    skeptical slammed slightly smaller smart soldiers solve somebody space sparked speaker split spoken
    spokeswoman sponsored spot staffers stance station stem stick stock stood store straight strategist
    strength strengthen stressed stronger struck stuff stunning style submitted subpoena substantial
    succeed suit summit supply surfaced surge surveillance survive suspended sweeping tactics tank
    taxpayers teachers tear technology temporary tensions terrible territory terror testify text theory
    throw thus tied tool topic totally touted transition trend trigger truly twice twitter typically
    unable uncertainty unemployment unique university unprecedented unusual upcoming upset usually vast
    vehicle violation violent virtually virus vision vital vulnerable waste weak wealthy wearing wide
    widespread wind window wing winner wounded writer yes younger zero
"""
"""In three of a hundred or more."""

NAMES: Final = """
    AFP Administration Affairs Africa African Agency Air America American Andrew Anthony Army Asia Asian
    Associated Association Attorney Authority Avenue BBC Bank Board Brian Britain British Brown Bureau CNN
    Capitol Captain Center Central Centre Chairman Charles Chief China Chinese Chris Christian City Click
    College Colonel Commission Committee Company Congress Constitution Council County Court Crime Daily
    Daniel David Davis Democrat Democratic Department Deputy Detective Director District Division Drive
    EDT EST East Eastern Email Embassy England English Eric Europe European Facebook Federal Fire Force
    Foreign Foundation France French GMT Gazette General George German Germany Getty Google Government
    Governor Guard Health Herald High Highway Home Homeland Hospital House Human Image India Indian
    Instagram Institute Intelligence International Investigation Islamic Israel Israeli James Japan
    Japanese Jim John Johnson Jones Joseph Judge Justice Kevin Lake Law Lieutenant London Mark Mary
    Matthew Mayor Medical Mexico Michael Middle Mike Military Miller Minister Ministry Muslim Nation
    National Nations Navy News Newspaper North Northern Office Officer Official Organization Pacific Park
    Parliament Party Paul Peter Photo Police Post President Press Prime Professor Public Read
    Representative Republic Republican Reuters Richard River Road Robert Royal Russia Russian School Scott
    Secretary Security Senate Senator Sergeant Service Share Sheriff Smith Social South Southern Speaker
    Spokesman Spokeswoman State States Station Steve Street Supreme Thomas Times Tom Town Treasury Tribune
    Twitter Union United University Vice Video Village Washington West Western White William Williams
    World York Youtube
"""
"""Offices, bodies, agencies, large countries, parts of addresses and the most frequent names of persons."""

from __future__ import annotations

import pytest

from factdiff.readers.language import Language, language_of, named_other

FOREIGN = {
    "German": "Die Polizei hat am Dienstag in der Nähe des Hafens zwei Männer festgenommen, die sich nach dem Brand "
    "nicht gemeldet hatten. Es ist noch unklar, ob das Feuer gelegt wurde.",
    "French": "La police a arrêté mardi deux hommes près du port qui ne s'étaient pas présentés après l'incendie. "
    "Il est encore trop tôt pour dire si le feu est une affaire criminelle, selon les enquêteurs.",
    "Spanish": "La policía detuvo el martes a dos hombres cerca del puerto que no se habían presentado tras el "
    "incendio. Todavía no está claro si el fuego fue provocado, según los investigadores.",
    "Italian": "La polizia ha arrestato martedì due uomini vicino al porto che non si erano presentati dopo "
    "l'incendio. Non è ancora chiaro se il fuoco sia doloso, secondo gli investigatori della città.",
    "Portuguese": "A polícia prendeu na terça-feira dois homens perto do porto que não se apresentaram depois do "
    "incêndio. Ainda não está claro se o fogo foi posto, segundo os investigadores da cidade.",
    "Dutch": "De politie heeft dinsdag twee mannen aangehouden bij de haven die zich niet hadden gemeld na de brand. "
    "Het is nog niet duidelijk of het vuur is aangestoken, zegt een woordvoerder van de stad.",
    "Swedish": "Polisen grep på tisdagen två män nära hamnen som inte hade hört av sig efter branden. Det är ännu "
    "inte klart om elden var anlagd, och utredningen kommer att ta tid.",
    "Polish": "Policja zatrzymała we wtorek w pobliżu portu dwóch mężczyzn, którzy nie zgłosili się po pożarze. Nie "
    "jest jeszcze jasne, czy ogień został podłożony, jak podaje rzecznik.",
    "Turkish": "Polis salı günü liman yakınında iki kişiyi gözaltına aldı ve bu kişiler yangından sonra ifade "
    "vermedi. Yangının bir kundaklama olup olmadığı henüz belli değil, daha çok bilgi için beklenecek.",
    "Indonesian": "Polisi pada hari Selasa menangkap dua orang di dekat pelabuhan yang tidak melapor setelah "
    "kebakaran itu. Belum jelas apakah api ini sengaja dinyalakan oleh mereka, kata penyidik.",
    "Russian": "Полиция задержала во вторник двух мужчин возле порта, которые не явились после пожара.",
    "Ukrainian": "Поліція затримала у вівторок двох чоловіків біля порту, які не з'явилися після пожежі.",
    "Arabic": "اعتقلت الشرطة يوم الثلاثاء رجلين قرب الميناء لم يحضرا بعد الحريق.",
    "Chinese": "警方周二在港口附近逮捕了两名在火灾后没有露面的男子，目前尚不清楚是否有人纵火。",
    "Hindi": "पुलिस ने मंगलवार को बंदरगाह के पास दो लोगों को गिरफ्तार किया।",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in FOREIGN.items()])
def test_other_languages_are_told(text):
    assert language_of(text) is Language.OTHER


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police held two men near the port on Tuesday.", id="one short sentence"),
        pytest.param("Two held near port", id="a headline"),
        pytest.param(
            "Port fire: two held\nMayor quits after budget row\nStorm heads for north coast\nFerry strike in week two\n"
            "Rovers sign Hansen from United\nHarbour bridge reopens Monday",
            id="a list of headlines",
        ),
        pytest.param(
            "José Muñoz, María de la Cruz, Jean-Luc le Goff, Angela von der Heide, Luca di Marco, Pedro dos Santos, "
            "Ana del Río, Klaus Müller, Anne de Vries, Paulo da Silva",
            id="a list of foreign names",
        ),
        pytest.param(
            "“Es ist noch nicht vorbei”, the minister told Der Spiegel, or: it is not over yet. The phrase was taken up"
            " by the Frankfurter Allgemeine and by Die Zeit, and it has haunted him since.",
            id="English with a German quotation",
        ),
        pytest.param("12 34 56 78 90 %%% 3-1 2-2 0-0", id="numbers alone"),
        pytest.param("", id="nothing"),
    ],
)
def test_english_and_what_is_too_short_to_say_is_read(text):
    assert language_of(text) is not Language.OTHER


def test_title_counts_with_the_text():
    assert language_of("", title=FOREIGN["German"]) is Language.OTHER


def test_a_long_text_in_a_language_without_a_list_is_told():
    invented = " ".join(
        f"{a}{b}u {b}{a}ik" for a in ("ma", "ke", "lo", "ti", "wu", "re", "sa") for b in ("ba", "ni") * 5
    )
    assert language_of(invented) is Language.OTHER


@pytest.mark.parametrize(
    ("stated", "other"),
    [
        pytest.param("en", False, id="en"),
        pytest.param("EN_us", False, id="a variant"),
        pytest.param("English", False, id="the word"),
        pytest.param("de", True, id="de"),
        pytest.param("pt-BR", True, id="another variant"),
        pytest.param("und", None, id="undetermined"),
        pytest.param("unknown", None, id="a word that is no code"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_named_language(stated, other):
    assert named_other(stated) is other

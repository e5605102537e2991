from __future__ import annotations

import pytest

from factdiff.errors import ReadError
from factdiff.readers.encoding import decode

STORY = "The mayor’s “plan” – at €40 million – was dropped.\n"
LONG = (
    "The café owners’ association said on Thursday that it would not accept the council’s offer. "
    "“We have waited nine months – that is enough,” its chairman, José Muñoz, told reporters.\n"
) * 3


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-32"],
)
def test_stated_encodings_are_read(encoding):
    decoded = decode(STORY.encode(encoding), "s.txt")
    assert (decoded.text, decoded.detected) == (STORY, None)


def test_big_endian_with_its_mark():
    data = b"\xfe\xff" + STORY.encode("utf-16-be")
    assert decode(data, "s.txt").text == STORY


def test_line_ends_become_line_feeds_and_nothing_else_changes():
    text = "a\r\nb\rc\n\u00a0\u2028\u200bd\r\n"
    assert decode(text.encode(), "s.txt").text == "a\nb\nc\n\u00a0\u2028\u200bd\n"


def test_windows_text_is_read_and_named():
    decoded = decode(LONG.encode("cp1252"), "s.txt")
    assert decoded.text == LONG
    assert decoded.detected == "windows-1252"


def test_short_windows_text_is_read():
    assert decode(STORY.encode("cp1252"), "s.txt").text == STORY


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(LONG.encode().replace("ñ".encode(), b"\xf1"), id="UTF-8 with one bad byte"),
        pytest.param(LONG.encode()[:-60] + b"\xe2\x80", id="UTF-8 cut in the middle of a sign"),
    ],
)
def test_damaged_utf8_is_refused_and_not_mangled(data):
    with pytest.raises(ReadError, match=r"looks like UTF-8, but byte 0x.. at offset"):
        decode(data, "s.txt")


def test_an_undecodable_byte_is_named_with_its_offset():
    with pytest.raises(ReadError) as raised:
        decode(b"The plan was \x81 and \x8d dropped.\n", "s.txt")
    assert raised.value.what.startswith("cannot be decoded: byte 0x81 at offset 13 is not UTF-8")
    assert raised.value.do == "save the file as UTF-8"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(LONG, "mac_roman", id="old Macintosh"),
        pytest.param("The café owners said no.", "cp437", id="DOS"),
        pytest.param("Police said Łukasz Wałęsa was held in Kraków; he’s 34.", "cp1250", id="names in cp1250"),
        pytest.param("Полиция задержала двух мужчин. " * 4, "cp1251", id="Russian"),
        pytest.param("警方周二在港口附近逮捕了两名男子。" * 4, "gb18030", id="Chinese"),
    ],
)
def test_other_encodings_are_refused_and_not_mangled(text, encoding):
    with pytest.raises(ReadError, match=r"cannot be decoded: byte|looks like UTF-8") as raised:
        decode(text.encode(encoding), "s.txt")
    assert raised.value.do.endswith("save the file as UTF-8")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rose 5° to £40m; a naïve façade.", id="signs and accents"),
        pytest.param("José Muñoz of São Paulo said: ¿qué? – and left.", id="names and a quotation"),
        pytest.param("Half of it, 2½ km², was © the state’s… or “theirs”.", id="fractions and powers"),
        pytest.param("L’été was déjà over.", id="French words"),
    ],
)
def test_short_western_texts_are_read(text):
    assert decode(text.encode("cp1252"), "s.txt").text == text


@pytest.mark.parametrize(
    ("data", "what"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \r\n\t\n", "holds nothing but white space", id="white space"),
        pytest.param(b"\xef\xbb\xbf", "holds nothing but white space", id="a byte order mark alone"),
        pytest.param(b"%PDF-1.7 ...", "is a PDF, not text", id="PDF"),
        pytest.param(b"PK\x03\x04...", "is a Word document or a ZIP archive, not text", id="docx"),
        pytest.param(b"\x89PNG\r\n...", "is a PNG picture, not text", id="PNG"),
        pytest.param(b"{\\rtf1 Hello}", "is an RTF document, not text", id="RTF"),
        pytest.param(b"<!DOCTYPE html><p>Hi", "is a web page, not plain text", id="HTML"),
        pytest.param(b"a\0b", "is not text: it holds NUL bytes", id="NUL"),
        pytest.param(b"\xff\xfea\0\0\0", "is not text: it holds NUL characters", id="NUL in UTF-16"),
        pytest.param(
            b"\xff\xfea\0b", "begins as UTF-16, but byte 0x62 at offset 4 does not belong to it", id="half UTF-16"
        ),
    ],
)
def test_what_is_not_text_is_refused_by_name(data, what):
    with pytest.raises(ReadError) as raised:
        decode(data, "s.txt")
    assert (raised.value.where, raised.value.what) == ("s.txt", what)
    assert raised.value.do

"""Bytes -> text, never mangled: what cannot be decoded for sure is refused by name."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import regex
from charset_normalizer import from_bytes

from factdiff.errors import ReadError

_MARKS = (  # the longer mark first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document or a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound, film or picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3", "a database"),
)
_PAGE = regex.compile(
    rb"""
    \s* (?: <\?xml \b [^>]* > \s* )?      # an XML declaration may stand first
    < (?: !doctype\s+html | html ) \b     # a web page, whatever its suffix says
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_SUSPECT = regex.compile(
    r"""
      [^\x00-\x7fÀ-ÿŒœŠšŽžŸ‘’“”–—…•€£¥°½¼¾§©®™«»·²³¡¿\xa0]    # a sign that English news does not use
    | (?<= \p{Ll} ) [ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŒŠŽŸ]   # "itÕs": an apostrophe misread
    | (?<= \p{L} ) [“„•€£¥°½¼¾§©®«»²³¡¿×÷] (?= \p{L} )        # "Wa³êsa": a letter misread
    | [£¥] (?= \p{L} )                                         # "£ukasz"
    """,
    regex.VERBOSE,
)
_LONG_SEQUENCE = regex.compile(
    rb"""
      [\xc3-\xdf] [\x80-\xbf]             # two bytes of UTF-8
    | [\xe0-\xef] [\x80-\xbf]{2}          # three
    | [\xf0-\xf4] [\x80-\xbf]{3}          # four
    """,
    regex.VERBOSE,
)
_WESTERN = "cp1252"
"""The one legacy encoding that is read: English text in another one is rare, and mistaking one for another is not.
Latin-1 is the same in all but controls."""
_SAVE = "save the file as UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, and the encoding's name where it was found out rather than stated."""

    text: str
    detected: str | None = None


def decode(data: bytes, where: str) -> Decoded:
    """Text with line feeds as its only line endings and no byte order mark; otherwise as in the file.

    Raises:
        ReadError: empty, not text, or in an encoding that cannot be told for sure.
    """
    decoded = _decode(data, where)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ReadError(where, "holds nothing but white space", "put an article into it or remove it")
    return Decoded(text, decoded.detected)


def _decode(data: bytes, where: str) -> Decoded:
    if not data:
        raise ReadError(where, "is empty", "put an article into it or remove it")
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_stated(data, len(mark), codec, name, where))
    _refuse_what_is_not_text(data, where)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _legacy(data, error, where)


def _stated(data: bytes, mark: int, codec: str, name: str, where: str) -> str:
    try:
        text = data[mark:].decode(codec)
    except UnicodeDecodeError as error:
        what = f"begins as {name}, but {_bad_byte(error, mark)} does not belong to it"
        raise ReadError(where, what, _SAVE) from error
    if "\0" in text:
        raise ReadError(where, "is not text: it holds NUL characters", _SAVE)
    return text


def _refuse_what_is_not_text(data: bytes, where: str) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise ReadError(where, f"is {name}, not text", "save its text as a .txt file")
    if _PAGE.match(data):
        raise ReadError(where, "is a web page, not plain text", "save its text as a .txt file")
    if b"\0" in data:
        raise ReadError(where, "is not text: it holds NUL bytes", "save its text as a .txt file in UTF-8")


def _bad_byte(error: UnicodeDecodeError, skipped: int = 0) -> str:
    return f"byte 0x{error.object[error.start]:02x} at offset {error.start + skipped}"


def _legacy(data: bytes, error: UnicodeDecodeError, where: str) -> Decoded:
    """Not UTF-8: Windows' Western encoding where that reads well, unless the file is UTF-8 with a bad byte."""
    bad = _bad_byte(error)
    if _LONG_SEQUENCE.search(data):
        # Real UTF-8 sequences beside the bad byte: another encoding would turn all of them into mojibake.
        raise ReadError(where, f"looks like UTF-8, but {bad} is damaged", f"mend that place and {_SAVE}")
    text = _western(data)
    if text is None:
        raise ReadError(where, f"cannot be decoded: {bad} is not UTF-8{_guess(data)}", _SAVE)
    return Decoded(text, "windows-1252")


def _western(data: bytes) -> str | None:
    """The text if it reads well in the Western encoding; None where anything looks misread."""
    match = from_bytes(data, cp_isolation=[_WESTERN]).best()
    text = None if match is None else data.decode(_WESTERN, "replace")
    return None if text is None or _SUSPECT.search(text) else text


def _guess(data: bytes) -> str:
    """What charset-normalizer takes it for, as a hint; not sure enough to read it so."""
    match = from_bytes(data).best()
    return f"; it may be {match.encoding.replace('_', '-')}" if match else ""

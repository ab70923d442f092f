__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


# Names of characters: those of Latin-1 in order, then some more. The first do without a semicolon, too.
_latin = """nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute
Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"""
_with_or_without = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "AMP": "&", "LT": "<", "GT": ">", "QUOT": '"',
                    "COPY": "©", "REG": "®", **{name: chr(0xA0 + at) for at, name in enumerate(_latin.split())}}
_with = {"apos": "'", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
         "bull": "•", "euro": "€", "trade": "™", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "infin": "∞",
         "ne": "≠", "le": "≤", "ge": "≥", "minus": "−", "zwj": "\u200d", "zwnj": "\u200c", "thinsp": "\u2009",
         "ensp": "\u2002", "emsp": "\u2003", "alpha": "α", "beta": "β", "gamma": "γ", "pi": "π", "lambda": "λ"}
# What is written as these numbers means characters of Windows.
_windows = {0: "\ufffd", 0x0D: "\r"}
_invalid = {0x1, 0x2, 0x3, 0x4, 0x5, 0x6, 0x7, 0x8, 0xB, *range(0xE, 0x20), *range(0x7F, 0xA0), *range(0xFDD0, 0xFDF0)}


def _number(digits, base):
    value = int(digits, base)
    if 0x80 <= value <= 0x9F:
        return bytes((value,)).decode("cp1252", "ignore") or chr(value)
    if value in _windows:
        return _windows[value]
    if 0xD800 <= value <= 0xDFFF or value > 0x10FFFF:
        return "\ufffd"
    return "" if value in _invalid or value & 0xFFFE == 0xFFFE else chr(value)


def _entity(text, at):
    """What the reference that begins behind the & at this place stands for, and where it ends."""
    end = at
    if text[at:at + 1] == "#":
        base = 16 if text[at + 1:at + 2] in ("x", "X") else 10
        start = end = at + (2 if base == 16 else 1)
        allowed = "0123456789abcdefABCDEF" if base == 16 else "0123456789"
        while end < len(text) and text[end] in allowed:
            end += 1
        if end == start:
            return None, at
        return _number(text[start:end], base), end + (text[end:end + 1] == ";")
    while end < len(text) and end - at < 32 and text[end] not in "\t\n\f <&#;":
        end += 1
    name = text[at:end]
    if text[end:end + 1] == ";":
        found = _with.get(name) or _with_or_without.get(name)
        if found:
            return found, end + 1
    for length in range(len(name), 1, -1):
        found = _with_or_without.get(name[:length])
        if found:
            return found, at + length
    return None, at


def unescape(s):
    if "&" not in s:
        return s
    found = []
    at = 0
    while True:
        mark = s.find("&", at)
        if mark < 0:
            found.append(s[at:])
            return "".join(found)
        found.append(s[at:mark])
        text, at = _entity(s, mark + 1)
        found.append("&" if text is None else text)

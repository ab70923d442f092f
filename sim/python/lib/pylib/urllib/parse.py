from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes",
           "DefragResult", "ParseResult", "SplitResult"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero",
                 "rtsp", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews",
               "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms",
               "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
MAX_CACHE_SIZE = 20


class _Netloc:
    """What a result knows of the parts of its network location."""
    __slots__ = ()

    def _parts(self):
        netloc = self.netloc
        is_bytes = isinstance(netloc, bytes)
        if is_bytes:
            netloc = netloc.decode("ascii")
        user, at, host = netloc.rpartition("@")
        name, colon, password = user.partition(":")
        _, bracket, inside = host.partition("[")
        if bracket:
            host, _, port = inside.partition("]")
            port = port.partition(":")[2]
        else:
            host, _, port = host.partition(":")
        host, percent, zone = host.partition("%")
        found = (name if at else None, password if at and colon else None, host.lower() + percent + zone or None, port)
        return [part.encode("ascii") if is_bytes and part is not None else part for part in found]

    username = property(lambda self: self._parts()[0])
    password = property(lambda self: self._parts()[1])
    hostname = property(lambda self: self._parts()[2])

    @property
    def port(self):
        port = self._parts()[3]
        if not port:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")
        return port


class DefragResult(namedtuple("DefragResult", "url fragment")):
    __slots__ = ()

    def geturl(self):
        if not self.fragment:
            return self.url
        return self.url + ("#" if isinstance(self.url, str) else b"#") + self.fragment


class SplitResult(namedtuple("SplitResult", "scheme netloc path query fragment"), _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple("ParseResult", "scheme netloc path params query fragment"), _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def _text(*parts):
    """The parts as text, and a function that makes results of the kind that was given."""
    is_bytes = isinstance(parts[0], (bytes, bytearray))
    for part in parts[1:]:
        if part and isinstance(part, (bytes, bytearray)) is not is_bytes:
            raise TypeError("Cannot mix str and non-str arguments")
    if not is_bytes:
        return (*parts, lambda result: result)
    return (*(part.decode("ascii", "strict") if part else "" for part in parts), _as_bytes)


def _as_bytes(result):
    if isinstance(result, str):
        return result.encode("ascii")
    if isinstance(result, tuple) and hasattr(result, "_fields"):
        return type(result)(*map(_as_bytes, result))
    return result


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, convert = _text(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        path, params = _split_params(path)
    return convert(ParseResult(scheme, netloc, path, params, query, fragment))


def _split_params(path):
    at = path.find(";", path.rfind("/") + 1 if "/" in path else 0)
    return (path, "") if at < 0 else (path[:at], path[at + 1:])


# Characters that become one of /?#@: (or have it in them) when they are normalized (NFKC): they would move the end of
# the network location.
_unsafe = ("\u2047\u2048\u2049\u2100\u2101\u2105\u2106\u2a74\ufe13"
           "\ufe16\ufe55\ufe56\ufe5f\ufe6b\uff03\uff0f\uff1a\uff1f\uff20")


def _check_netloc(netloc):
    if not netloc.isascii() and any(char in _unsafe for char in netloc):
        raise ValueError(f"netloc {netloc} contains invalid characters under NFKC normalization")


def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, convert = _text(url, scheme)
    for char in "\t\r\n":
        url = url.replace(char, "")
        scheme = scheme.replace(char, "")
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and all(char in scheme_chars for char in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == "//":
        end = min((at for at in (url.find(char, 2) for char in "/?#") if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) is not ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    _check_netloc(netloc)
    return convert(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, convert = _text(*components)
    if params:
        url = f"{url};{params}"
    return convert(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, convert = _text(*components)
    if netloc or scheme and scheme in uses_netloc and url[:2] != "//":
        if url and url[:1] != "/":
            url = "/" + url
        url = f"//{netloc or ''}{url}"
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url = f"{url}?{query}"
    if fragment:
        url = f"{url}#{fragment}"
    return convert(url)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, convert = _text(base, url)
    base_scheme, base_netloc, base_path, base_params, base_query, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, base_scheme, allow_fragments)
    if scheme != base_scheme or scheme not in uses_relative:
        return convert(url)
    if scheme in uses_netloc:
        if netloc:
            return convert(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = base_netloc
    if not path and not params:
        return convert(urlunparse((scheme, netloc, base_path, base_params, query or base_query, fragment)))
    above = base_path.split("/")
    if above[-1]:
        # The last part is a file; what is joined lies beside it.
        del above[-1]
    if path[:1] == "/":
        parts = path.split("/")
    else:
        parts = above + path.split("/")
        parts[1:-1] = filter(None, parts[1:-1])
    found = []
    for part in parts:
        if part == "..":
            if found:
                found.pop()
        elif part != ".":
            found.append(part)
    if parts[-1] in (".", ".."):
        found.append("")
    return convert(urlunparse((scheme, netloc, "/".join(found) or "/", params, query, fragment)))


def urldefrag(url):
    url, convert = _text(url)
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        return convert(DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment))
    return convert(DefragResult(url, ""))


_hex = "0123456789ABCDEFabcdef"


def unquote_to_bytes(string):
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = string.split(b"%")
    found = [first]
    for part in rest:
        digits = part[:2].decode("latin-1")
        if len(digits) == 2 and digits[0] in _hex and digits[1] in _hex:
            found.append(bytes((int(digits, 16),)))
            found.append(part[2:])
        else:
            found.append(b"%" + part)
    return b"".join(found)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        return string
    if encoding is None:
        encoding = "utf-8"
    if errors is None:
        errors = "replace"
    found = []
    at = 0
    # Bytes that follow each other may be one character; what is not ASCII stays as it is.
    while at < len(string):
        start = at
        ascii = string[at].isascii()
        while at < len(string) and string[at].isascii() is ascii:
            at += 1
        part = string[start:at]
        found.append(unquote_to_bytes(part).decode(encoding, errors) if ascii else part)
    return "".join(found)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    qs, convert = _text(qs)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(separator, bytes):
        separator = separator.decode("ascii")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    found = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {pair!r}")
        if not equals and not keep_blank_values:
            continue
        if value or keep_blank_values:
            found.append((convert(unquote(name.replace("+", " "), encoding, errors)),
                          convert(unquote(value.replace("+", " "), encoding, errors))))
    return found


_always_safe = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    if isinstance(string, str) and " " not in string or isinstance(string, bytes) and b" " not in string:
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes(c for c in safe if c < 128)
    safe = _always_safe.union(safe)
    return "".join(chr(c) if c in safe else f"%{c:02X}" for c in bs)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    found = []
    for key, value in query:
        key = quoted(key)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                found.extend(f"{key}={quoted(item)}" for item in value)
                continue
        found.append(f"{key}={quoted(value)}")
    return "&".join(found)

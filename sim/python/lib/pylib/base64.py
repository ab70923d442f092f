import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
           "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode",
           "a85decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3


def _data(s):
    """The bytes of text to decode."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}") from None


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _data(s)
    if altchars is not None:
        altchars = _data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


_b32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_b32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode32(alphabet, s):
    s = s if isinstance(s, bytes) else memoryview(s).tobytes()
    encoded = bytearray()
    for at in range(0, len(s), 5):
        chunk = s[at:at + 5]
        number = int.from_bytes(chunk.ljust(5, b"\0"), "big")
        digits = [alphabet[number >> shift & 31] for shift in range(35, -1, -5)]
        used = -(-len(chunk) * 8 // 5)
        encoded += bytes(digits[:used]) + b"=" * (8 - used)
    return bytes(encoded)


def _decode32(alphabet, s, casefold, map01):
    s = _data(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    padding = len(s) - len(digits)
    values = {char: value for value, char in enumerate(alphabet)}
    decoded = bytearray()
    for at in range(0, len(digits), 8):
        number = 0
        for char in digits[at:at + 8].ljust(8, alphabet[:1]):
            if char not in values:
                raise binascii.Error("Non-base32 digit found")
            number = number << 5 | values[char]
        decoded += number.to_bytes(5, "big")
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padding:
        del decoded[-((padding * 5 + 7) // 8):]
    return bytes(decoded)


def b32encode(s):
    return _encode32(_b32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_b32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_b32hex, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_b32hex, s, casefold, None)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _data(s)
    if casefold:
        s = s.upper()
    for char in s:
        if char not in b"0123456789ABCDEF":
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_b85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_a85 = bytes(range(33, 118))


def _encode85(alphabet, b, pad, zero=False, spaces=False):
    b = b if isinstance(b, bytes) else memoryview(b).tobytes()
    missing = -len(b) % 4
    b += bytes(missing)
    chunks = []
    for at in range(0, len(b), 4):
        number = int.from_bytes(b[at:at + 4], "big")
        if zero and not number:
            chunks.append(b"z")
        elif spaces and number == 0x20202020:
            chunks.append(b"y")
        else:
            digits = bytearray()
            for _ in range(5):
                number, digit = divmod(number, 85)
                digits.append(alphabet[digit])
            digits.reverse()
            chunks.append(bytes(digits))
    if missing and not pad:
        if chunks[-1] == b"z":
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-missing]
    return b"".join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    encoded = _encode85(_a85, b, pad, True, foldspaces)
    if adobe:
        encoded = b"<~" + encoded
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [encoded[at:at + wrapcol] for at in range(0, len(encoded), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        encoded = b"\n".join(lines)
    if adobe:
        encoded += b"~>"
    return encoded


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _data(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    decoded = bytearray()
    number = count = 0
    for char in b + b"uuuu":
        if 33 <= char <= 117:
            number = number * 85 + char - 33
            count += 1
            if count == 5:
                if number > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                decoded += number.to_bytes(4, "big")
                number = count = 0
        elif char == 122:
            if count:
                raise ValueError("z inside Ascii85 5-tuple")
            decoded += b"\0\0\0\0"
        elif foldspaces and char == 121:
            if count:
                raise ValueError("y inside Ascii85 5-tuple")
            decoded += b"    "
        elif char not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(char)}")
    # Of the four digits put behind, those left over were not needed.
    if count < 4:
        del decoded[len(decoded) - 4 + count:]
    return bytes(decoded)


def b85encode(b, pad=False):
    return _encode85(_b85, b, pad)


def b85decode(b):
    b = _data(b)
    values = {char: value for value, char in enumerate(_b85)}
    missing = -len(b) % 5
    b = bytes(b) + b"~" * missing
    decoded = bytearray()
    for at in range(0, len(b), 5):
        number = 0
        for place, char in enumerate(b[at:at + 5], at):
            if char not in values:
                raise ValueError(f"bad base85 character at position {place}")
            number = number * 85 + values[char]
        if number > 0xFFFFFFFF:
            raise ValueError(f"base85 overflow in hunk starting at byte {at}")
        decoded += number.to_bytes(4, "big")
    if missing:
        del decoded[-missing:]
    return bytes(decoded)


def _check_lines(s):
    if isinstance(s, str):
        raise TypeError("expected bytes-like object, not str")
    try:
        memoryview(s)
    except TypeError:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from None


def encodebytes(s):
    _check_lines(s)
    return b"".join([binascii.b2a_base64(s[at:at + MAXBINSIZE]) for at in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    _check_lines(s)
    return binascii.a2b_base64(s)


def encode(input, output):
    while chunk := input.read(MAXBINSIZE):
        while len(chunk) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(chunk))):
            chunk += more
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))

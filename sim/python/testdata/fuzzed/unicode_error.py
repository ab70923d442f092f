# All arguments of a UnicodeDecodeError are looked at before its object is asked for bytes.
for arguments in (
    ("ascii", 0, 0, 1, 0),
    ("ascii", 0, 0, 1, ""),
    ("ascii", 0, "", 1, ""),
    (0, b"", 0, 1, ""),
    ("ascii", bytearray(b"ab"), 0, 1, "why"),
):
    for error in UnicodeDecodeError, UnicodeEncodeError:
        try:
            e = error(*arguments)
            print(repr(e), e, e.object)
        except TypeError as e:
            print(e)

# Messages about arguments call None by its name, and not by its type's.
import sys

for call in (
    lambda: format(1, None),
    lambda: (1).__format__(None),
    lambda: "".__format__(None),
    lambda: [].__format__(None),
    lambda: int.from_bytes(b"", None),
    lambda: (1).to_bytes(1, None),
    lambda: sys.stdout.write(None),
    lambda: type(None, (), {}),
    lambda: type("A", None, {}),
    lambda: "".__mul__(""),
    lambda: [].__mul__(None),
    lambda: b"".__rmul__(1.5),
):
    try:
        print(call())
    except TypeError as e:
        print(e)

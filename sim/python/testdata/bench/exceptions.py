class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def check(n):
    if n % 3 == 0:
        raise ValueError("three")
    if n % 5 == 0:
        raise Refused(n)
    return n


def attempt(n):
    try:
        return check(n)
    except ValueError as e:
        return len(str(e))
    except Refused as e:
        return e.code % 2
    finally:
        counts["tried"] += 1


counts = {"tried": 0, "missing": 0, "caught": 0}
total = 0
for i in range(150000):
    total += attempt(i)
    try:
        counts[i]
    except KeyError:
        counts["missing"] += 1
    try:
        try:
            int("x")
        except ValueError as e:
            raise RuntimeError("wrapped") from e
    except RuntimeError as e:
        if e.__cause__ is not None:
            counts["caught"] += 1
print(total, counts)

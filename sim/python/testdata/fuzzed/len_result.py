# What __len__ may return; what has parameters has no items.


class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


for length in 0, 7, True, -1, -(10**25), 10**25, 2**63 - 1, 2**63, "a", 1.0, None:
    for use in len, bool:
        try:
            print(use.__name__, length, use(Sized(length)))
        except Exception as e:
            print(use.__name__, length, repr(e))
for alias in int | str, list[int], int:
    try:
        print(reversed(alias))
    except TypeError as e:
        print(e)

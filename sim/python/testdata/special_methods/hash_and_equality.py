# Objects as keys: hash with eq, unhashables, identity.
class Card:
    def __init__(self, suit, rank):
        self.suit, self.rank = suit, rank

    def __eq__(self, other):
        return isinstance(other, Card) and (self.suit, self.rank) == (other.suit, other.rank)

    def __hash__(self):
        return self.rank

    def __repr__(self):
        return f"{self.suit}{self.rank}"


deck = {Card("S", 1): "ace", Card("H", 1): "heart"}
print(deck, deck[Card("S", 1)], Card("H", 1) in deck, Card("D", 1) in deck)
deck[Card("S", 1)] = "changed"
print(deck, len({Card("S", n % 3) for n in range(9)}))


class OnlyEq:
    def __eq__(self, other):
        return True


class Identity:
    pass


class Opted(OnlyEq):
    __hash__ = object.__hash__


i = Identity()
print(i == i, i == Identity(), {i: 1}[i], i != i)
print({Opted(): 5} != {}, OnlyEq.__hash__)
for thing in ([], {}, set(), OnlyEq(), ([],), slice(1), bytearray()):
    try:
        hash(thing)
    except TypeError as error:
        print(error)
try:
    {[]: 1}
except TypeError as error:
    print(error)
try:
    {1, []}
except TypeError as error:
    print(error)
print(hash(1) == hash(1.0) == hash(True), {1: "a", 1.0: "b", True: "c"})
print(hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(0.5), hash(10**20))
print(hash((1, 2)) == hash((1, 2)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))


class Bad:
    def __hash__(self):
        return "text"


try:
    hash(Bad())
except TypeError as error:
    print(error)
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], {nan: 1}[nan])

# random: every way to seed, every distribution, states, errors, derived generators.
import random


def tried(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for seed in (0, 1, 42, -7, 2 ** 100, 3.14, "hello", "é", b"bytes", bytearray(b"xx"), True, 1e300):
    random.seed(seed)
    print(seed, [random.random() for _ in range(3)], random.getrandbits(7), random.getrandbits(32), random.getrandbits(100), random.getrandbits(0))
random.seed("abc", version=1)
print(random.random())
random.seed(b"", version=1)
print(random.random())
random.seed(7)
print([random.randint(1, 6) for _ in range(20)], random.randrange(10), random.randrange(5, 50, 5), random.randrange(10, 0, -3), random.randrange(10 ** 30))
deck = list(range(20))
random.shuffle(deck)
print(deck, random.choice(deck), random.choice("abc"), random.choices(deck, k=5), random.choices("abc", [1, 2, 3], k=5), random.choices("abc", cum_weights=[1, 3, 9], k=5))
print(random.sample(deck, 5), random.sample(range(10 ** 9), 4), random.sample(["a", "b"], counts=[3, 2], k=4), random.sample(deck, 20), random.sample("abcdef", 3))
for name, args in [("uniform", (1, 5)), ("triangular", ()), ("triangular", (1, 9, 3)), ("triangular", (3, 3)), ("gauss", ()), ("gauss", (3, 4)),
                   ("normalvariate", ()), ("normalvariate", (10, 2)), ("lognormvariate", (0, 1)), ("expovariate", (2,)), ("betavariate", (2, 3)),
                   ("betavariate", (.5, .5)), ("gammavariate", (2, 3)), ("gammavariate", (.5, 3)), ("gammavariate", (1, 3)), ("paretovariate", (3,)),
                   ("vonmisesvariate", (0, 4)), ("vonmisesvariate", (0, 0)), ("weibullvariate", (1, 1.5)), ("randbytes", (9,))]:
    print(name, args, [getattr(random, name)(*args) for _ in range(12)])
state = random.getstate()
first = [random.random() for _ in range(3)] + [random.gauss()]
random.setstate(state)
print(first == [random.random() for _ in range(3)] + [random.gauss()], state[0], len(state[1]), state[2])
for call in [lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randrange(1.5),
             lambda: random.randrange(1, 10, 0), lambda: random.choice([]), lambda: random.sample({1, 2}, 1), lambda: random.sample([1], 2),
             lambda: random.choices([1, 2], [1], k=2), lambda: random.choices([1, 2], [0, 0]), lambda: random.choices([], k=1),
             lambda: random.choices([1], 2), lambda: random.choices([1, 2], [1, 2], cum_weights=[1, 2]), lambda: random.seed([]),
             lambda: random.getrandbits(-1), lambda: random.setstate((5,)), lambda: random.setstate((3, (1, 2), None)),
             lambda: random.setstate((3, [1], None)), lambda: random.gammavariate(0, 1), lambda: random.randrange(5, step=2),
             lambda: random.sample([1], 1, counts=[1, 2]), lambda: random.sample([1], 1, counts=[0]), lambda: random.choices([1], [float("inf")]),
             lambda: random.Random(5).random(), lambda: random.Random(x=5).random(), lambda: random.Random("a").randint(1, 100),
             lambda: random.SystemRandom().getstate(), lambda: random.SystemRandom().seed(5), lambda: random.shuffle((1, 2)),
             lambda: random.random(1), lambda: random.Random, lambda: random.getrandbits(1.5)]:
    print(tried(call))


class Quarter(random.Random):
    def random(self):
        return 0.25


class Counting(random.Random):
    def __init__(self, *args):
        super().__init__(*args)
        self.calls = 0

    def getrandbits(self, k):
        self.calls += 1
        return super().getrandbits(k)


q = Quarter()
print(q.random(), q.randint(1, 8), q.choice("abcd"), q.uniform(0, 4), q.sample(range(8), 1))
c = Counting(3)
print(c.randint(1, 100), c.calls, c.random())
random.seed(99)
print([random.gauss(0, 1) for _ in range(100)])
print([random.expovariate(1 / 3) for _ in range(100)], sum(random.random() for _ in range(10000)))

# random with a seed: the same numbers as CPython's Mersenne Twister.
import random

random.seed(42)
print([random.random() for _ in range(3)])
print([random.randint(1, 6) for _ in range(12)], random.randrange(10), random.randrange(5, 10), random.randrange(0, 100, 10), random.randrange(10 ** 30))
print(random.choice("abcdef"), random.choice([1, 2, 3]), random.choice(range(100)), [random.choice("HT") for _ in range(10)])
deck = list(range(10))
random.shuffle(deck)
print(deck)
print(random.sample(range(100), 5), random.sample("abcdefgh", 3), random.sample(range(10 ** 9), 4), random.sample([1, 2], 2), random.sample("ab", 3, counts=[2, 2]))
print(random.choices("abc", k=8), random.choices([1, 2, 3], weights=[1, 1, 8], k=8), random.choices("xy", cum_weights=[9, 10], k=5))
print(random.uniform(1, 10), random.uniform(5, -5), random.triangular(0, 10, 3), random.triangular())
print(random.getrandbits(8), random.getrandbits(32), random.getrandbits(33), random.getrandbits(100), random.getrandbits(1), random.getrandbits(0))
print(random.randbytes(6), random.random())
for seed in (0, 1, -1, 2 ** 40, 12345678901234567890, "text", b"bytes", 3.5, True):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(0, 999))
random.seed("你好")
print(random.random())
for attempt in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.choices([], k=1), lambda: random.choices("ab", weights=[1]), lambda: random.randrange(1, 5, 0), lambda: random.sample({1, 2}, 1), lambda: random.getrandbits(-1), lambda: random.shuffle("abc"), lambda: random.choices("ab", weights=[0, 0]), lambda: random.seed([]), lambda: random.choice({1: 2})):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)

# The same seed gives the same game: cards, lottery, noise, sampling.
import random
from collections import Counter


def deal(seed, players=3, cards=4):
    rng = random.Random(seed)
    deck = [r + s for s in "♠♥♦♣" for r in "A23456789TJQK"]
    rng.shuffle(deck)
    return [sorted(deck[i::players][:cards]) for i in range(players)]


print(deal(1))
print(deal(1) == deal(1), deal(1) == deal(2), deal("text seed")[0])
rng = random.Random(2025)
print(sorted(rng.sample(range(1, 50), 6)), [rng.randint(0, 1) for _ in range(20)], rng.choices(["rain", "sun"], [3, 7], k=6))
walk = [0]
for _ in range(10):
    walk.append(round(walk[-1] + rng.gauss(0, 1), 4))
print(walk)
print(Counter(rng.choices("abc", weights=(5, 3, 2), k=1000)).most_common(), Counter(rng.randrange(3) for _ in range(300)))
reservoir = []
for i, item in enumerate(range(1000)):
    if i < 5:
        reservoir.append(item)
    elif (j := rng.randint(0, i)) < 5:
        reservoir[j] = item
print(reservoir)
print([rng.expovariate(1 / 30) for _ in range(3)], rng.uniform(-1, 1), rng.triangular(1, 2, 1.5), rng.randbytes(4).hex(), rng.getrandbits(64))
arrivals, now = [], 0.0
while now < 20:
    now += rng.expovariate(0.4)
    arrivals.append(round(now, 2))
print(arrivals)
names = ["a", "b", "c", "d", "e"]
print(rng.sample(names, k=5), names, rng.choice(names), [rng.random() < 0.3 for _ in range(5)])
matrix = [[rng.randint(0, 9) for _ in range(5)] for _ in range(3)]
for row in matrix:
    print(*row)
random.seed(7)
a = [random.random() for _ in range(2)]
random.seed(7)
print(a == [random.random() for _ in range(2)], random.randint(1, 10), random.choice("xyz"), random.shuffle(names), names, random.gauss(100, 15), random.betavariate(1, 2))
print(f"{sum(rng.random() for _ in range(100)):.6f}", max(rng.randint(1, 6) for _ in range(4)), "".join(rng.choice("01") for _ in range(16)), rng.sample("abcdefghij", 10))

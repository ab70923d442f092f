# random: gauss, expovariate and the other distributions from own generators.
import random

r = random.Random(2024)
print([r.gauss(0, 1) for _ in range(5)], r.gauss(mu=10, sigma=2))
print([r.normalvariate(0, 1) for _ in range(3)], r.lognormvariate(0, 0.5))
print([r.expovariate(2) for _ in range(3)], r.expovariate(0.1))
print(r.betavariate(2, 3), r.gammavariate(2, 1), r.gammavariate(0.5, 2), r.gammavariate(1, 1), r.paretovariate(3), r.weibullvariate(1, 1.5), r.vonmisesvariate(0, 4))
a, b = random.Random(7), random.Random(7)
print([a.random() for _ in range(3)] == [b.random() for _ in range(3)], a.randint(1, 100) == b.randint(1, 100))
state = a.getstate()
first = [a.random() for _ in range(4)]
a.setstate(state)
print(first == [a.random() for _ in range(4)], len(state), state[0], len(state[1]))
random.seed(1)
one = random.random()
random.seed(1)
print(one == random.random(), 0 <= random.SystemRandom().random() < 1)
heads = sum(r.random() < 0.5 for _ in range(1000))
print("heads", heads)
print("mean", sum(r.gauss(5, 2) for _ in range(500)) / 500)
inside = sum(r.random() ** 2 + r.random() ** 2 < 1 for _ in range(2000))
print("pi about", 4 * inside / 2000)


class Loaded(random.Random):
    def random(self):
        return 0.25


l = Loaded(3)
print(l.random(), l.uniform(0, 8), l.choice("abcd"), l.randint(1, 8), l.sample(range(8), 2))

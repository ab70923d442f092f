# Iterables against iterators, and what for asks of them.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        print("iter", end=" ")
        return Steps(self.start)


class Steps:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration("over")
        self.n -= 1
        return self.n + 1

    def __length_hint__(self):
        return self.n


c = Countdown(3)
print(list(c), list(c))
print([x + y for x in c for y in c])
steps = iter(c)
print(next(steps), list(steps), list(steps), next(steps, "default"))
try:
    next(steps)
except StopIteration as stop:
    print("stopped", stop.value)
a, *rest = Countdown(4)
print(a, rest)
print(sum(c), max(c), tuple(c), dict(zip(c, "abc")))
print(2 in c, "".join(map(str, c)))


class Broken:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


for thing in (Broken(), NoNext(), 5, None, object):
    try:
        for _ in thing:
            pass
    except TypeError as error:
        print(error)
try:
    next([1])
except TypeError as error:
    print(error)
try:
    x, y = 5
except TypeError as error:
    print(error)
for x in Countdown(5):
    if x == 3:
        continue
    if x == 1:
        break
    print(x, end=" ")
else:
    print("not reached")
print()

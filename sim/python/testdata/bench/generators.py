def numbers(n):
    for i in range(n):
        yield i


def even(source):
    for i in source:
        if i % 2 == 0:
            yield i


def chained(n):
    yield from numbers(n)
    yield from numbers(n)


def average():
    total = 0
    count = 0
    value = 0
    while True:
        value = yield value
        total += value
        count += 1
        value = total // count


total = 0
for i in even(numbers(900000)):
    total += i
print(total)
print(sum(x * 2 for x in chained(250000)))
mean = average()
next(mean)
for i in range(250000):
    last = mean.send(i)
print(last)

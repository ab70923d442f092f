# A pipeline of lazy stages shows who asks whom for the next item.
def source(n):
    for i in range(n):
        print(f"make {i}", end=" ")
        yield i


def keep(predicate, items):
    for item in items:
        if predicate(item):
            print(f"keep {item}", end=" ")
            yield item
        else:
            print(f"drop {item}", end=" ")


def transform(function, items):
    for item in items:
        yield function(item)


def chunk(size, items):
    block = []
    for item in items:
        block.append(item)
        if len(block) == size:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)


stages = chunk(2, transform(lambda x: x * x, keep(lambda x: x % 3, source(8))))
for block in stages:
    print("=>", block)


def lines(text):
    for line in text.splitlines():
        line = line.strip()
        if line and not line.startswith("#"):
            yield line


def pairs(rows):
    for row in rows:
        key, _, value = row.partition("=")
        yield key.strip(), value.strip()


text = """
# settings
name = eyewall
speed=3

# last
empty=
"""
print(dict(pairs(lines(text))))


def window(size, items):
    seen = []
    for item in items:
        seen = (seen + [item])[-size:]
        if len(seen) == size:
            yield seen


print([sum(w) / 3 for w in window(3, [1, 2, 6, 4, 5, 3])])

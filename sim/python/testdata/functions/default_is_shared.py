# A default value is made once, when the def runs.
def append(item, to=[]):
    to.append(item)
    return to


print(append(1))
print(append(2))
print(append(3, []))
print(append(4))
print(append.__defaults__)

level = 10


def remembers(value=level):
    return value


level = 20
print(remembers())


def noisy(text):
    print("evaluating", text)
    return text


def declared(a=noisy("first"), *, b=noisy("second")) -> noisy("returns"):
    return a + b


print(declared())
print(declared("x"))
print(declared.__annotations__)


def counter(start=0, step=1):
    def advance(state=[start]):
        state[0] += step
        return state[0]
    return advance


one, five = counter(), counter(step=5)
print(one(), one(), five(), five(), one())

# Positional and keyword arguments reach the same parameters in any mix.
def describe(name, age, city="Paris", *, loud=False):
    text = f"{name} ({age}) of {city}"
    return text.upper() if loud else text


print(describe("Ada", 36))
print(describe("Ada", age=36))
print(describe(age=36, name="Ada"))
print(describe("Ada", 36, "London"))
print(describe("Ada", 36, loud=True))
print(describe(*("Bob", 5), **{"city": "Oslo"}))
print(describe(*["Bob"], *[5], **{"city": "Oslo"}, **{"loud": True}))
print(describe.__name__, describe.__qualname__)
print(describe.__defaults__, describe.__kwdefaults__)
describe.__defaults__ = ("Rome",)
print(describe("Eve", 1))


def none_at_all():
    pass


print(none_at_all())
print(callable(describe), callable(3))

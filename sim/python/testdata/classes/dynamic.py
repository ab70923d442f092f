# Classes made and changed while the program runs.
def speak(self):
    return f"{self.name} speaks"


Person = type("Person", (), {"name": "nobody", "speak": speak})
print(Person, Person.__name__, Person().speak())
p = Person()
p.name = "Ada"
print(p.speak())
Person.walk = lambda self, steps=1: f"{self.name} walks {steps}"
print(p.walk(3))
p.fly = lambda: "flies without self"
print(p.fly())
Robot = type("Robot", (Person,), {"speak": lambda self: "beep"})
r = Robot()
print(r.speak(), r.walk(), Robot.__bases__)
p.__class__ = Robot
print(p.speak(), type(p).__name__)
try:
    (5).__class__ = Robot
except TypeError as error:
    print(error)
del Person.walk
try:
    r.walk()
except AttributeError as error:
    print(error)


def add_repr(cls):
    def __repr__(self):
        inside = ", ".join(f"{k}={v!r}" for k, v in vars(self).items())
        return f"{cls.__name__}({inside})"
    cls.__repr__ = __repr__
    return cls


@add_repr
class Thing:
    def __init__(self, a, b):
        self.a, self.b = a, b


print(Thing(1, "two"), [Thing(None, [])])
for name in ("Alpha", "Beta"):
    globals()[name] = type(name, (Thing,), {})
print(Beta(1, 2).a, Alpha.__name__)
Thing.__name__ = "Renamed"
print(Thing.__name__, Thing.__qualname__, Alpha.__base__.__name__)

# Class methods make instances of the class they are called on.
class Temperature:
    scale = "C"

    def __init__(self, degrees):
        self.degrees = degrees

    @classmethod
    def from_text(cls, text):
        number, scale = text[:-1], text[-1]
        if not cls.valid(scale):
            raise ValueError(f"{cls.__name__} does not know {scale!r}")
        return cls(float(number))

    @staticmethod
    def valid(scale):
        return scale in "CF"

    @classmethod
    def name(cls):
        return f"{cls.__name__}/{cls.scale}"

    def __repr__(self):
        return f"{type(self).__name__}({self.degrees})"


class Kelvin(Temperature):
    scale = "K"

    @staticmethod
    def valid(scale):
        return scale == "K"


print(Temperature.from_text("21.5C"), Kelvin.from_text("300K"))
print(Temperature.name(), Kelvin.name(), Kelvin(1).name())
print(Temperature.valid("F"), Kelvin(5).valid("F"))
for cls in (Temperature, Kelvin):
    try:
        cls.from_text("1X")
    except ValueError as error:
        print(error)
print(Kelvin.from_text.__self__, Temperature.valid.__name__)
print(type(Temperature.__dict__["valid"]).__name__, type(Temperature.__dict__["name"]).__name__)


class Registry:
    members = {}

    @classmethod
    def add(cls, key):
        def keep(function):
            cls.members[key] = function
            return function
        return keep


@Registry.add("double")
def double(x):
    return 2 * x


print({key: f(4) for key, f in Registry.members.items()})

# Duck typing, NotImplementedError, and abstract classes that refuse to be made.
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The surface."""

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} of {self.area():.2f}"


class Square(Shape):
    name = "square"

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Half(Shape):
    def area(self):
        return super().area()


print(Square(3).describe())
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__))


class Loose:
    def area(self):
        raise NotImplementedError("to be written")


try:
    Loose().area()
except NotImplementedError as error:
    print(repr(error))


class Circle:
    name = "circle"

    def area(self):
        return 3.14159


Shape.register(Circle)
print(isinstance(Circle(), Shape), issubclass(Circle, Shape), Circle.__mro__[1:])
for shape in (Square(1), Circle()):
    print(shape.name, shape.area())

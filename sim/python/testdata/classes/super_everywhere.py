# super in class methods, static helpers, properties and with two arguments.
class Base:
    registry = []

    @classmethod
    def build(cls, text):
        made = cls()
        made.text = text
        return made

    @property
    def title(self):
        return f"[{self.text}]"

    def __str__(self):
        return f"Base:{self.text}"

    def __eq__(self, other):
        return isinstance(other, Base) and self.text == other.text


class Child(Base):
    @classmethod
    def build(cls, text):
        made = super().build(text.upper())
        cls.registry.append(made.text)
        return made

    @property
    def title(self):
        return "child " + super().title

    def __str__(self):
        return "Child<" + super().__str__() + ">"


class Grand(Child):
    def both(self):
        return super(Child, self).title, super().title


g = Grand.build("hi")
print(g, g.title, g.both(), Base.registry)
print(g == Child.build("hi"), g != Base.build("hi"))
print(super(Grand, g).__str__())
try:
    super().title
except RuntimeError as error:
    print(error)


def outside(self):
    return super().title


Child.outside = outside
try:
    g.outside()
except RuntimeError as error:
    print(error)
try:
    super(Grand, 5)
except TypeError as error:
    print(error)
try:
    super(Base, g).nothing
except AttributeError as error:
    print(error)
print(super(Grand, g).__self__ is g, super(Grand, g).__thisclass__.__name__)

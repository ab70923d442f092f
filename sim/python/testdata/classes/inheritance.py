# Overriding, extending with super, and asking about relations.
class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name
        print("Animal.__init__", name)

    def speak(self):
        return f"{self.name} says {self.sound}"

    def describe(self):
        return f"{type(self).__name__}: {self.speak()}"


class Dog(Animal):
    sound = "woof"

    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
        print("Dog.__init__", self.tricks)

    def speak(self):
        return super().speak() + "!"


class Puppy(Dog):
    def speak(self):
        return super().speak().lower() + " (tiny)"


for animal in (Animal("thing"), Dog("Rex", ["sit"]), Puppy("Bit")):
    print(animal.describe())
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Dog, (int, Animal)))
print(isinstance(Puppy("P"), Dog), isinstance(3, (str, int)))
print(Puppy.__bases__, Puppy.__mro__)
print([c.__name__ for c in Animal.__subclasses__()], Dog.__base__)
try:
    isinstance(1, 1)
except TypeError as error:
    print(error)
try:
    issubclass(1, int)
except TypeError as error:
    print(error)

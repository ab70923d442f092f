# Data and non-data descriptors, and who wins over the instance's dict.
class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return f"<{self.name} of {owner.__name__}>"
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} wants {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("deleting", self.name)
        del instance.__dict__[self.name]


class Lazy:
    def __init__(self, make):
        self.make = make

    def __get__(self, instance, owner):
        if instance is None:
            return self
        print("computing", self.make.__name__)
        value = instance.__dict__[self.make.__name__] = self.make(instance)
        return value


class Item:
    name = Typed(str)
    price = Typed(int)

    def __init__(self, name, price):
        self.name, self.price = name, price

    @Lazy
    def label(self):
        return f"{self.name}@{self.price}"


item = Item("pen", 3)
print(item.name, item.price, Item.name)
print(item.label, item.label)
item.__dict__["price"] = 99
print(item.price, item.__dict__)
try:
    item.price = "cheap"
except TypeError as error:
    print(error)
del item.price
print(item.price)
try:
    del item.price
except KeyError as error:
    print("KeyError", error)

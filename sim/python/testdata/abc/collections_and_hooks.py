# abc: abstract methods of all kinds, registration and __subclasshook__.
import abc
from abc import ABC, ABCMeta, abstractmethod


class Store(ABC):
    @abstractmethod
    def get(self, key): ...

    @classmethod
    @abstractmethod
    def open(cls): ...

    @staticmethod
    @abstractmethod
    def version(): ...

    @property
    @abstractmethod
    def size(self): ...

    def has(self, key):
        try:
            self.get(key)
            return True
        except KeyError:
            return False


class Memory(Store):
    def __init__(self):
        self.items = {"a": 1}

    def get(self, key):
        return self.items[key]

    @classmethod
    def open(cls):
        return cls()

    @staticmethod
    def version():
        return 3

    @property
    def size(self):
        return len(self.items)


m = Memory.open()
print(m.has("a"), m.has("b"), m.size, m.version(), sorted(Store.__abstractmethods__), Memory.__abstractmethods__)
for name, space in (("None", {}), ("Part", {"get": lambda s, k: k, "size": 5}), ("Most", {"get": 1, "open": 1, "size": 1})):
    try:
        type(name, (Store,), space)()
    except TypeError as error:
        print(error)


class Closeable(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Closeable:
            return any("close" in c.__dict__ for c in other.__mro__)
        return NotImplemented


class File:
    def close(self): ...


class Strict(Closeable):
    pass


print(issubclass(File, Closeable), isinstance(File(), Closeable), isinstance(5, Closeable), issubclass(File, Strict))
Strict.register(int)
print(isinstance(5, Strict), issubclass(bool, Strict), type(Store).__name__, isinstance(Store, abc.ABCMeta))


@Store.register
class Foreign:
    pass


print(isinstance(Foreign(), Store), hasattr(Foreign(), "has"))
try:
    Store.register(5)
except TypeError as error:
    print(error)
try:
    Foreign.register(Store)
except AttributeError as error:
    print(error)

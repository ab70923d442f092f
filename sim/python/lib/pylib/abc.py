from _eyewall import match_flags

_registrations = 0


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _Known:
    """What an abstract class knows of other classes."""
    __slots__ = ("registered", "yes", "no", "when")

    def __init__(self):
        self.registered = {}
        self.yes = set()
        self.no = set()
        self.when = _registrations


def _abstract_names(cls, namespace):
    names = {name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


def _is_subclass(subclass, other):
    # The metaclass of protocols refuses some questions when a program asks.
    quiet = getattr(type(other), "_quiet_subclasscheck", None)
    return issubclass(subclass, other) if quiet is None else quiet(other, subclass)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **keywords):
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = _Known()
        return cls

    def register(cls, subclass):
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered[subclass] = True
        _registrations += 1
        # A match statement's patterns take the registered for what they are registered as.
        match_flags(subclass, match_flags(cls, 0))
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if subclass in cls._abc_impl.yes:
            return True
        kind = type(instance)
        if kind is subclass:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        known = cls._abc_impl
        if subclass in known.yes:
            return True
        # A registration anywhere may turn a no into a yes, never a yes into a no.
        if known.when < _registrations:
            known.no = set()
            known.when = _registrations
        elif subclass in known.no:
            return False
        is_one = cls.__subclasshook__(subclass)
        if is_one is NotImplemented:
            is_one = (cls in getattr(subclass, "__mro__", ())
                      or any(_is_subclass(subclass, other) for other in list(known.registered))
                      or any(_is_subclass(subclass, other) for other in cls.__subclasses__()))
        elif not isinstance(is_one, bool):
            raise AssertionError("__subclasshook__() must return either False, True or NotImplemented")
        (known.yes if is_one else known.no).add(subclass)
        return is_one


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, vars(cls))
    return cls


def get_cache_token():
    return _registrations

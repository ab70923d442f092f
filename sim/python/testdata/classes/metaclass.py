# A metaclass sees classes being made and called.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        print("prepare", name, [b.__name__ for b in bases], options)
        return {"prepared": True}

    def __new__(mcs, name, bases, namespace, **options):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")))
        namespace["tag"] = options.get("tag", "none")
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print("init", name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)

    def __len__(cls):
        return 42

    def __repr__(cls):
        return f"<class {cls.__name__}!>"

    def __contains__(cls, item):
        return item == cls.tag

    @property
    def shout(cls):
        return cls.__name__.upper()


class Base(metaclass=Meta):
    def __init__(self, value=0):
        self.value = value


class Child(Base, tag="blue"):
    x = 1


print(Base, Child, type(Child), len(Child))
print(Child(5).value, Child.tag, Base.tag, Child.prepared)
print("blue" in Child, "blue" in Base, Child.shout)
print(isinstance(Child, Meta), isinstance(Child(), Base))
try:
    Child().shout
except AttributeError as error:
    print(error)
Made = Meta("Made", (Base,), {"y": 2})
print(Made, Made.y)

# __init_subclass__ with keywords: plugins that register themselves.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, priority=0, **rest):
        super().__init_subclass__(**rest)
        cls.key = name or cls.__name__.lower()
        cls.priority = priority
        Plugin.registry[cls.key] = cls
        print("registered", cls.key, priority)

    def run(self):
        return f"{self.key} ran"


class Audio(Plugin):
    pass


class Video(Plugin, name="mpeg", priority=5):
    def run(self):
        return super().run() + " with pictures"


class Subtitles(Video, priority=9):
    pass


for key, cls in sorted(Plugin.registry.items(), key=lambda item: -item[1].priority):
    print(key, cls.__name__, cls().run())
try:
    class Wrong(Plugin, colour="red"):
        pass
except TypeError as error:
    print(error)
try:
    class Plain(x=1):
        pass
except TypeError as error:
    print(error)


class Field:
    def __set_name__(self, owner, name):
        owner.fields = getattr(owner, "fields", ()) + (name,)


class Form:
    first = Field()
    second = Field()


print(Form.fields)

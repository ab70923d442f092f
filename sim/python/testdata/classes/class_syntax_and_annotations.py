# Annotations, docstrings, nested classes and bodies with statements.
class Config:
    """Settings of a program."""

    host: str = "localhost"
    port: int
    tags: "list[str]" = []
    for _name in ("debug", "trace"):
        locals()[_name] = False
    del _name
    print("body of", __qualname__, "in", __module__)

    class Limits:
        small, large = 1, 100

        class Deep:
            level = 3

    limit = Limits.large * 2

    def __init__(self):
        self.local: int = 5


print(Config.__doc__)
print(Config.__annotations__)
print(Config.debug, Config.trace, hasattr(Config, "_name"), hasattr(Config, "port"))
print(Config.Limits.Deep.__qualname__, Config.Limits.Deep.level, Config.limit)
print(Config().local)

value: int = 3
other: "undefined"
print(__annotations__)


class Empty: ...


class OneLine: x = 1; y = x + 1


print(Empty.__doc__, OneLine.y, Empty().__doc__)
print([key for key in Config.__dict__ if not key.startswith("__")])


def annotated(a: 1 + 1, *args: str, b: "later" = 2, **kw: dict) -> None:
    pass


print(annotated.__annotations__)

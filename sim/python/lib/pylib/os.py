import _os
from _os import *
from _os import _exit, path



class _Environ(dict):
    """os.environ: names and values are str."""

    @staticmethod
    def _text(value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __getitem__(self, key):
        self._text(key)
        return dict.__getitem__(self, key)

    def __setitem__(self, key, value):
        dict.__setitem__(self, self._text(key), self._text(value))

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, *args, **named):
        for key, value in dict(*args, **named).items():
            self[key] = value

    def copy(self):
        return dict(self)

    def __repr__(self):
        items = ", ".join(f"{key!r}: {value!r}" for key, value in self.items())
        return f"environ({{{items}}})"


environ = _Environ(_os.environ)


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    pass


def unsetenv(key):
    pass


class PathLike:
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "__fspath__")


def _no_file(name):
    raise FileNotFoundError(2, "No such file or directory", name)


def listdir(path="."):
    _no_file(path)


def stat(path, **options):
    _no_file(path)


def remove(path, **options):
    _no_file(path)


unlink = remove

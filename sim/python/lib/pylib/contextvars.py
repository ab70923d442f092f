# Classes show the module that CPython has them in.
__name__ = "_contextvars"
__all__ = ["Context", "ContextVar", "Token", "copy_context"]


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


_missing = _Missing()
_absent = object()
_making = None


def _address(thing):
    return f"at 0x{id(thing):x}"


class ContextVar:
    __slots__ = ("_name", "_default")

    def __init__(self, name, *, default=_absent):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    name = property(lambda self: self._name)

    def get(self, default=_absent, /):
        value = _current._values.get(self, _absent)
        if value is _absent:
            value = default if default is not _absent else self._default
            if value is _absent:
                raise LookupError(self)
        return value

    def set(self, value, /):
        global _making
        values = _current._values
        _making = self, _current, values.get(self, _missing)
        token = Token()
        values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token.old_value is _missing:
            del _current._values[self]
        else:
            _current._values[self] = token.old_value

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __repr__(self):
        default = "" if self._default is _absent else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} {_address(self)}>"


class Token:
    __slots__ = ("var", "old_value", "_context", "_used")

    MISSING = _missing

    def __init__(self):
        global _making
        if _making is None:
            raise RuntimeError("Tokens can only be created by ContextVars")
        self.var, self._context, self.old_value = _making
        _making = None
        self._used = False

    __hash__ = None

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self.var!r} {_address(self)}>"


class Context:
    __slots__ = ("_values", "_outer", "__weakref__")

    def __init__(self):
        self._values = {}
        self._outer = None

    def run(self, callable, /, *args, **kwargs):
        global _current
        if self._outer is not None:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._outer = _current
        _current = self
        try:
            return callable(*args, **kwargs)
        finally:
            _current = self._outer
            self._outer = None

    def copy(self):
        result = Context()
        result._values = self._values.copy()
        return result

    def __getitem__(self, var):
        return self._values[_checked(var)]

    def __contains__(self, var):
        return _checked(var) in self._values

    def get(self, var, default=None, /):
        return self._values.get(_checked(var), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")
    return var


# The context that runs. The main program's counts as entered.
_current = Context()
_current._outer = _current


def copy_context():
    return _current.copy()

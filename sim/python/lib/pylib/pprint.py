import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]

_absent = object()


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _Key:
    """Orders keys that do not compare with each other."""
    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _first(pair):
    return _Key(pair[0]), _Key(pair[1])


def _recursion(obj):
    return f"<Recursion on {type(obj).__name__} with id={id(obj)}>"


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        parts = []
        self._format(object, parts.append, 0, 0, {}, 0)
        return "".join(parts)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, obj, write, indent, allowance, context, level):
        if id(obj) in context:
            write(_recursion(obj))
            return
        text = self._repr(obj, context, level)
        if len(text) > self._width - indent - allowance:
            show = self._way(obj)
            if show is not None:
                context[id(obj)] = 1
                show(obj, write, indent, allowance, context, level + 1)
                del context[id(obj)]
                return
        write(text)

    def _way(self, obj):
        """How to show an object on several lines, or None."""
        cls = type(obj)
        found = _ways.get(cls.__repr__)
        if found is not None:
            return getattr(self, found)
        if hasattr(cls, "__dataclass_fields__") and cls.__dataclass_params__.repr and "__repr__" in cls.__dict__ \
                and cls.__repr__.__code__.co_filename == "<string>":
            return self._dataclass
        name = f"{cls.__module__}.{cls.__qualname__}"
        method = _named_ways.get(name)
        return None if method is None else getattr(self, method)

    def _dict(self, obj, write, indent, allowance, context, level):
        write("{" + (self._indent_per_level - 1) * " ")
        if obj:
            items = sorted(obj.items(), key=_first) if self._sort_dicts else obj.items()
            self._pairs(items, write, indent, allowance + 1, context, level)
        write("}")

    def _pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        between = ",\n" + " " * indent
        items = list(items)
        for at, (key, value) in enumerate(items):
            last = at == len(items) - 1
            text = self._repr(key, context, level)
            write(f"{between if at else ''}{text}: ")
            self._format(value, write, indent + len(text) + 2, allowance if last else 1, context, level)

    def _ordered_dict(self, obj, write, indent, allowance, context, level):
        if not obj:
            write(repr(obj))
            return
        name = type(obj).__name__
        write(name + "(")
        self._list(list(obj.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _view(self, obj, write, indent, allowance, context, level):
        name = type(obj).__name__
        write(name + "(")
        items = sorted(obj, key=_first if name == "dict_items" else _Key) if self._sort_dicts else list(obj)
        self._list(items, write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _list(self, obj, write, indent, allowance, context, level):
        write("[")
        self._items(obj, write, indent, allowance + 1, context, level)
        write("]")

    def _tuple(self, obj, write, indent, allowance, context, level):
        write("(")
        end = ",)" if len(obj) == 1 else ")"
        self._items(obj, write, indent, allowance + len(end), context, level)
        write(end)

    def _set(self, obj, write, indent, allowance, context, level):
        if not obj:
            write(repr(obj))
            return
        cls = type(obj)
        if cls is set:
            write("{")
            end = "}"
        else:
            write(cls.__name__ + "({")
            end = "})"
            indent += len(cls.__name__) + 1
        self._items(sorted(obj, key=_Key), write, indent, allowance + len(end), context, level)
        write(end)

    def _items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        items = list(items)
        between = ",\n" + " " * indent
        separator = ""
        width = most = self._width - indent + 1
        for at, item in enumerate(items):
            last = at == len(items) - 1
            if last:
                most -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = most
                    if separator:
                        separator = between
                if width >= needed:
                    width -= needed
                    write(separator + text)
                    separator = ", "
                    continue
            write(separator)
            separator = between
            self._format(item, write, indent, allowance if last else 1, context, level)

    def _str(self, obj, write, indent, allowance, context, level):
        if not obj:
            write(repr(obj))
            return
        chunks = []
        lines = obj.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = width = self._width - indent
        for at, line in enumerate(lines):
            text = repr(line)
            if at == len(lines) - 1:
                width -= allowance
            if len(text) <= width:
                chunks.append(text)
                continue
            # Words with the white space behind them.
            parts = _words(line)
            current = ""
            for n, part in enumerate(parts):
                candidate = current + part
                if n == len(parts) - 1 and at == len(lines) - 1:
                    most = width
                else:
                    most = self._width - indent
                if len(repr(candidate)) > most:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(repr(obj))
            return
        if level == 1:
            write("(")
        write(("\n" + " " * indent).join(chunks))
        if level == 1:
            write(")")

    def _bytes(self, obj, write, indent, allowance, context, level):
        if len(obj) <= 4:
            write(repr(obj))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write("(")
        between = ""
        width = self._width - indent
        current = b""
        chunks = []
        last = len(obj) // 4 * 4
        for at in range(0, len(obj), 4):
            part = obj[at:at + 4]
            if at == last:
                width -= allowance
            if len(repr(current + part)) > width:
                if current:
                    chunks.append(current)
                current = part
            else:
                current += part
        chunks.append(current)
        for chunk in chunks:
            if chunk:
                write(between + repr(chunk))
                between = "\n" + " " * indent
        if parens:
            write(")")

    def _bytearray(self, obj, write, indent, allowance, context, level):
        write("bytearray(")
        self._bytes(bytes(obj), write, indent + 10, allowance + 1, context, level + 1)
        write(")")

    def _proxy(self, obj, write, indent, allowance, context, level):
        write("mappingproxy(")
        self._format(obj.copy(), write, indent + 13, allowance + 1, context, level)
        write(")")

    def _namespace(self, obj, write, indent, allowance, context, level):
        name = "namespace" if type(obj).__name__ == "SimpleNamespace" else type(obj).__name__
        write(name + "(")
        self._attributes(obj.__dict__.items(), write, indent + len(name) + 1, allowance, context, level)
        write(")")

    def _dataclass(self, obj, write, indent, allowance, context, level):
        from dataclasses import fields
        name = type(obj).__name__
        write(name + "(")
        self._attributes([(f.name, getattr(obj, f.name)) for f in fields(obj) if f.repr], write, indent + len(name) + 1,
                         allowance, context, level)
        write(")")

    def _attributes(self, items, write, indent, allowance, context, level):
        between = ",\n" + " " * indent
        items = list(items)
        for at, (key, value) in enumerate(items):
            last = at == len(items) - 1
            write(f"{between if at else ''}{key}=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(key) + 1, allowance if last else 1, context, level)

    def _counter(self, obj, write, indent, allowance, context, level):
        if not obj:
            write(repr(obj))
            return
        name = type(obj).__name__
        write(name + "({" + (self._indent_per_level - 1) * " ")
        self._pairs(obj.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write("})")

    def _default_dict(self, obj, write, indent, allowance, context, level):
        if not obj:
            write(repr(obj))
            return
        factory = self._repr(obj.default_factory, context, level)
        name = type(obj).__name__
        indent += len(name) + 1
        write(f"{name}({factory},\n{' ' * indent}")
        self._dict(obj, write, indent, allowance + 1, context, level)
        write(")")

    def _chain_map(self, obj, write, indent, allowance, context, level):
        if not obj.maps:
            write(repr(obj))
            return
        name = type(obj).__name__
        write(name + "(")
        indent += len(name) + 1
        for at, mapping in enumerate(obj.maps):
            last = at == len(obj.maps) - 1
            self._format(mapping, write, indent, allowance + 1 if last else 1, context, level)
            write(")" if last else ",\n" + " " * indent)

    def _deque(self, obj, write, indent, allowance, context, level):
        if not obj:
            write(repr(obj))
            return
        name = type(obj).__name__
        write(name + "(")
        indent += len(name) + 1
        write("[")
        if obj.maxlen is None:
            self._items(obj, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._items(obj, write, indent, 2, context, level)
            write(f"],\n{' ' * indent}maxlen={self._repr(obj.maxlen, context, level)})")

    def _data(self, obj, write, indent, allowance, context, level):
        self._format(obj.data, write, indent, allowance, context, level - 1)

    def _safe_repr(self, obj, context, maxlevels, level):
        """The text of an object on one line, whether it can be read back, and whether it contains itself."""
        cls = type(obj)
        if cls in (str, bytes, bytearray, float, bool, type(None)):
            return repr(obj), True, False
        own = cls.__repr__
        if issubclass(cls, int) and own is int.__repr__:
            return f"{obj:_d}" if self._underscore_numbers else repr(obj), True, False
        is_dict = issubclass(cls, dict) and own is dict.__repr__
        if not is_dict and not (issubclass(cls, list) and own is list.__repr__
                                or issubclass(cls, tuple) and own is tuple.__repr__):
            text = repr(obj)
            return text, bool(text) and not text.startswith("<"), False
        if not obj:
            return ("{}" if is_dict else "[]" if issubclass(cls, list) else "()"), True, False
        key = id(obj)
        if maxlevels and level >= maxlevels:
            shown = "{...}" if is_dict else "[...]" if issubclass(cls, list) else "(...)"
            return shown, False, key in context
        if key in context:
            return _recursion(obj), False, True
        context[key] = 1
        readable = True
        recursive = False
        parts = []

        def shown(item):
            nonlocal readable, recursive
            text, item_readable, item_recursive = self.format(item, context, maxlevels, level + 1)
            readable = readable and item_readable
            recursive = recursive or item_recursive
            return text

        if is_dict:
            items = sorted(obj.items(), key=_first) if self._sort_dicts else obj.items()
            for name, value in items:
                name = shown(name)
                parts.append(f"{name}: {shown(value)}")
            text = "{" + ", ".join(parts) + "}"
        else:
            parts = [shown(item) for item in obj]
            text = ", ".join(parts)
            if issubclass(cls, list):
                text = f"[{text}]"
            else:
                text = f"({text},)" if len(obj) == 1 else f"({text})"
        del context[key]
        return text, readable, recursive


def _words(line):
    parts = []
    at = 0
    while at < len(line):
        start = at
        while at < len(line) and not line[at].isspace():
            at += 1
        while at < len(line) and line[at].isspace():
            at += 1
        parts.append(line[start:at])
    return parts


# By the __repr__ that a class has: derived classes with their own are shown by it.
_ways = {dict.__repr__: "_dict", list.__repr__: "_list", tuple.__repr__: "_tuple", set.__repr__: "_set",
         frozenset.__repr__: "_set", str.__repr__: "_str", bytes.__repr__: "_bytes", bytearray.__repr__: "_bytearray",
         type(type.__dict__).__repr__: "_proxy", type(sys.implementation).__repr__: "_namespace",
         type({}.keys()).__repr__: "_view", type({}.items()).__repr__: "_view", type({}.values()).__repr__: "_view"}
_named_ways = {"collections.OrderedDict": "_ordered_dict", "collections.Counter": "_counter",
               "collections.defaultdict": "_default_dict", "collections.ChainMap": "_chain_map",
               "collections.deque": "_deque", "collections.UserDict": "_data", "collections.UserList": "_data",
               "collections.UserString": "_data"}

import sys
from types import GenericAlias, MappingProxyType, MemberDescriptorType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_type = type
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"
_no_metadata = MappingProxyType({})


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, _type) and not isinstance(self.type, GenericAlias):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
                 "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _no_metadata if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in (
            "name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only",
            "_field_type"))
        return f"Field({shown})"

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({shown})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)

    def wrap(cls):
        return _process(cls, params, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def _leading_name(text):
    """The identifier at the beginning of a text, and what follows."""
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[:end], text[end:].lstrip()


def _annotated_as(hint, cls, name, module):
    """Whether an annotation given as a string says this name of that module, as far as its first name tells."""
    said, rest = _leading_name(hint)
    scope = vars(sys.modules.get(cls.__module__, module))
    if rest.startswith("."):
        return scope.get(said) is module and _leading_name(rest[1:])[0] == name
    found = scope.get(said)
    return found is not None and not isinstance(found, str) and _is(found, cls, name)


def _is(hint, cls, what):
    if isinstance(hint, str):
        own = sys.modules[__name__]
        if what == "ClassVar":
            typing = sys.modules.get("typing")
            return typing is not None and _annotated_as(hint, cls, what, typing)
        return _annotated_as(hint, cls, what, own)
    if what == "ClassVar":
        typing = sys.modules.get("typing")
        return typing is not None and (hint is typing.ClassVar or getattr(hint, "__origin__", None) is typing.ClassVar)
    if what == "InitVar":
        return hint is InitVar or type(hint) is InitVar
    return hint is KW_ONLY


def _field_of(cls, name, hint, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        f = field(default=MISSING if isinstance(default, MemberDescriptorType) else default)
    f.name = name
    f.type = hint
    f._field_type = _FIELD
    if _is(hint, cls, "ClassVar"):
        f._field_type = _FIELD_CLASSVAR
    elif _is(hint, cls, "InitVar"):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
    return f


def _set(cls, name, value):
    """Sets what the class does not define itself; tells whether it does."""
    if name in cls.__dict__:
        return True
    if hasattr(value, "__qualname__"):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    setattr(cls, name, value)
    return False


def _define(cls, lines, names, scope):
    """Runs the text of functions, which see scope and are then called by those names. Their lines count: a traceback
    tells line 3 for the first field's."""
    text = f"def __create_fn__({', '.join(scope)}):\n" + "\n".join(lines) + f"\n return {', '.join(names)},"
    made = {}
    module = sys.modules.get(cls.__module__)
    exec(text, {} if module is None else vars(module), made)
    return made["__create_fn__"](**scope)


def _init_lines(fields, params, has_post_init, scope):
    positional = [f for f in fields if f.init and not f.kw_only]
    keyword = [f for f in fields if f.init and f.kw_only]
    seen_default = False
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    given = {f.name for f in fields}
    me = "__dataclass_self__" if "self" in given else "self"

    def parameter(f):
        if f.default is not MISSING:
            return f"{f.name}=__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            return f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__"
        return f.name

    body = []
    for f in fields:
        default = f"__dataclass_dflt_{f.name}__"
        value = f.name
        if f.default_factory is not MISSING:
            scope[default] = f.default_factory
            value = f"{default}()"
            if f.init:
                value += f" if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
        elif f.default is not MISSING and f.init:
            scope[default] = f.default
        elif not f.init:
            if f.default is MISSING or not params.slots:
                continue
            scope[default] = f.default
            value = default
        if f._field_type is _FIELD_INITVAR:
            continue
        if params.frozen:
            body.append(f"  __dataclass_builtins_object__.__setattr__({me},{f.name!r},{value})")
        else:
            body.append(f"  {me}.{f.name}={value}")
    if has_post_init:
        passed = ",".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f"  {me}.{_POST_INIT}({passed})")
    taken = [me, *map(parameter, positional)]
    if keyword:
        taken += ["*", *map(parameter, keyword)]
    return [f" def __init__({','.join(taken)}):", *(body or ["  pass"])]


class _Text:
    """What decides the text of __init__."""

    def __init__(self, frozen, slots):
        self.frozen = frozen
        self.slots = slots


def _values(of, fields):
    return "(" + "".join(f"{of}.{f.name}," for f in fields) + ")"


def _process(cls, params, match_args, kw_only, slots, weakref_slot):
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    known = {}
    inherits = inherits_frozen = False
    for base in cls.__mro__[-1:0:-1]:
        of_base = getattr(base, _FIELDS, None)
        if of_base is not None:
            inherits = True
            known.update(of_base)
            if getattr(base, _PARAMS).frozen:
                inherits_frozen = True
    hints = cls.__dict__.get("__annotations__", {})
    own = []
    seen_kw_only = False
    for name, hint in hints.items():
        if _is(hint, cls, "KW_ONLY"):
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = kw_only = True
        else:
            own.append(_field_of(cls, name, hint, kw_only))
    for f in own:
        known[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in hints:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if inherits:
        if inherits_frozen and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not inherits_frozen and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, known)
    setattr(cls, _PARAMS, params)
    given_hash = cls.__dict__.get("__hash__", MISSING)
    explicit_hash = not (given_hash is MISSING or given_hash is None and "__eq__" in cls.__dict__)

    everything = list(known.values())
    real = [f for f in everything if f._field_type is _FIELD]
    initial = [f for f in everything if f._field_type is not _FIELD_CLASSVAR]
    lines = []
    names = []
    scope = {"__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY, "__dataclass_builtins_object__": object,
             "__dataclass_running__": _running}
    if params.init:
        lines += _init_lines(initial, _Text(params.frozen, slots), hasattr(cls, _POST_INIT), scope)
        names.append("__init__")
    if params.repr and "__repr__" not in cls.__dict__:
        shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in real if f.repr)
        lines += [" def __repr__(self):",
                  "  if id(self) in __dataclass_running__:",
                  "   return '...'",
                  "  __dataclass_running__.add(id(self))",
                  "  try:",
                  f"   return self.__class__.__qualname__ + f\"({shown})\"",
                  "  finally:",
                  "   __dataclass_running__.discard(id(self))"]
        names.append("__repr__")
    compared = [f for f in real if f.compare]
    mine, other = _values("self", compared), _values("other", compared)
    tests = [("__eq__", "==")] if params.eq and "__eq__" not in cls.__dict__ else []
    if params.order:
        tests += [("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")]
    for name, sign in tests:
        if name in cls.__dict__:
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                            "Consider using functools.total_ordering")
        lines += [f" def {name}(self,other):",
                  "  if other.__class__ is self.__class__:",
                  f"   return {mine}{sign}{other}",
                  "  return NotImplemented"]
        names.append(name)
    no_hash = False
    if params.unsafe_hash or params.eq and params.frozen:
        if not explicit_hash:
            hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
            lines += [" def __hash__(self):", f"  return hash({_values('self', hashed)})"]
            names.append("__hash__")
        elif params.unsafe_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif params.eq and not explicit_hash:
        no_hash = True
    if names:
        for name, function in zip(names, _define(cls, lines, names, scope)):
            if name == "__init__":
                function.__annotations__ = {f.name: f.type for f in
                                            sorted((f for f in initial if f.init), key=lambda f: f.kw_only)}
                function.__annotations__["return"] = None
            if name == "__hash__":
                function.__qualname__ = f"{cls.__qualname__}.__hash__"
                cls.__hash__ = function
            else:
                _set(cls, name, function)
    if no_hash:
        cls.__hash__ = None
    if params.frozen:
        _freeze(cls, real)
    if not cls.__doc__:
        cls.__doc__ = _doc(cls, initial)
    if match_args:
        _set(cls, "__match_args__", tuple(f.name for f in initial if f.init and not f.kw_only))
    if slots:
        cls = _add_slots(cls, params.frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


# The objects whose repr is being made: one that contains itself shows as ... there.
_running = set()


def _freeze(cls, fields):
    test = "type(self) is cls"
    if fields:
        test += f" or name in ({''.join(f'{f.name!r},' for f in fields)})"
    scope = {"cls": cls, "FrozenInstanceError": FrozenInstanceError}
    for name, parameters, verb in (("__setattr__", "name,value", "assign to"), ("__delattr__", "name", "delete")):
        function, = _define(cls, [f" def {name}(self,{parameters}):",
                             f"  if {test}:",
                             f"   raise FrozenInstanceError(f\"cannot {verb} field {{name!r}}\")",
                             f"  super(cls, self).{name}({parameters})"], [name], scope)
        if _set(cls, name, function):
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")


def _hint_text(hint):
    if getattr(hint, "__module__", None) == "typing":
        return repr(hint).replace("typing.", "")
    if isinstance(hint, type) and not isinstance(hint, GenericAlias):
        return hint.__qualname__ if hint.__module__ == "builtins" else f"{hint.__module__}.{hint.__qualname__}"
    return repr(hint)


def _doc(cls, fields):
    """The signature of the class, which is its text of documentation if it has none."""
    if "__init__" not in cls.__dict__ or not getattr(cls, _PARAMS).init:
        from inspect import signature
        try:
            return cls.__name__ + str(signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            return cls.__name__
    parts = []
    star = False
    for f in sorted((f for f in fields if f.init), key=lambda f: f.kw_only):
        if f.kw_only and not star:
            star = True
            parts.append("*")
        text = f"{f.name}: {_hint_text(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return f"{cls.__name__}({', '.join(parts)})"


def _add_slots(cls, frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = [f.name for f in fields(cls)]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    slots = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    namespace["__slots__"] = tuple(slots)
    for name in (*names, "__dict__", "__weakref__"):
        namespace.pop(name, None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen:
        for method in (__getstate__, __setstate__):
            if method.__name__ not in namespace:
                setattr(cls, method.__name__, method)
    return cls


def __getstate__(self):
    return [getattr(self, f.name) for f in fields(self)]


def __setstate__(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def fields(class_or_instance):
    try:
        known = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in known.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) and not isinstance(obj, GenericAlias) else type(obj)
    return hasattr(cls, _FIELDS)


_plain = {int, str, float, bool, bytes, type(None)}


def _converted(obj, make):
    """A copy of obj in which dataclasses are what make makes of them."""
    if type(obj) in _plain:
        return obj
    if hasattr(type(obj), _FIELDS):
        return make([(f.name, _converted(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_converted(item, make) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_converted(item, make) for item in obj)
    if isinstance(obj, dict):
        return type(obj)((_converted(key, make), _converted(value, make)) for key, value in obj.items())
    from copy import deepcopy
    return deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def replace(obj, /, **changes):
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    from keyword import iskeyword
    from types import new_class
    hints = {}
    body = dict(namespace or {})
    values = {}
    for item in fields:
        if isinstance(item, str):
            name, hint = item, "typing.Any"
        elif len(item) == 2:
            name, hint = item
        elif len(item) == 3:
            name, hint, default = item
            values[name] = default
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in hints:
            raise TypeError(f"Field name duplicated: {name!r}")
        hints[name] = hint
    body.update(values)
    body["__annotations__"] = hints
    cls = new_class(cls_name, bases, {}, lambda space: space.update(body))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)

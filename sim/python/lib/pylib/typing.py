import sys
from abc import ABCMeta, abstractmethod
from types import FunctionType, GenericAlias, MethodType, BuiltinFunctionType, ModuleType, UnionType

TYPE_CHECKING = False

# What stands for a class elsewhere: its module, its name there, and how many parameters it takes (-1: any number).
_aliases = {
    "List": ("builtins", "list", 1), "Dict": ("builtins", "dict", 2), "Set": ("builtins", "set", 1),
    "FrozenSet": ("builtins", "frozenset", 1), "Type": ("builtins", "type", 1), "Tuple": ("builtins", "tuple", -1),
    "Deque": ("collections", "deque", 1), "DefaultDict": ("collections", "defaultdict", 2),
    "OrderedDict": ("collections", "OrderedDict", 2), "Counter": ("collections", "Counter", 1),
    "ChainMap": ("collections", "ChainMap", 2), "Callable": ("collections.abc", "Callable", 2),
    "Hashable": ("collections.abc", "Hashable", 0), "Sized": ("collections.abc", "Sized", 0),
    "ByteString": ("collections.abc", "ByteString", 0), "Awaitable": ("collections.abc", "Awaitable", 1),
    "Coroutine": ("collections.abc", "Coroutine", 3), "AsyncIterable": ("collections.abc", "AsyncIterable", 1),
    "AsyncIterator": ("collections.abc", "AsyncIterator", 1), "Iterable": ("collections.abc", "Iterable", 1),
    "AsyncGenerator": ("collections.abc", "AsyncGenerator", 2), "Iterator": ("collections.abc", "Iterator", 1),
    "Reversible": ("collections.abc", "Reversible", 1), "Container": ("collections.abc", "Container", 1),
    "Collection": ("collections.abc", "Collection", 1), "AbstractSet": ("collections.abc", "Set", 1),
    "MutableSet": ("collections.abc", "MutableSet", 1), "Mapping": ("collections.abc", "Mapping", 2),
    "MutableMapping": ("collections.abc", "MutableMapping", 2), "Sequence": ("collections.abc", "Sequence", 1),
    "MutableSequence": ("collections.abc", "MutableSequence", 1), "MappingView": ("collections.abc", "MappingView", 1),
    "KeysView": ("collections.abc", "KeysView", 1), "ItemsView": ("collections.abc", "ItemsView", 2),
    "ValuesView": ("collections.abc", "ValuesView", 1), "Generator": ("collections.abc", "Generator", 3),
    "ContextManager": ("contextlib", "AbstractContextManager", 1),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 1),
    "Pattern": ("re", "Pattern", 1), "Match": ("re", "Match", 1),
}
_supports = {"SupportsInt": "__int__", "SupportsFloat": "__float__", "SupportsComplex": "__complex__",
             "SupportsBytes": "__bytes__", "SupportsIndex": "__index__", "SupportsAbs": "__abs__",
             "SupportsRound": "__round__"}
_streams = ("IO", "TextIO", "BinaryIO")

__all__ = ["Annotated", "Any", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
           "ParamSpec", "Protocol", "TypeVar", "TypeVarTuple", "Union", "NamedTuple", "TypedDict", "AnyStr",
           "assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform", "final", "get_args",
           "get_origin", "get_overloads", "get_type_hints", "is_typeddict", "LiteralString", "Never", "NewType",
           "no_type_check", "no_type_check_decorator", "NoReturn", "NotRequired", "overload", "ParamSpecArgs",
           "ParamSpecKwargs", "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING",
           "TypeAlias", "TypeGuard", "Unpack", *_aliases, *_supports, *_streams]


def __getattr__(name):
    # Most programs want few of these: each is made when it is first asked for.
    if name in _aliases:
        module, attribute, count = _aliases[name]
        value = _SpecialGenericAlias(module, attribute, count, name)
    elif name in _supports:
        method = _supports[name]
        bases = (Protocol[TypeVar("T_co", covariant=True)] if name in ("SupportsAbs", "SupportsRound") else Protocol,)
        from types import new_class

        def body(namespace):
            def stub(self):
                pass
            stub.__name__ = method
            namespace.update({"__slots__": (), "__module__": "typing", method: abstractmethod(stub)})
        value = runtime_checkable(new_class(name, bases, None, body))
    elif name in _streams:
        class IO(Generic[AnyStr]):
            __slots__ = ()

        class TextIO(IO[str]):
            __slots__ = ()

        class BinaryIO(IO[bytes]):
            __slots__ = ()
        for cls in (IO, TextIO, BinaryIO):
            cls.__qualname__ = cls.__name__
            globals()[cls.__name__] = cls
        return globals()[name]
    else:
        raise AttributeError(f"module 'typing' has no attribute '{name}'")
    globals()[name] = value
    return value


def _shown(hint):
    if isinstance(hint, type) and not isinstance(hint, GenericAlias):
        if hint.__module__ == "builtins":
            return hint.__qualname__
        return f"{hint.__module__}.{hint.__qualname__}"
    if hint is ...:
        return "..."
    if isinstance(hint, FunctionType):
        return hint.__name__
    if isinstance(hint, tuple):
        return "[" + ", ".join(map(_shown, hint)) + "]"
    return repr(hint)


def _convert(hint):
    if hint is None:
        return type(None)
    return ForwardRef(hint) if isinstance(hint, str) else hint


def _check(hint, message, allow=False):
    """A type as it stands in other types."""
    hint = _convert(hint)
    if isinstance(hint, _GenericAlias) and hint.__origin__ in (Generic, Protocol):
        raise TypeError(f"{hint} is not valid as type argument")
    if isinstance(hint, _GenericAlias) and hint.__origin__ in (ClassVar, Final) and not allow:
        raise TypeError(f"{hint} is not valid as type argument")
    if hint in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return hint
    if hint in (ClassVar, Final) and allow:
        return hint
    if isinstance(hint, _SpecialForm) or hint in (Generic, Protocol):
        raise TypeError(f"Plain {hint} is not valid as type argument")
    if type(hint) is tuple:
        raise TypeError(f"{message} Got {hint!r:.100}.")
    return hint


def _parameters(args):
    found = {}
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            found[arg] = True
        elif isinstance(arg, (list, tuple)):
            found.update(dict.fromkeys(_parameters(arg)))
        elif not isinstance(arg, type) or isinstance(arg, GenericAlias):
            for parameter in getattr(arg, "__parameters__", ()):
                found[parameter] = True
    return tuple(found)


def _substituted(args, values):
    """The arguments with values for the type variables in them."""
    result = []
    for arg in args:
        if isinstance(arg, TypeVarTuple) or isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack \
                and isinstance(arg.__args__[0], TypeVarTuple):
            key = arg if isinstance(arg, TypeVarTuple) else arg.__args__[0]
            result.extend(values[key] if key in values else [arg])
        elif isinstance(arg, (TypeVar, ParamSpec)):
            value = values.get(arg, arg)
            if isinstance(arg, ParamSpec) and isinstance(value, (list, tuple)):
                result.extend(value)
            else:
                result.append(value)
        elif isinstance(arg, (list, tuple)):
            result.append(tuple(_substituted(arg, values)))
        elif not isinstance(arg, type) and getattr(arg, "__parameters__", ()) or isinstance(arg, GenericAlias):
            inner = arg.__parameters__
            if inner:
                given = []
                for parameter in inner:
                    value = values.get(parameter, parameter)
                    given.extend(value if isinstance(parameter, TypeVarTuple) and isinstance(value, tuple) else [value])
                arg = arg[tuple(given)]
            result.append(arg)
        else:
            result.append(arg)
    return result


def _count(cls, given, wanted):
    if not wanted:
        raise TypeError(f"{cls} is not a generic class")
    if given != wanted:
        raise TypeError(f"Too {'many' if given > wanted else 'few'} arguments for {cls}; "
                        f"actual {given}, expected {wanted}")


def _bind(cls, parameters, args):
    """What each parameter gets of the arguments."""
    variadic = [p for p in parameters if isinstance(p, TypeVarTuple)]
    if variadic:
        at = parameters.index(variadic[0])
        after = len(parameters) - at - 1
        if len(args) < at + after:
            raise TypeError(f"Too few arguments for {cls}; actual {len(args)}, expected at least {at + after}")
        end = len(args) - after
        args = (*args[:at], args[at:end], *args[end:])
        return dict(zip(parameters, args))
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and (
            len(args) != 1 or not isinstance(args[0], (list, tuple, ParamSpec)) and args[0] is not ...):
        args = (args,)
    _count(cls, len(args), len(parameters))
    return dict(zip(parameters, args))


class _Form:
    """What all forms have in common: | makes a union."""
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]



class _SpecialForm(_Form):
    def __init__(self, function):
        self._function = function
        self._name = function.__name__
        self.__doc__ = function.__doc__

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._function(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _plain_form(self, parameters):
    raise TypeError(f"{self} is not subscriptable")


def _plain(name):
    form = _SpecialForm(_plain_form)
    form._name = name
    return form


NoReturn, Never, Self, LiteralString, TypeAlias = map(_plain, ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias"))


@_SpecialForm
def ClassVar(self, parameters):
    return _GenericAlias(self, (_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Final(self, parameters):
    return _GenericAlias(self, (_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def TypeGuard(self, parameters):
    return _GenericAlias(self, (_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Required(self, parameters):
    return _GenericAlias(self, (_check(parameters, f"{self._name} accepts only a single type."),))


@_SpecialForm
def NotRequired(self, parameters):
    return _GenericAlias(self, (_check(parameters, f"{self._name} accepts only a single type."),))


@_SpecialForm
def Unpack(self, parameters):
    return _GenericAlias(self, (_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        parameter = _check(parameter, "Union[arg, ...]: each arg must be a type.")
        parts = parameter.__args__ if isinstance(parameter, (_UnionAlias, UnionType)) else (parameter,)
        for part in parts:
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else _UnionAlias(self, tuple(flat))


@_SpecialForm
def Optional(self, parameters):
    return Union[_check(parameters, f"{self} requires a single type."), type(None)]


@_SpecialForm
def Literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        flat.extend(parameter.__args__ if isinstance(parameter, _LiteralAlias) else [parameter])
    seen = []
    for value in flat:
        # 1 and True are different here.
        if not any(value == other and type(value) is type(other) for other in seen):
            seen.append(value)
    return _LiteralAlias(self, tuple(seen))


@_SpecialForm
def Concatenate(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if parameters[-1] is not ... and not isinstance(parameters[-1], ParamSpec):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    checked = [_check(p, "Concatenate[arg, ...]: each arg must be a type.") for p in parameters[:-1]]
    return _GenericAlias(self, (*checked, parameters[-1]))


class Annotated:
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple) or len(parameters) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        hint, *metadata = parameters
        hint = _check(hint, "Annotated[t, ...]: t must be a type.", allow=True)
        return _AnnotatedAlias(hint, tuple(metadata))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


class ForwardRef(_Form):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            self.__forward_code__ = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class

    def _evaluate(self, globalns, localns, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if globalns is None:
            globalns = localns
        found = _check(eval(self.__forward_code__, {} if globalns is None else globalns, localns),
                       "Forward references must evaluate to types.", allow=True)
        return _evaluated(found, globalns, localns, recursive_guard | {self.__forward_arg__})

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__ \
            and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        if self.__forward_module__ is None:
            return f"ForwardRef({self.__forward_arg__!r})"
        return f"ForwardRef({self.__forward_arg__!r}, module={self.__forward_module__!r})"


def _caller():
    try:
        return sys._getframe(2).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return None


class TypeVar(_Form):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        message = "TypeVar(name, constraint, ...): constraints must be types."
        self.__constraints__ = tuple(_check(c, message) for c in constraints)
        self.__bound__ = None if bound is None else _check(bound, "Bound must be a type.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of TypeVar")

    def __typing_subst__(self, arg):
        return _check(arg, "Parameters to generic types must be types.")


class TypeVarTuple(_Form):
    def __init__(self, name):
        self.__name__ = name
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")


class ParamSpecArgs(_Form):
    _kind = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._kind}"

    def __eq__(self, other):
        return type(other) is type(self) and self.__origin__ == other.__origin__

    __hash__ = None


class ParamSpecKwargs(ParamSpecArgs):
    _kind = "kwargs"


class ParamSpec(_Form):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = None if bound is None else _check(bound, "Bound must be a type.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        module = _caller()
        if module != "typing":
            self.__module__ = module

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __reduce__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        return tuple(arg) if isinstance(arg, (list, tuple)) else arg


class _Alias(_Form):
    """What stands for a class, with arguments or without."""

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        found = [] if self.__origin__ in bases else [self.__origin__]
        rest = bases[bases.index(self) + 1:]
        if not any(isinstance(base, _Alias) or issubclass(base, Generic) for base in rest):
            found.append(Generic)
        return tuple(found)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __setattr__(self, name, value):
        if name[:2] == "__" or name in ("_inst", "_name", "_count", "_module", "_attribute"):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_Alias):
    def __init__(self, origin, args, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not isinstance(args, tuple):
            args = (args,)
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = tuple(arg if isinstance(arg, (list, tuple)) or arg is ... else
                     _check(arg, "Parameters to generic types must be types.") for arg in args)
        values = _bind(self, self.__parameters__, args)
        return self._with(tuple(_substituted(self.__args__, values)))

    def _with(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _shown(self.__origin__)
        args = ", ".join(map(_shown, self.__args__)) if self.__args__ else "()"
        if self.__origin__ is Unpack:
            return f"*{args}"
        return f"{name}[{args}]"

    def __reduce__(self):
        return _subscripted, (globals()[self._name] if self._name else self.__origin__, self.__args__)

    def __iter__(self):
        yield Unpack[self]

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            at = bases.index(self)
            if any(isinstance(base, _Alias) for base in bases[at + 1:]):
                return ()
        return (self.__origin__,)


def _subscripted(origin, args):
    return origin[args]


class _SpecialGenericAlias(_Alias):
    def __init__(self, module, attribute, count, name):
        self._module = module
        self._attribute = attribute
        self._count = count
        self._name = name
        self._inst = module != "builtins"

    @property
    def __origin__(self):
        module = sys.modules.get(self._module)
        if module is None:
            __import__(self._module)
            module = sys.modules[self._module]
        return getattr(module, self._attribute)

    def __getitem__(self, parameters):
        if self._name == "Callable":
            return _callable(self, parameters)
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        message = "Parameters to generic types must be types."
        if self._name == "Tuple":
            message = "Tuple[t0, t1, ...]: each t must be a type."
            if len(parameters) >= 2 and parameters[-1] is ...:
                checked = [_check(p, "Tuple[t, ...]: t must be a type.") for p in parameters[:-1]]
                return _GenericAlias(tuple, (*checked, ...), name="Tuple", inst=False)
        parameters = tuple(_check(p, message) for p in parameters)
        if self._count >= 0:
            _count(self, len(parameters), self._count)
        return _GenericAlias(self.__origin__, parameters, name=self._name, inst=self._inst)

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)


class _CallableAlias(_GenericAlias):
    def __repr__(self):
        *taken, result = self.__args__
        if len(taken) == 1 and (taken[0] is ... or isinstance(taken[0], ParamSpec)
                                or getattr(taken[0], "__origin__", None) is Concatenate):
            return f"typing.Callable[{_shown(taken[0])}, {_shown(result)}]"
        return f"typing.Callable[[{', '.join(map(_shown, taken))}], {_shown(result)}]"


def _callable(alias, parameters):
    if not isinstance(parameters, tuple) or len(parameters) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    taken, result = parameters
    result = _check(result, "Callable[args, result]: result must be a type.")
    if isinstance(taken, (list, tuple)):
        taken = [_check(arg, "Callable[[arg, ...], result]: each arg must be a type.") for arg in taken]
    elif taken is ... or isinstance(taken, ParamSpec) or getattr(taken, "__origin__", None) is Concatenate:
        taken = [taken]
    else:
        raise TypeError(f"Callable[args, result]: args must be a list. Got {taken}")
    return _CallableAlias(alias.__origin__, (*taken, result), name="Callable", inst=True)


class _UnionAlias(_GenericAlias):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, args, inst=inst, name=name)
        self._name = "Optional" if len(args) == 2 and type(None) in args else "Union"

    __iter__ = None

    def _with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        if len(self.__args__) == 2:
            first, second = self.__args__
            if first is type(None):
                return f"typing.Optional[{_shown(second)}]"
            if second is type(None):
                return f"typing.Optional[{_shown(first)}]"
        return f"typing.Union[{', '.join(map(_shown, self.__args__))}]"

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __reduce__(self):
        return _subscripted, (Union, self.__args__)


class _LiteralAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return set(_with_types(self)) == set(_with_types(other))

    def __hash__(self):
        return hash(frozenset(_with_types(self)))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_shown, self.__args__))}]"


def _with_types(literal):
    return [(value, type(value)) for value in literal.__args__]


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
        super().__init__(origin, (origin,))
        self.__metadata__ = metadata

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{', '.join((_shown(self.__origin__), *map(repr, self.__metadata__)))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(name)

    def __reduce__(self):
        return _subscripted, (Annotated, (self.__origin__, *self.__metadata__))


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if cls in (Generic, Protocol):
            if not parameters:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            parameters = tuple(p.__args__[0] if isinstance(p, _GenericAlias) and p.__origin__ is Unpack else p
                               for p in map(_convert, parameters))
            if not all(isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)) for p in parameters):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
                                "specification variables.")
            if len(set(parameters)) != len(parameters):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            parameters = tuple(Unpack[p] if isinstance(p, TypeVarTuple) else p for p in parameters)
        else:
            wanted = cls.__parameters__
            parameters = tuple(p if isinstance(p, (list, tuple)) or p is ... else
                               _check(p, "Parameters to generic types must be types.") for p in parameters)
            values = _bind(cls, wanted, parameters)
            parameters = []
            for parameter in wanted:
                value = values[parameter]
                if isinstance(parameter, TypeVarTuple):
                    parameters.extend(value)
                else:
                    parameters.append(tuple(value) if isinstance(value, list) else value)
            parameters = tuple(parameters)
        return _GenericAlias(cls, parameters)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", cls.__bases__)
        if Generic in bases if "__orig_bases__" in cls.__dict__ else (
                Generic in bases and cls.__name__ != "Protocol"):
            raise TypeError("Cannot inherit from plain Generic")
        found = _parameters(bases)
        listed = None
        for base in bases if "__orig_bases__" in cls.__dict__ else ():
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                if listed is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple types.")
                listed = base.__parameters__
        if listed is not None:
            missing = [p for p in found if p not in listed]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                                f"Generic[{', '.join(map(str, listed))}]")
            found = listed
        cls.__parameters__ = found


def _protocol_attributes(cls):
    names = {}
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in (*base.__dict__, *getattr(base, "__annotations__", {})):
            if not name.startswith("_abc_") and name not in (
                    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
                    "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__parameters__",
                    "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol", "__match_args__",
                    "__final__",
                    "__qualname__", "__static_attributes__"):
                names[name] = True
    return names


def _only_methods(cls):
    return all(callable(getattr(cls, name, None)) for name in _protocol_attributes(cls))


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        protocol = getattr(cls, "_is_protocol", False)
        if protocol and not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__ or (not protocol or _only_methods(cls)) and issubclass(instance.__class__, cls):
            return True
        if protocol and cls is not Protocol:
            return all(hasattr(instance, name) and (not callable(getattr(cls, name, None))
                                                    or getattr(instance, name) is not None)
                       for name in _protocol_attributes(cls))
        return super().__instancecheck__(instance)


    def __subclasscheck__(cls, other):
        if cls.__dict__.get("_is_protocol", False) and cls is not Protocol:
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if not _only_methods(cls):
                raise TypeError("Protocols with non-method members don't support issubclass()")
        return super().__subclasscheck__(other)

    # What other abstract classes ask, which look for their subclasses everywhere.
    _quiet_subclasscheck = ABCMeta.__subclasscheck__


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False) or not getattr(cls, "_is_runtime_protocol", False) \
            or not _only_methods(cls):
        return NotImplemented
    for name in _protocol_attributes(cls):
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            hints = getattr(base, "__annotations__", {})
            if name in hints and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    # A class derived from a protocol: the first __init__ of its own behind it.
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            break
    else:
        init = object.__init__
    init(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or issubclass(base, Generic) and base._is_protocol
                    or base.__module__ in ("collections.abc", "contextlib")):
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        if cls.__init__ is object.__init__ or cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    if not issubclass(cls, Generic) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: "
                                f"`{cls.__name__} = NewType({cls.__name__!r}, {name})`")
        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _named_tuple(name, hints, defaults, module):
    from collections import namedtuple
    hints = {key: _check(hint, f"field {key} annotation must be a type") for key, hint in hints}
    made = namedtuple(name, list(hints), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = hints
    return made


class _NamedTupleMeta(type):
    def __new__(cls, name, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        hints = namespace.get("__annotations__", {})
        with_default = []
        for key in hints:
            if key in namespace:
                with_default.append(key)
            elif with_default:
                plural = "s" if len(with_default) > 1 else ""
                raise TypeError(f"Non-default namedtuple field {key} cannot follow default field{plural} "
                                f"{', '.join(with_default)}")
        made = _named_tuple(name, hints.items(), [namespace[key] for key in with_default], namespace["__module__"])
        made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types",
                       "_make", "_replace", "_asdict", "_source"):
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in ("__module__", "__name__", "__annotations__") and key not in made._fields:
                setattr(made, key, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    return _named_tuple(typename, fields, None, _caller())


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


def _named_tuple_bases(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_bases


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        parents = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*parents, dict), namespace)
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        hints = {}
        required, optional = set(), set()
        for base in bases:
            hints.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, hint in namespace.get("__annotations__", {}).items():
            hints[key] = hint = _check(hint, message)
            origin = getattr(hint, "__origin__", None)
            if isinstance(hint, _AnnotatedAlias):
                origin = getattr(hint.__origin__, "__origin__", None)
            wanted = origin is Required or origin is not NotRequired and total
            (required if wanted else optional).add(key)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, "__total__") or "__total__" not in made.__dict__:
            made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    namespace = {"__annotations__": dict(fields)}
    module = _caller()
    if module is not None:
        namespace["__module__"] = module
    return _TypedDictMeta(typename, (), namespace, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def _typed_dict_bases(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_bases


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


def overload(func):
    f = getattr(func, "__func__", func)
    try:
        _overloads.setdefault((f.__module__, f.__qualname__), {})[f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def _evaluated(hint, globalns, localns, guard=frozenset()):
    """A type with the names in it looked up."""
    if isinstance(hint, ForwardRef):
        return hint._evaluate(globalns, localns, guard)
    if isinstance(hint, (_GenericAlias, GenericAlias, UnionType)):
        args = tuple(ForwardRef(arg) if isinstance(arg, str) and isinstance(hint, GenericAlias) else arg
                     for arg in hint.__args__)
        return _with_args(hint, tuple(_evaluated(arg, globalns, localns, guard) for arg in args))
    return hint


def _stripped(hint):
    if isinstance(hint, _AnnotatedAlias):
        return _stripped(hint.__origin__)
    if getattr(hint, "__origin__", None) in (Required, NotRequired):
        return _stripped(hint.__args__[0])
    if isinstance(hint, (_GenericAlias, GenericAlias, UnionType)) and not isinstance(hint, _LiteralAlias):
        return _with_args(hint, tuple(map(_stripped, hint.__args__)))
    return hint


def _with_args(hint, args):
    if args == hint.__args__:
        return hint
    if isinstance(hint, GenericAlias):
        return GenericAlias(hint.__origin__, args)
    if isinstance(hint, UnionType):
        result = args[0]
        for arg in args[1:]:
            result |= arg
        return result
    return hint._with(args)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            scope = getattr(module, "__dict__", {}) if globalns is None else globalns
            local = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                scope, local = local, scope
            annotations = base.__dict__.get("__annotations__", {})
            for name, value in annotations.items():
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                elif value is None:
                    value = type(None)
                hints[name] = _evaluated(value, scope, local)
    else:
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if isinstance(obj, (FunctionType, BuiltinFunctionType, MethodType, ModuleType)):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        if globalns is None:
            if isinstance(obj, ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, "__wrapped__"):
                    inner = inner.__wrapped__
                globalns = getattr(inner, "__globals__", {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        for name, value in annotations.items():
            if isinstance(value, str):
                value = ForwardRef(value, is_argument=not isinstance(obj, ModuleType))
            elif value is None:
                value = type(None)
            hints[name] = _evaluated(value, globalns, localns)
    return hints if include_extras else {name: _stripped(hint) for name, hint in hints.items()}


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, GenericAlias, ParamSpecArgs)) or type(tp).__name__ == "_CallableGenericAlias":
        return tp.__origin__
    if tp is Generic:
        return Generic
    return UnionType if isinstance(tp, UnionType) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)) or type(tp).__name__ == "_CallableGenericAlias":
        args = tp.__args__
        if getattr(tp.__origin__, "__name__", "") == "Callable" and tp.__origin__.__module__ == "collections.abc":
            if not (len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)
                                        or getattr(args[0], "__origin__", None) is Concatenate)):
                args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, UnionType) else ()


T, KT, VT = map(TypeVar, ("T", "KT", "VT"))
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str

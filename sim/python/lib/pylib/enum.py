import sys as _sys
from types import DynamicClassAttribute as _Dynamic, MappingProxyType as _Proxy

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
           "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
           "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS",
           "NAMED_FLAGS", "UNIQUE"]

# The classes that the metaclass asks for, before they are made and after.
Enum = Flag = ReprEnum = EJECT = KEEP = None
_attribute = property
_unset = object()


class nonmember:
    """Keeps an attribute of an enum from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of what would not be one."""

    def __init__(self, value):
        self.value = value


class property(_Dynamic):
    """An attribute of members; through the class, the member of that name."""
    name = None

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None
        if self.fget is None:
            raise AttributeError(f"{ownerclass!r} member has no attribute {self.name!r}")
        return self.fget(instance)


class auto:
    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return "auto(_auto_null)" if self.value is _unset else f"auto({self.value!r})"


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_single_bit(value):
    return value != 0 and value & value - 1 == 0


def _bits(value):
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def _binary(value, width):
    """The bits of a number as messages show them: the sign, then at least width digits."""
    width = max(width, value.bit_length())
    if value < 0:
        return f"0b1 {value + (1 << width):0{width}b}"
    return f"0b0 {value:0{width}b}"


_sunder_names = ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                 "_iter_member_by_value_", "_iter_member_by_def_")


class _EnumDict(dict):
    """The namespace of a class body: tells members from everything else."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = ""

    def __setitem__(self, key, value):
        dunder = len(key) > 4 and key[:2] == key[-2:] == "__"
        if self._cls_name and key.startswith(f"_{self._cls_name}__") and not key.endswith("__"):
            pass
        elif len(key) > 2 and key[0] == key[-1] == "_" and key[1] != "_" and key[-2] != "_":
            if key not in _sunder_names:
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                taken = set(value) & set(self._member_names)
                if taken:
                    raise ValueError(f"_ignore_ cannot specify already set names: {taken!r}")
        elif dunder:
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) and not isinstance(value, type):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value, = self._next_parts(key, (value,))
            elif type(value) is tuple and any(isinstance(part, auto) for part in value):
                value = self._next_parts(key, value)
            else:
                self._last_values.append(value)
            self._member_names[key] = True
        super().__setitem__(key, value)

    def _next_parts(self, key, parts):
        self._auto_called = True
        values = []
        for part in parts:
            if isinstance(part, auto):
                if part.value is _unset:
                    part.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                part = part.value
                self._last_values.append(part)
            values.append(part)
        return tuple(values)

    def update(self, members, **more):
        for key, value in dict(members, **more).items():
            self[key] = value


class _Members:
    """Makes the members once the class is there, before its bases hear of it in __init_subclass__."""
    error = None

    def __init__(self, values):
        self.values = values

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        try:
            for name, value in self.values.items():
                _make_member(cls, name, value)
        except BaseException as error:
            self.error = error


def _shared(cls, name):
    """Where a base has a property of a member's name, what is the member to the class and the property to members."""
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(name)
        if isinstance(found, (_attribute, _Dynamic)):
            both = property(found.fget, found.fset, found.fdel)
            both.__set_name__(cls, name)
            return both
    return None


def _make_member(cls, name, value):
    args = value if isinstance(value, tuple) and cls._member_type_ is not tuple else (value,)
    new = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(new, "_value_"):
        if cls._member_type_ is object:
            new._value_ = value
        else:
            try:
                new._value_ = cls._member_type_(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    value = new._value_
    new._name_ = name
    new.__objclass__ = cls
    new.__init__(*args)
    new._sort_order_ = len(cls._member_names_)
    members = cls._member_map_
    try:
        known = cls._value2member_map_.get(value)
    except TypeError:
        known = next((other for other in members.values() if other._value_ == value), None)
    if known is not None:
        new = known
    elif Flag is None or not issubclass(cls, Flag) or _is_single_bit(value):
        cls._member_names_.append(name)
    if name not in ("name", "value"):
        type.__setattr__(cls, name, _shared(cls, name) or new)
    members[name] = new
    try:
        cls._value2member_map_.setdefault(value, new)
    except TypeError:
        cls._unhashable_values_.append(value)


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_bases(cls, bases)
        names = _EnumDict()
        names._cls_name = cls
        _, first = _mixins(cls, bases)
        if first is not None:
            names["_generate_next_value_"] = getattr(first, "_generate_next_value_", None)
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        ignore = classdict.setdefault("_ignore_", [])
        for name in (*ignore, "_ignore_"):
            classdict.pop(name, None)
        names = classdict._member_names
        invalid = [name for name in names if name in ("mro", "")]
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(map(repr, invalid))}")
        order = classdict.pop("_order_", None)
        generate = classdict.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            dict.__setitem__(classdict, "_generate_next_value_", staticmethod(generate))
        member_type, first = _mixins(cls, bases)
        new, saved, use_args = _find_new(classdict, member_type, first)
        values = {name: classdict.pop(name) for name in names}
        for name, value in (("_new_member_", new), ("_use_args_", use_args), ("_member_names_", []),
                            ("_member_map_", {}), ("_value2member_map_", {}), ("_unhashable_values_", []),
                            ("_member_type_", member_type), ("_value_repr_", _value_repr(bases))):
            dict.__setitem__(classdict, name, value)
        if cls == "Flag" or Flag is not None and first is not None and issubclass(first, Flag):
            boundary = boundary or getattr(first, "_boundary_", None)
            for name, value in (("_boundary_", boundary), ("_flag_mask_", 0), ("_all_bits_", 0), ("_inverted_", None)):
                dict.__setitem__(classdict, name, value)
        maker = _Members(values)
        dict.__setitem__(classdict, "_members_to_make_", maker)
        if "__doc__" not in classdict:
            dict.__setitem__(classdict, "__doc__", None)
        enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
        if maker.error is not None:
            error, maker.error = maker.error, None
            raise error
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if first is not None and name not in classdict:
                found = getattr(enum_class, name)
                if found in (getattr(member_type, name), getattr(object, name)):
                    setattr(enum_class, name, getattr(first, name))
        if ReprEnum is not None and ReprEnum in bases:
            for name in ("__format__", "__str__"):
                if name not in classdict:
                    method = getattr(member_type, name)
                    if method is object.__str__:
                        method = member_type.__repr__
                    setattr(enum_class, name, method)
        if Flag is not None and issubclass(enum_class, Flag):
            _finish_flag(enum_class, classdict)
        if Enum is not None:
            if saved:
                enum_class.__new_member__ = new
            enum_class.__new__ = Enum.__new__
        if order is not None:
            if isinstance(order, str):
                order = order.replace(",", " ").split()
            order = [name for name in order if name in enum_class._member_map_
                     and enum_class[name].name == name or name not in enum_class._member_map_]
            if Flag is None or not issubclass(enum_class, Flag):
                if order != enum_class._member_names_:
                    raise TypeError(f"member order does not match _order_:\n  {enum_class._member_names_!r}\n  {order!r}")
        return enum_class

    # What instances have as properties is looked up in the members when a class is asked.
    @_attribute
    def name(cls):
        return _member_or_error(cls, "name")

    @_attribute
    def value(cls):
        return _member_or_error(cls, "value")

    @_attribute
    def __members__(cls):
        return _Proxy(cls._member_map_)

    def __bool__(self):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            try:
                return cls._value2member_map_[value]
            except (KeyError, TypeError):
                pass
            return cls.__new__(cls, value)
        return _create(cls, value, names, module, qualname, type, start, boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn("in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                          "False depending on whether the value is a member or the value of a member",
                          DeprecationWarning, stacklevel=2)
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and "
                            f"'{cls.__class__.__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        raise AttributeError(name) from None

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__",
                 "__module__", "__name__", "__qualname__", *cls._member_names_}
        if cls._member_type_ is object:
            return sorted(names | {"__init_subclass__"})
        return sorted(names | set(dir(cls._member_type_)))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        return (members[name] for name in cls._member_names_)

    def __reversed__(cls):
        members = cls._member_map_
        return (members[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __repr__(cls):
        return f"<{'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"


EnumMeta = EnumType


def _member_or_error(cls, name):
    try:
        return cls._member_map_[name]
    except KeyError:
        raise AttributeError(name) from None


def _check_bases(cls, bases):
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")


def _mixins(cls, bases):
    if not bases:
        return object, Enum
    first = bases[-1]
    if not isinstance(first, EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    found = {}
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found[base._member_type_] = True
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                found[candidate or base] = True
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f"too many data types for {cls!r}: {set(found)!r}")
    return next(iter(found), object), first


def _value_repr(bases):
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                return base._value_repr_
            if "__repr__" in base.__dict__:
                return base.__dict__["__repr__"]
    return None


def _find_new(classdict, member_type, first):
    new = classdict.get("__new__")
    saved = first is not None and new is not None
    if new is None:
        plain = (None, object.__new__, Enum.__new__ if Enum is not None else None)
        for name in ("__new_member__", "__new__"):
            for possible in (member_type, first):
                target = getattr(possible, name, None)
                if new is None and target not in plain:
                    new = target
        if new is None:
            new = object.__new__
    elif isinstance(new, staticmethod):
        new = new.__func__
    use_args = first is not None and new is not object.__new__ and (Enum is None or new is not Enum.__new__)
    return new, saved, use_args


def _finish_flag(cls, classdict):
    for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
        if name not in classdict and cls is not Flag:
            # Those of a data type come first in the MRO, but make plain numbers.
            type.__setattr__(cls, name, getattr(Flag, name))
    single = every = 0
    for member in cls._member_map_.values():
        every |= member._value_
        if _is_single_bit(member._value_):
            single |= member._value_
    cls._flag_mask_ = single
    cls._all_bits_ = (1 << every.bit_length()) - 1
    values = [member._value_ for member in cls]
    if values != sorted(values):
        cls._iter_member_ = cls._iter_member_by_def_


def _create(cls, class_name, names, module, qualname, type, start, boundary):
    metacls = cls.__class__
    bases = (cls,) if type is None else (type, cls)
    classdict = metacls.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        last = []
        pairs = []
        for count, name in enumerate(names):
            value = cls._generate_next_value_(name, start, count, last[:])
            last.append(value)
            pairs.append((name, value))
        names = pairs
    for item in names:
        name, value = (item, names[item]) if isinstance(item, str) else item
        classdict[name] = value
    if module is None:
        try:
            module = _sys._getframe(2).f_globals["__name__"]
        except (AttributeError, ValueError, KeyError):
            pass
    if module is not None:
        classdict["__module__"] = module
    if qualname is not None:
        classdict["__qualname__"] = qualname
    return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)


def _fixed(name):
    def change(self, value):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")

    def delete(self):
        raise AttributeError(f"<enum 'Enum'> cannot delete attribute {name!r}")
    return _attribute(lambda self: getattr(self, f"_{name}_"), change, delete)


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
        error = result = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error = raised
        if isinstance(result, cls) or (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                                       and isinstance(result, int)):
            return result
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        try:
            if error is None:
                if result is None:
                    raise invalid
                error = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} "
                                  "instead of None or a valid member")
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            raise error
        finally:
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        last = last_values[-1]
        try:
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
        except TypeError:
            pass
        import warnings
        warnings.warn("In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable "
                      "and support adding +1\n"
                      "and the value returned will be the largest value in the enum incremented by 1",
                      DeprecationWarning, stacklevel=3)
        for value in last_values:
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self._value_repr_ or repr
        if show is not repr:
            show = type(self)._value_repr_
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        if self._member_type_ is object:
            names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
        else:
            names = set(object.__dir__(self))
        names.update(name for name in getattr(self, "__dict__", ()) if name[0] != "_")
        for cls in self.__class__.mro():
            names.update(name for name in cls.__dict__ if name[0] != "_")
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return getattr, (self.__class__, self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    name = _fixed("name")
    value = _fixed("value")


class ReprEnum(Enum):
    """Members show themselves as what they are, and are printed as their values."""


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        new = str.__new__(cls, *values)
        new._value_ = str(*values)
        return new

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=CONFORM):
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        known = cls._value2member_map_
        for bit in _bits(value & cls._flag_mask_):
            yield known[bit]

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda member: member._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        every = cls._all_bits_
        boundary = cls._boundary_
        if not ~every <= value <= every or value & (every ^ mask):
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n"
                                 f"  allowed {_binary(mask, width)}")
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value += max(every + 1, 1 << value.bit_length())
        negative = None
        if value < 0:
            negative = value
            value += every + 1
        found = cls._value2member_map_.get(value)
        if found is None:
            unknown = value & ~mask
            if unknown and boundary is not KEEP:
                raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
            found = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
            if not hasattr(found, "_value_"):
                found._value_ = value
            found._name_ = None
            if value & mask:
                names = [member._name_ for member in cls._iter_member_(value & mask)]
                if unknown:
                    names.append(cls._numeric_repr_(unknown))
                found._name_ = "|".join(names)
            if unknown:
                return found
            cls._value2member_map_[value] = found
        if negative is not None:
            cls._value2member_map_[negative] = found
        return found

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = type(self)._value_repr_ or repr
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {show(self._value_)}>"
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _bits_of(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._inverted_ is None:
            bits = ~self._value_ if self._boundary_ is KEEP else self._flag_mask_ ^ self._value_
            self._inverted_ = self.__class__(bits)
            self._inverted_._inverted_ = self
        return self._inverted_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


def unique(enumeration):
    twice = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if twice:
        listed = ", ".join(f"{alias} -> {name}" for alias, name in twice)
        raise ValueError(f"duplicate values found in {enumeration!r}: {listed}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                twice = [(alias, member.name) for alias, member in enumeration.__members__.items()
                         if alias != member.name]
                if twice:
                    listed = ", ".join(f"{alias} -> {name}" for alias, name in twice)
                    raise ValueError(f"aliases found in {enumeration!r}: {listed}")
            elif check is CONTINUOUS:
                values = {member.value for member in enumeration}
                if len(values) < 2:
                    continue
                if is_flag:
                    missing = [1 << n for n in range(min(values).bit_length(), max(values).bit_length() - 1)
                               if 1 << n not in values]
                else:
                    missing = [n for n in range(min(values) + 1, max(values)) if n not in values]
                if missing:
                    listed = ", ".join(map(str, missing))
                    raise ValueError(f"invalid {'flag' if is_flag else 'enum'} {name!r}: missing values {listed}"[:256])
            elif check is NAMED_FLAGS:
                known = {member.value for member in enumeration}
                names = []
                bits = 0
                for alias, member in enumeration.__members__.items():
                    if alias in enumeration._member_names_ or member.value < 0:
                        continue
                    missing = [bit for bit in _bits(member.value) if bit not in known]
                    if missing:
                        names.append(alias)
                        for bit in missing:
                            bits |= bit
                if names:
                    what = (f"alias {names[0]} is missing" if len(names) == 1 else
                            f"aliases {', '.join(names[:-1])} and {names[-1]} are missing")
                    value = f"value 0x{bits:x}" if _is_single_bit(bits) else f"combined values of 0x{bits:x}"
                    raise ValueError(f"invalid Flag {name!r}: {what} {value} "
                                     "[use enum.show_flag_values(value) for details]")
        return enumeration


def show_flag_values(value):
    return list(_bits(value))


def global_enum_repr(self):
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join(name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|"))


def global_str(self):
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    _sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls

import sys


def _function():
    cell = None

    def inner():
        return cell
    return inner


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    __slots__ = ("slot",)

    def method(self):
        pass


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
MappingProxyType = type(type.__dict__)
SimpleNamespace = type(sys.implementation)
CellType = type(_function().__closure__[0])
GeneratorType = type((lambda: (yield))())
_made = _coroutine()
CoroutineType = type(_made)
_made.close()
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
ModuleType = type(sys)
try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(_Class.slot)
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(Ellipsis)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
del _function, _coroutine, _async_generator, _Class, _made


def new_class(name, bases=(), kwds=None, exec_body=None):
    bases_now = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, bases_now, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if bases_now is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, bases_now, namespace, **kwds)


def resolve_bases(bases):
    found = []
    changed = False
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            entries = base.__mro_entries__(bases)
            if not isinstance(entries, tuple):
                raise TypeError("__mro_entries__ must return a tuple")
            found.extend(entries)
            changed = True
        else:
            found.append(base)
    return tuple(found) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(kind, meta):
                meta = kind
            elif not issubclass(meta, kind):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                                "of the metaclasses of all its bases")
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, namespace, kwds


class DynamicClassAttribute:
    """A property that only instances have: through the class, the metaclass's __getattr__ is asked."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or fget.__doc__
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        doc = fget.__doc__ if self.overwrite_doc else None
        result = type(self)(fget, self.fset, self.fdel, doc or self.__doc__)
        result.overwrite_doc = self.overwrite_doc
        return result

    def setter(self, fset):
        return self._changed(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        return self._changed(self.fget, self.fset, fdel)

    def _changed(self, *functions):
        result = type(self)(*functions, self.__doc__)
        result.overwrite_doc = self.overwrite_doc
        return result


def coroutine(func):
    """Lets await take what a generator function returns."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if isinstance(func, FunctionType):
        if func.__code__.co_flags & 0x180:
            return func
        if func.__code__.co_flags & 0x20:
            from _eyewall import mark_coroutine
            return mark_coroutine(func)
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **keywords):
        result = func(*args, **keywords)
        if isinstance(result, CoroutineType) or isinstance(result, GeneratorType) and result.gi_code.co_flags & 0x100:
            return result
        if hasattr(result, "__next__") and hasattr(result, "send") and not hasattr(result, "__await__"):
            return _GeneratorWrapper(result)
        return result
    return wrapped


class _GeneratorWrapper:
    """Makes something like a generator awaitable."""

    def __init__(self, generator):
        self._generator = generator
        self.send, self.throw, self.close = generator.send, generator.throw, generator.close

    def __next__(self):
        return next(self._generator)

    def __iter__(self):
        return self

    __await__ = __iter__


__all__ = [_name for _name in globals() if _name[0] != "_" and _name != "sys"]

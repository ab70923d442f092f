package py

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestClassesAgainstCPython(t *testing.T) {
	askCPython(t, programsOf(`
# Making classes.
type()
type(1, 2)
type(1, (), {})
type('A', 1, {})
type('A', (), 1)
type('A', (1,), {})
type('A', (), {}).__mro__[1:]
type('A\0', (), {})
type('A', (bool,), {})
type('A', (type(None),), {})
type('A', (range,), {})
type('A', (slice,), {})
type('A', (int, str), {})
type('A', (list, dict), {})
type('A', (object, int), {})
type('A', (int, int), {})
type('A', (OSError, ImportError), {})
type('A', (Exception, int), {})
type('A', (KeyError, AttributeError), {})('x')
A = type('A', (), {});; type('B', (object, A), {})
A = type('A', (), {});; B = type('B', (A,), {});; type('C', (A, B), {})
A = type('A', (), {});; B = type('B', (), {});; C = type('C', (A, B), {});; D = type('D', (B, A), {});; type('E', (C, D), {})
A = type('A', (), {});; B = type('B', (A,), {});; C = type('C', (A,), {});; type('D', (B, C), {}).__mro__[1] == B
A = type('A', (), {}, x=1)
M = type('M', (type,), {});; N = type('N', (type,), {});; A = M('A', (), {});; B = N('B', (), {});; type('C', (A, B), {})
M = type('M', (type,), {});; A = M('A', (), {});; type(type('C', (A,), {})).__name__
type('A', (), {'__qualname__': 1})
type('A', (), {'__qualname__': 'x.A'}).__qualname__
type('A', (), {'__eq__': lambda a, b: True}).__hash__
type('A', (), {1: 2}).__dict__[1]
sorted(type('A', (), {'__module__': 'm', 'x': 1}).__dict__)
sorted(type('A', (Exception,), {'__module__': 'm'}).__dict__)
sorted(type('A', (int,), {'__module__': 'm'}).__dict__)
sorted(type('A', (list,), {'__module__': 'm'}).__dict__)
sorted(type('A', (set,), {'__module__': 'm'}).__dict__)
sorted(type('A', (type,), {'__module__': 'm'}).__dict__)
# Slots.
A = type('A', (), {'__slots__': ('x', 'y')});; a = A();; a.x = 1;; a.x
A = type('A', (), {'__slots__': ('x', 'y')});; A().y
A = type('A', (), {'__slots__': ('x', 'y')});; a = A();; a.z = 1
A = type('A', (), {'__slots__': ('x', 'y')});; A().__dict__
A = type('A', (), {'__slots__': 'x'});; A.x
A = type('A', (), {'__slots__': 'x'});; A.x.__get__(1)
A = type('A', (), {'__slots__': 'x'});; A.x.__set__(1, 2)
A = type('A', (), {'__slots__': 'x'});; A.x.__delete__(A())
A = type('A', (), {'__slots__': 'x'});; B = type('B', (), {'__slots__': 'x'});; type('C', (A, B), {})
A = type('A', (), {'__slots__': 'x'});; B = type('B', (), {'__slots__': ()});; type('C', (A, B), {}).__base__ is A
A = type('A', (), {'__slots__': 'x'});; B = type('B', (), {'__slots__': 'x'});; b = B();; b.x = 1;; A.x.__get__(b)
type('A', (), {'__slots__': 1})
type('A', (), {'__slots__': (1,)})
type('A', (), {'__slots__': '1'})
type('A', (), {'__slots__': 'x', 'x': 1})
type('A', (int,), {'__slots__': 'x'})
type('A', (tuple,), {'__slots__': ()})().x
type('A', (), {'__slots__': ('__dict__', '__dict__')})
type('A', (), {'__slots__': ('__weakref__', '__weakref__')})
sorted(type('A', (), {'__module__': 'm', '__slots__': ('b', 'a')}).__dict__)
# Attributes of classes.
int.__name__ = 'x'
del int.__name__
int.x = 1
A = type('A', (), {});; A.__name__ = 'B';; A.__name__, A.__qualname__
A = type('A', (), {});; A.__name__ = 1
A = type('A', (), {});; del A.__name__
A = type('A', (), {});; A.__mro__ = ()
A = type('A', (), {});; A.__dict__ = {}
A = type('A', (), {});; A.__bases__ = ()
A = type('A', (), {});; A.__bases__ = 1
A = type('A', (), {});; B = type('B', (), {'x': 1});; C = type('C', (A,), {});; C.__bases__ = (B,);; C.x
A = type('A', (), {});; B = type('B', (A,), {});; A.__bases__ = (B,)
A = type('A', (), {});; C = type('C', (A,), {});; C.__bases__ = (object,)
A = type('A', (), {});; C = type('C', (A,), {});; C.__bases__ = (int,)
A = type('A', (), {});; A.nope
A = type('A', (), {});; A.x = 1;; A.x
object.__abstractmethods__
type.__abstractmethods__
A = type('A', (), {});; A.__abstractmethods__ = ['f'];; A()
A = type('A', (), {});; A.__abstractmethods__ = ('f', 'g');; A()
A = type('A', (), {});; A.__abstractmethods__ = ('f', 'g');; del A.__abstractmethods__;; type(A()) is A
A = type('A', (), {});; B = type('B', (A,), {});; A.__subclasses__()[0] is B
ArithmeticError.__subclasses__()
# Making objects.
object(1)
type('A', (), {})(1)
type('A', (), {})(a=1)
object.__new__()
object.__new__(1)
object.__new__(int)
object.__new__(type('A', (list,), {}))
int.__new__(str)
int.__new__(bool)
dict.__new__(list)
BaseException.__new__(int)
ValueError.__new__(ValueError, 1)
list.__new__(type('A', (list,), {}), 1, 2, 3)
type('A', (list,), {'__new__': object.__new__})()
type('A', (int,), {'__new__': object.__new__})()
object.__init__(1, 2)
object.__init__()
# The attributes of objects.
object().x = 1
object().__dict__
[].x = 1
[].append = 1
del [].append
(1).real = 2
A = type('A', (), {});; a = A();; d = {'x': 1};; a.__dict__ = d;; a.y = 2;; d['z'] = 3;; (d, a.x, a.z, a.__dict__ is d)
A = type('A', (), {});; a = A();; a.__dict__ = 1
A = type('A', (), {});; a = A();; a.x = 1;; d = a.__dict__;; a.__dict__ = {};; (d, a.__dict__)
A = type('A', (dict,), {});; a = A();; a.__dict__ = a;; a.x = 1;; a['y'] = 2;; (a, a.y)
A = type('A', (), {});; B = type('B', (), {});; a = A();; a.__class__ = B;; type(a) is B
A = type('A', (), {});; A().__class__ = int
A = type('A', (), {});; A().__class__ = 1
A = type('A', (), {});; B = type('B', (list,), {});; A().__class__ = B
A = type('A', (), {});; B = type('B', (), {'__slots__': 'x'});; A().__class__ = B
A = type('A', (Exception,), {});; B = type('B', (), {'a': Exception.args});; B().a
A = type('A', (), {'n': int.real});; A().n
A = type('A', (), {'n': int.real});; A().n = 1
A = type('A', (), {'n': list.append});; A().n(1)
# Special methods as programs see them.
list.append()
list.append(1, 2)
list.__len__()
list.__len__(1)
[].__len__(1)
[].__len__(x=1)
int.__add__(1)
int.__add__('a', 1)
(1).__radd__(2)
(5).__rsub__(2)
(2).__rpow__(3)
[].__setitem__(1)
(2).__pow__()
(2).__pow__(3, 4)
(2).__pow__(1, 2, 3)
iter([]).__next__()
[].__hash__
[].__hash__()
''.__format__(1)
object().__eq__()
object().__eq__(1)
object().__lt__(1)
object().__setattr__('a')
object().__getattribute__(1)
dict.__dict__['fromkeys']
dict.__dict__['fromkeys']()
dict.__dict__['fromkeys'](1)
dict.__dict__['fromkeys'](int)
dict.__dict__['fromkeys'](dict, 'a')
[list.__len__, list.append, dict.__getitem__, tuple.__getitem__, dict.__contains__, str.__contains__, str.__format__, object.__init__]
[type(list.__len__).__name__, type([].__len__).__name__, type(list.append).__name__, type([].append).__name__]
[str.maketrans.__qualname__, [].append.__qualname__, list.append.__name__, int.__new__.__qualname__]
list.append.__objclass__
list.append.__module__
len.x = 1
len.__name__ = 'x'
list.append == [].append
l = [];; [l.append == l.append, l.append is l.append, l.append == l.pop, [].append == [].append]
int.__get__
property(1, 2, 3, 4, 5)
property(a=1)
property().__get__(1)
property().__get__(None)
property(lambda s: (s, 1)).__get__(3)
property().__set__(1, 2)
property().__delete__(1)
A = type('A', (), {'p': property()});; A().p
A = type('A', (), {'p': property()});; A().p = 1
A = type('A', (), {'p': property()});; del A().p
A = type('A', (), {'p': property(lambda s: 5)});; A().p
A = type('A', (), {'p': property()});; A.p.fget = 1
classmethod()
staticmethod(1, 2)
staticmethod(len)([1])
s = staticmethod(len);; s.x = 1;; s.x
str.__dict__['maketrans'].x
super(int)
super(int, 1)
super(1)
super(int, 'a')
super(int, True).__thisclass__
super(bool, True).__add__(3)
super(bool, True).nope
super(bool, True).nope = 1
super(int, 1, 2)
# Is it one?
isinstance(1, 1)
isinstance(1, (str, 1))
isinstance(1, (int, 1))
isinstance(1, [int])
isinstance(1, int | str)
isinstance([], list[int])
isinstance(1, int | list[int])
issubclass(1, int)
issubclass(int, 1)
issubclass(int, (str, 1))
issubclass(bool, int | str)
issubclass(list, list[int])
[int | str, int | None, None | int, int | int, (int | str) == (str | int), hash(int | str) == hash(str | int)]
int | 1
1 | int
int | 'x'
(int | str)[int]
[list[int], dict[str, int], tuple[int, ...], tuple[()], list[None], list['x'], list[int].__origin__, list[int].__args__]
[list[int]([1]), list[int] == list[int], list[int] == list, list[int].__parameters__]
list[int][str]
list[int].nope
int[str]
(1)[0]
`))
}

// What a program does to classes must not show in other runs, which share the
// built-in types.
func TestClassesShareNothingBetweenRuns(t *testing.T) {
	first, second := newScript(), newScript()
	for _, source := range []string{
		"type('A', (int,), {}).__name__",
		"str.__dict__['maketrans'].x = 1",
		"int.__dict__['real'].x = 1",
	} {
		first.run(t, source)
	}
	require.Equal(t, "[<class 'bool'>]", second.run(t, "int.__subclasses__()"))
	require.Equal(t, "AttributeError: 'staticmethod' object has no attribute 'x'", second.run(t, "str.__dict__['maketrans'].x"))
}

// A metaclass's mro may give any order, but no class whose objects are made otherwise.
func TestOwnOrder(t *testing.T) {
	for order, want := range map[string]string{
		"()":            "TypeError: type MRO must not be empty",
		"(1,)":          "TypeError: mro() returned a non-class ('int')",
		"(list,)":       "TypeError: mro() returned base with unsuitable layout ('list')",
		"(object,)":     "(<class 'object'>,)",
		"(object, int)": "TypeError: mro() returned base with unsuitable layout ('int')",
	} {
		s := newScript()
		require.Equal(t, want, s.run(t, "M = type('M', (type,), {'mro': staticmethod(lambda: "+order+")})\nM('A', (), {}).__mro__"), order)
	}
}

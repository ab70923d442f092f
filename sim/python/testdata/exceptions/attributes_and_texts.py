"""The attributes, texts and refusals of the built-in exceptions.

The cases of a group share their names; groups stand between lines of dashes.
"""

CASES = r"""
e = ValueError('a', 1); print(e, repr(e), e.args, str(ValueError()), repr(ValueError()), str(ValueError('x')), repr(ValueError('x')), str(ValueError(None)), str(ValueError(())), str(ValueError((1,))))
=
ValueError(a=1)
=
Exception(1, x=2)
=
class E(Exception): pass
E(a=1)
=
class E2(Exception):
    def __init__(self, a=1): self.a = a
print(E2(a=5).args, E2(5).args, repr(E2(3)), str(E2(3)), E2(a=5).a)
=
class E3(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
    def __str__(self): return 'E3!' + super().__str__()
print(str(E3(1, 2)), repr(E3(1, 2)), E3(1, 2).args)
=
raise E3(1, 2)
=
e.args = [1, 2]; print(e.args, e)
=
e.args = 1
=
del e.args
=
e.__cause__ = 1
=
e.__cause__ = ValueError; 
=
e.__cause__ = KeyError(1); print(repr(e.__cause__), e.__suppress_context__)
=
del e.__cause__
=
e.__context__ = 1
=
del e.__context__
=
e.__context__ = KeyError(2); print(repr(e.__context__))
=
e.__suppress_context__ = 0; print(e.__suppress_context__)
=
e.__suppress_context__ = 'x'
=
del e.__suppress_context__
=
e.__traceback__ = 1
=
del e.__traceback__
=
e.__traceback__ = None
print(e.__traceback__, e.with_traceback(None) is e)
=
e.with_traceback(1)
=
e.with_traceback()
=
e.add_note('n'); e.add_note('m'); print(e.__notes__, e.__dict__)
=
e.add_note(1)
=
e.__notes__ = 5
e.add_note('x')
=
ValueError().__notes__
=
e.foo = 1; print(e.foo, e.__dict__); del e.foo
=
e.foo
=
e.__dict__ = {'z': 1}; print(e.z)
=
e.__dict__ = 1
=
del e.__dict__
=
print(KeyError('a'), KeyError(), KeyError(1, 2), KeyError(None), repr(KeyError('a')), KeyError(''))
=
raise KeyError
=
print(BaseException(1), GeneratorExit(), KeyboardInterrupt('x'))
=
e = StopIteration(5, 6); print(e.value, e.args, StopIteration().value); e.value = 3; print(e.value, e.args); del e.value
print(e.value)
=
e = SystemExit(3); print(e.code, SystemExit().code, SystemExit(1, 2).code, e, repr(e)); e.code = 4; print(e.code)
=
raise SystemExit('x')
=
e = ImportError('m', name='n', path='p'); print(e, repr(e), e.name, e.path, e.msg, e.args, ImportError().msg, ImportError(1, 2).msg, ImportError(1, 2), ImportError(5).msg)
=
ImportError(foo=1)
=
ImportError('x', foo=1)
=
ModuleNotFoundError('x', foo=1)
=
e = ImportError(); e.msg = 'zz'; print(str(e), repr(e))
=
e = NameError('x', name='y'); print(e, e.name, NameError('a').name, repr(e)); NameError('x', obj=1)
=
e = AttributeError('x', name='y', obj=3); print(e, e.name, e.obj, AttributeError('a').name); AttributeError('x', foo=1)
=
UnboundLocalError('x', name='q').name
=
try: undefined_q
except NameError as e: print(e.name, e)
=
try: (1).undefined_q
except AttributeError as e: print(e.name, e.obj, e)
=
e = SyntaxError('msg', ('f.py', 3, 5, 'text', 3, 7)); print(e, repr(e), e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line, e.args)
=
print(SyntaxError(), SyntaxError('a'), SyntaxError('a', 'b', 'c'), SyntaxError('m', ('/a/b.py', 3, 1, 't')), SyntaxError('m', (None, 3, 1, 't')), SyntaxError('m', ('f', None, 1, 't')))
=
SyntaxError('m', (1, 2))
=
SyntaxError('m', 1)
=
SyntaxError('m', ('f', 1, 2, 't', 3))
=
print(IndentationError('x', ('f', 1, 2, 't')), isinstance(TabError('x'), SyntaxError))
=
e = UnicodeDecodeError('utf-8', b'a\xffb', 1, 2, 'bad'); print(e, repr(e), e.encoding, e.object, e.start, e.end, e.reason, e.args)
=
print(UnicodeDecodeError('utf-8', b'a\xffb', 0, 2, 'bad'), UnicodeEncodeError('ascii', 'a\xe9', 1, 2, 'no'), UnicodeEncodeError('ascii', '\u1234', 0, 1, 'no'), UnicodeEncodeError('ascii', '\U00012345', 0, 1, 'no'), UnicodeEncodeError('ascii', 'abc', 0, 2, 'no'), UnicodeTranslateError('a\xe9', 1, 2, 'r'), UnicodeTranslateError('abc', 0, 2, 'r'))
=
UnicodeDecodeError('a')
=
UnicodeDecodeError(1, b'', 0, 1, 'x')
=
UnicodeDecodeError('a', 'str', 0, 1, 'x')
=
UnicodeEncodeError('a', b'', 0, 1, 'x')
=
UnicodeEncodeError('a', 'x', 'q', 1, 'x')
=
UnicodeTranslateError(1, 2, 3)
=
print(UnicodeError('x'), UnicodeError(1, 2))
=
e = UnicodeDecodeError('utf-8', b'a', 5, 9, 'bad'); print(e, e.start, e.end)
=
e.start = 0; e.end = 1; e.reason = 'new'; print(e)
=
e.encoding = 1
=
b'\xff'.decode()
=
'\xe9\xe9'.encode('ascii')
---
print(OSError(2, 'No', 'x', None, 'y'), repr(OSError(2, 'No', 'x', None, 'y')), OSError(2, 'No', 'x', None, 'y').args, OSError('a'), OSError(), OSError(1, 2, 3, 4, 5, 6), OSError(9999, 'zz'), type(OSError(9999, 'zz')), OSError(13, 'p'), OSError('a', 'b'), OSError('a', 'b').errno, OSError('a').errno, OSError(2).errno, OSError(2, None), OSError(None, None), OSError(2, 'x', None))
=
for n in range(1, 135):
    t = type(OSError(n, 'x'))
    if t is not OSError: print(n, t)
=
OSError(a=1)
=
class E(OSError): pass
print(E(2, 'x'), type(E(2, 'x')), repr(E(2, 'x', 'f')))
=
class E(OSError):
    def __init__(self, *a, **kw): super().__init__(*a); self.kw = kw
e = E(2, 'x', k=1); print(e, e.kw, e.errno, e.args)
=
class E(OSError):
    def __new__(cls, *a, **kw): return super().__new__(cls, *a)
e = E(2, 'x', 'f'); print(e, e.errno, e.args)
=
class E(OSError):
    def __init__(self): pass
e = E(); print(e, e.errno, e.args, repr(e))
=
FileNotFoundError(1, 'x').errno
=
print(FileNotFoundError(1, 'x'), type(FileNotFoundError(1, 'x')), ConnectionError(104, 'r'), type(ConnectionError(104, 'r')), IOError is OSError, EnvironmentError is OSError, BlockingIOError(11, 'x', 5).characters_written)
=
BlockingIOError(11, 'x', 5)
print(BlockingIOError(11, 'x', 5), BlockingIOError(11, 'x', 5).args, BlockingIOError(11, 'x', 5).filename)
=
BlockingIOError(11, 'x').characters_written
=
e = OSError(5, 'a'); e.errno = 7; print(e, e.args); e.filename = 'ff'; print(e); del e.filename; print(e.filename, e)
=
e = TimeoutError(); print(e, e.errno, TimeoutError('timed out'), TimeoutError('timed out').errno)
---
eg = ExceptionGroup('msg', [ValueError(1), TypeError(2)]); print(eg, repr(eg), eg.message, eg.exceptions, eg.args, str(ExceptionGroup('m', [ValueError()])))
=
ExceptionGroup()
=
ExceptionGroup('x')
=
ExceptionGroup('x', [])
=
ExceptionGroup('x', 1)
=
ExceptionGroup(1, [ValueError()])
=
ExceptionGroup('x', [1])
=
ExceptionGroup('x', [ValueError(), int])
=
ExceptionGroup('x', [ValueError])
=
ExceptionGroup('x', [KeyboardInterrupt()])
=
ExceptionGroup('x', {ValueError()})
=
ExceptionGroup('x', (ValueError(),), a=1)
=
ExceptionGroup('x', a=1)
=
print(type(BaseExceptionGroup('x', [ValueError()])), type(BaseExceptionGroup('x', [KeyboardInterrupt()])), ExceptionGroup('x', (ValueError(),)), repr(ExceptionGroup('x', (ValueError(),))))
=
class EG(ExceptionGroup):
    def derive(self, excs): return EG(self.message, excs)
eg = EG('m', [ValueError(1), EG('n', [TypeError(2), OSError(3)])])
print(eg.split(ValueError), eg.subgroup(TypeError), eg.split(lambda e: isinstance(e, OSError)), eg.subgroup((ValueError, TypeError)), eg.subgroup(KeyError), eg.split(EG), eg.split(KeyError))
=
eg.split(1)
=
eg.split(int)
=
eg.split((int,))
=
eg.split([ValueError])
=
eg.split()
=
eg.subgroup()
=
eg.derive()
=
eg = ExceptionGroup('m', [ValueError(1)]); print(eg.derive([TypeError(1)])); eg.derive([])
=
class EG2(ExceptionGroup):
    def __new__(cls, msg, excs, code): o = super().__new__(cls, msg, excs); o.code = code; return o
    def __init__(self, *a): pass
e = EG2('m', [ValueError()], 5); print(e.code, e, e.args, repr(e))
=
class EG3(ExceptionGroup):
    def derive(self, excs): return 5
EG3('m', [ValueError(), TypeError()]).split(ValueError)
=
class EG4(ExceptionGroup, KeyError): pass
print(EG4.__mro__)
=
eg = ExceptionGroup('m', [ValueError(1), TypeError(2)]); eg.add_note('nn'); eg.__cause__ = KeyError()
m, r = eg.split(ValueError); print(m.__notes__, repr(m.__cause__), r.__notes__, m.__notes__ is eg.__notes__)
=
eg.message = 1
=
eg.exceptions = 1
=
class BEG(BaseExceptionGroup): pass
print(type(BEG('x', [ValueError()])), ExceptionGroup[int], ExceptionGroup.__mro__)
=
class X(ExceptionGroup): pass
X('x', [KeyboardInterrupt()])
=
class X(BaseExceptionGroup, ValueError): pass
X('x', [KeyboardInterrupt()])
=
l = [ValueError()]; eg = ExceptionGroup('x', l); l.append(1); print(eg.exceptions, eg.args)
=
try:
    raise ExceptionGroup('a', [ValueError(1), TypeError(2), ExceptionGroup('b', [KeyError(3), ValueError(4)])])
except* ValueError as g: print(repr(g))
except* (TypeError, KeyError) as g: print(repr(g))
=
try: raise ValueError(1)
except* ValueError as g: print(repr(g))
=
try: raise ExceptionGroup('a', [ValueError(1), TypeError(2)])
except* ValueError as g: raise KeyError(5)
=
try: raise ExceptionGroup('a', [ValueError(1), TypeError(2)])
except* ValueError as g: pass
=
try: raise ValueError(1)
except* ExceptionGroup as g: pass
=
try: raise ValueError(1)
except* int as g: pass
=
try: raise ExceptionGroup('a', [ValueError(1), TypeError(2)])
except* ValueError as g: raise
---
def f(): 1/0
try: f()
except ZeroDivisionError as e: tb = e.__traceback__; x = e
print(type(tb), tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name, type(tb.tb_lasti))
=
tb.tb_next = 1
=
tb.tb_next = tb
=
tb.tb_lineno = 1
=
del tb.tb_next
=
import types
types.TracebackType(None, tb.tb_frame, 1, 2).tb_lineno
=
types.TracebackType()
=
print(sorted(k for k in dir(tb) if not k.startswith('__')), repr(tb)[:17])
=
raise 1
=
raise int
=
raise ValueError from 1
=
raise ValueError from KeyError
=
raise ValueError() from None
=
class X:
    pass
raise X
=
class X(Exception):
    def __init__(self): raise KeyError(4)
raise X
=
try: pass
except 1: pass
=
try: raise ValueError
except 1: pass
=
try: raise ValueError
except (int, ValueError): pass
=
try: raise ValueError
except (ValueError, int): print('ok')
=
try: raise ValueError('x')
except ValueError as e:
    try: raise KeyError('y')
    except KeyError as k: print(repr(k.__context__), k.__cause__, k.__suppress_context__)
=
try:
    try: raise ValueError('x')
    except ValueError as e: raise KeyError('y') from e
except KeyError as k: print(repr(k.__cause__), k.__suppress_context__, repr(k.__context__))
=
class MyE(ValueError):
    code = 3
    def __init__(self, msg, *, code=0):
        super().__init__(msg)
        self.code = code
try: raise MyE('hi', code=9)
except ValueError as e: print(e, e.code, repr(e), type(e).__mro__)
=
class A(OSError, ImportError): pass
=
class A(KeyError, AttributeError): pass
print(A('x', name='n').name, str(A('x')))
=
class A(ValueError, TypeError): pass
print(A.__mro__)
=
class A(Exception, int): pass
=
class A(str, Exception): pass
=
BaseException.__new__()
=
BaseException.__new__(int)
=
print(BaseException.__new__(ValueError, 1, 2), ValueError.__new__(ValueError, 3).args)
=
ValueError.__init__(1)
=
ValueError.__init__()
=
ValueError.__str__(1)
=
print(Exception.__str__(ValueError('q')), Exception.__repr__(ValueError('q')), Exception.__init__, Exception.__new__, ValueError.args, ValueError.with_traceback, Exception.__dict__.get('__init__'))
=
ValueError.args.__get__(1)
=
e = ValueError(1); e.__init__(2, 3); print(e.args)
=
import copy
e = ValueError('a', 2); e.x = 5; c = copy.copy(e); print(c, c.x, c is e, e.__reduce__())
=
print(OSError(2, 'x', 'f').__reduce__(), ImportError('m', name='n').__reduce__(), copy.copy(OSError(2, 'x', 'f')), KeyError('a').__reduce__())
=
e.__setstate__(1)
=
e.__setstate__({'q': 1}); print(e.q)
=
e.__setstate__(None)
=
hash(e) == hash(e), e == e
print(ValueError(1) == ValueError(1), ValueError(1) < ValueError(2))
"""


def plain(text):
    """Returns text without the addresses, which are another in each run."""
    first, *rest = text.split(" at 0x")
    return first + "".join(" at" + part.lstrip("0123456789abcdef") for part in rest)


def show(*values):
    print(plain(" ".join(str(value) for value in values)))


for group in CASES.strip("\n").split("\n---\n"):
    scope = {"__name__": "__main__", "print": show}
    for case in group.split("\n=\n"):
        try:
            exec(case, scope)
        except BaseException as error:
            show(type(error).__name__ + ":", error)

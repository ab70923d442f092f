"""except* that raises, and what groups refuse."""
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [KeyError(3), ValueError(4)])])
    except* ValueError as e:
        print(repr(e), repr(e.__context__))
        raise RuntimeError('in handler')
    except* KeyError as e:
        print(repr(e))
        raise
except BaseException as e:
    import traceback
    pass
    print(repr(e))
    print(repr(e.__cause__), repr(e.__context__))
try:
    try:
        raise ValueError('bare')
    except* ValueError as e:
        print(repr(e), e.exceptions)
except BaseException as e: print(repr(e))
try:
    try:
        raise ValueError('bare')
    except* TypeError as e: pass
except BaseException as e: print(repr(e))
def f():
    for i in range(2):
        try:
            if i: raise ExceptionGroup('x', [OSError(i)])
        except* OSError as e:
            print('os', e.exceptions)
        except* (ValueError, TypeError): pass
        else:
            print('else', i)
        finally:
            print('fin', i)
f()
try:
    try: raise ValueError
    except* ExceptionGroup: pass
except TypeError as e: print(e)
try:
    try: raise ValueError
    except* 3: pass
except TypeError as e: print(e)
try:
    try: raise ValueError
    except 3: pass
except TypeError as e: print(e)
try: ExceptionGroup('x', [])
except Exception as e: print(repr(e))
try: ExceptionGroup('x', [1])
except Exception as e: print(repr(e))
try: ExceptionGroup(1, [ValueError()])
except Exception as e: print(repr(e))
try: ExceptionGroup('x', [KeyboardInterrupt()])
except Exception as e: print(repr(e))
try: ExceptionGroup('x', 3)
except Exception as e: print(repr(e))
try: ExceptionGroup('x')
except Exception as e: print(repr(e))
print(repr(BaseExceptionGroup('x', [ValueError()])))
print(repr(BaseExceptionGroup('x', [KeyboardInterrupt()])), str(BaseExceptionGroup('x', [KeyboardInterrupt()])))
class G(ExceptionGroup):
    def derive(self, e): return G(self.message, e)
g = G('m', [ValueError(1), TypeError(2)])
print(g.split(ValueError), g.subgroup(lambda e: isinstance(e, TypeError)), g.split((ValueError, TypeError)), g.subgroup(KeyError))
g.add_note('n1'); 
a,b = g.split(ValueError); print(a.__notes__, b.__notes__)

"""finally with break, continue and return in nested loops."""
def f():
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if j == 1: break
                    if i == 2: return 'ret'
                    continue
                finally:
                    print('inner', i, j)
        finally:
            print('outer', i)
            if i == 0: continue
print(f())
def g():
    while True:
        try:
            return 1
        finally:
            break
    return 2
print(g())
def h():
    try:
        raise ValueError(1)
    finally:
        return 'swallow'
print(h())
def k():
    for x in [1,2,3]:
        try:
            raise KeyError(x)
        except KeyError as e:
            if x == 2:
                continue
            print('h', e)
        else:
            print('else')
        finally:
            if x == 3:
                print('fin3')
                break
            print('fin', x)
    else:
        print('loop else')
    try: e
    except UnboundLocalError as z: print(z)
    except NameError as z: print(type(z), z)
k()

# A method belongs to the type that has it, and messages name that one.
for owner in bool, int, float, range, slice, type(None), KeyError:
    for name in ("__index__", "__abs__", "__divmod__", "__and__", "__eq__", "__hash__", "__repr__", "start"):
        try:
            method = getattr(owner, name)
        except AttributeError:
            continue
        print(owner.__name__, name, method)
        try:
            method()
        except TypeError as e:
            print(e)
for call in (lambda: (1).__abs__(2), lambda: (1.5).__divmod__(), lambda: True.__rdivmod__(1, 2)):
    try:
        call()
    except TypeError as e:
        print(e)

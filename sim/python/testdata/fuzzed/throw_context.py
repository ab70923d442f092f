# What throw raises in a generator does not get the thrower's exception as context.


def fresh():
    yield 1


def handling():
    try:
        raise KeyError("inner")
    except KeyError:
        yield 1


def thrown(generator, start):
    try:
        raise NameError("outer")
    except NameError:
        if start:
            next(generator)
        try:
            generator.throw(ValueError(0))
        except ValueError as e:
            return repr(e.__context__)


print(thrown(fresh(), False))
print(thrown(fresh(), True))
print(thrown(handling(), True))

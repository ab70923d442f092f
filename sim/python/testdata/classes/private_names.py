# Two leading underscores are mangled with the class's name.
class Safe:
    __count = 0

    def __init__(self):
        self.__code = "1234"
        self._hint = "year"
        self.__dunder__ = "untouched"
        Safe.__count += 1

    def open(self, code):
        return code == self.__code

    def __secret(self):
        return "secret of Safe"

    def tell(self):
        return self.__secret()


class Bigger(Safe):
    def __init__(self):
        super().__init__()
        self.__code = "9999"

    def __secret(self):
        return "secret of Bigger"


s, b = Safe(), Bigger()
print(s.open("1234"), b.open("9999"), b.open("1234"))
print(b.tell())
print(sorted(b.__dict__))
print(Safe._Safe__count, b._Bigger__code, b._Safe__code)
try:
    s.__code
except AttributeError as error:
    print(error)


class _Odd__:
    def get(self):
        __local = 5
        return {"__key": __local}


print(_Odd__().get())


class Keys:
    def run(self, **kwargs):
        return sorted(kwargs)

    def go(self):
        return self.run(__a=1, b=2)


print(Keys().go())

# Properties with getters, setters and deleters; read-only errors.
class Account:
    def __init__(self, owner):
        self.owner = owner
        self._balance = 0

    @property
    def balance(self):
        """The money there is."""
        print("(get)", end=" ")
        return self._balance

    @balance.setter
    def balance(self, amount):
        if amount < 0:
            raise ValueError("negative balance")
        print("(set)", end=" ")
        self._balance = amount

    @balance.deleter
    def balance(self):
        print("(delete)", end=" ")
        self._balance = 0

    @property
    def summary(self):
        return f"{self.owner}: {self._balance}"


a = Account("Ada")
a.balance = 50
a.balance += 25
print(a.balance, a.summary)
del a.balance
print(a.balance)
for action in (
    lambda: setattr(a, "balance", -1),
    lambda: setattr(a, "summary", "x"),
    lambda: delattr(a, "summary"),
):
    try:
        action()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(Account.balance.__doc__, type(Account.balance).__name__)
print(Account.balance.fget(a))


class Celsius:
    degrees = property(lambda self: self._d, lambda self, v: setattr(self, "_d", float(v)), doc="warmth")
    fahrenheit = property(lambda self: self._d * 9 / 5 + 32)
    hidden = property(None, lambda self, v: print("only set", v))


c = Celsius()
c.degrees = "100"
print(c.degrees, c.fahrenheit)
c.hidden = 5
try:
    c.hidden
except AttributeError as error:
    print(error)
a.__dict__["summary"] = "does not win"
print(a.summary)

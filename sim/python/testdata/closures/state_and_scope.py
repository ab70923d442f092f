# Closures share, copy or hide state: accounts, events, modules of functions.
def account(balance):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(f"+{amount}")
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f"only {balance} left")
        balance -= amount
        history.append(f"-{amount}")
        return balance
    return {"deposit": deposit, "withdraw": withdraw, "history": lambda: list(history), "balance": lambda: balance}


a, b = account(100), account(0)
print(a["deposit"](50), a["withdraw"](30), b["deposit"](1), a["history"](), b["history"](), a["balance"]())
try:
    b["withdraw"](5)
except ValueError as error:
    print(error, b["balance"]())


def outer():
    x = "outer"

    def reads():
        return x

    def shadows():
        x = "local"
        return x

    def changes():
        nonlocal x
        x = "changed"

    def deep():
        def deeper():
            def deepest():
                nonlocal x
                x += "!"
                return x
            return deepest
        return deeper()()
    steps = [reads(), shadows(), reads()]
    changes()
    steps += [reads(), deep(), reads()]
    return steps, [c.cell_contents for c in reads.__closure__], shadows.__closure__


print(outer())


def machine():
    state, transitions = "idle", {}

    def on(source, event, target):
        transitions[source, event] = target
        return on

    def fire(event):
        nonlocal state
        previous, state = state, transitions.get((state, event), state)
        return f"{previous}->{state}"
    return on, fire


on, fire = machine()
on("idle", "go", "busy")("busy", "stop", "idle")
print([fire(e) for e in ("go", "go", "stop", "stop")])


def debounce(n):
    def decorate(function):
        pending = []

        def wrapper(value):
            pending.append(value)
            if len(pending) < n:
                return None
            batch = pending[:]
            pending.clear()
            return function(batch)
        wrapper.pending = pending
        return wrapper
    return decorate


@debounce(3)
def flush(values):
    return sum(values)


print([flush(i) for i in range(1, 8)], flush.pending)
x = "global"


def mixed(flag):
    if flag:
        global x
        x = "assigned"
    return x


print(mixed(False), mixed(True), x)
compose = lambda *fs: (lambda v: [v := f(v) for f in fs][-1]) if fs else lambda v: v
print(compose(str, len, lambda n: n * 2)(12345), compose()(7))
adders = {n: (lambda x, n=n: x + n) for n in range(3)}
print([adders[n](10) for n in adders], [(lambda: n)() for n in range(3)], [f() for f in [(lambda: n) for n in range(3)]])

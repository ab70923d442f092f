# An event emitter: order, once, removal while emitting, errors in listeners.
class Emitter:
    def __init__(self):
        self.listeners = {}

    def on(self, event, listener=None, *, once=False, priority=0):
        def add(f):
            entries = self.listeners.setdefault(event, [])
            entries.append((-priority, len(entries), f, once))
            entries.sort(key=lambda e: e[:2])
            return f
        return add(listener) if listener else add

    def off(self, event, listener):
        self.listeners[event] = [e for e in self.listeners.get(event, []) if e[2] is not listener]

    def emit(self, event, *args, **kwargs):
        results, errors = [], []
        for entry in list(self.listeners.get(event, ())):
            _, _, listener, once = entry
            if once:
                self.listeners[event].remove(entry)
            try:
                results.append(listener(*args, **kwargs))
            except Exception as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup(f"{len(errors)} listeners of {event!r} failed", errors)
        return results


bus = Emitter()


@bus.on("greet")
def polite(name):
    print("  good day,", name)
    return 1


@bus.on("greet", once=True)
def first_time(name):
    print("  nice to meet you,", name)
    bus.off("greet", last)
    return 2


@bus.on("greet", priority=10)
def important(name):
    print("  ATTENTION", name)
    return 3


def last(name):
    print("  (last one)", name)


bus.on("greet", last)
for name in ("Ann", "Bob"):
    print(bus.emit("greet", name))
print(bus.emit("nothing"), {k: len(v) for k, v in bus.listeners.items()})
bus.on("job", lambda n: 10 // n)
bus.on("job", lambda n: [1, 2][n])
bus.on("job", lambda n: n)
for n in (1, 0, 5):
    try:
        print(n, bus.emit("job", n))
    except* ZeroDivisionError as group:
        print(n, "zero:", group.exceptions)
    except* LookupError as group:
        print(n, "lookup:", group.message, group.exceptions)


class Model(Emitter):
    def __setattr__(self, name, value):
        old = self.__dict__.get(name)
        super().__setattr__(name, value)
        if name != "listeners" and old != value:
            self.emit("change", name, old, value)


m = Model()
m.on("change", lambda name, old, new: print(f"  {name}: {old!r} -> {new!r}"))
m.x = 1
m.x = 1
m.x = 2
m.on("change", lambda name, old, new: name == "x" and setattr(m, "double", new * 2))
m.x = 21
print(m.double)

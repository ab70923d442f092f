# weakref: references to living objects, weak mappings and sets, callbacks' shape.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

    def hello(self):
        return "hello " + self.name


t = Thing("a")
r = weakref.ref(t)
print(r() is t, r().name, r == weakref.ref(t), weakref.ref(t) is r, hash(r) == hash(t), type(r).__name__)
p = weakref.proxy(t)
print(p.name, p.hello(), type(p).__name__)
p.name = "changed through the proxy"
print(t, weakref.getweakrefcount(t) >= 1, len(weakref.getweakrefs(t)) >= 1)
things = weakref.WeakValueDictionary(a=t)
print(things["a"] is t, "a" in things, len(things), list(things.items()), things.get("z", "none"), list(things.keys()))
notes = weakref.WeakKeyDictionary()
notes[t] = "note about t"
print(notes[t], t in notes, len(notes), list(notes.items()))
del notes[t]
print(len(notes), notes.get(t))
seen = weakref.WeakSet()
seen.add(t)
seen.add(t)
print(len(seen), t in seen, list(seen))
seen.discard(t)
print(len(seen))
m = weakref.WeakMethod(t.hello)
print(m()())
f = weakref.finalize(t, print, "finalized", "once")
print(f.alive, f.peek()[2], f(), f.alive, f())
for bad in (5, "text", None, (1,), [], {}):
    try:
        weakref.ref(bad)
        print("no error", bad)
    except TypeError as error:
        print(error)
try:
    things["missing"]
except KeyError as error:
    print("KeyError", error)


class Slotted:
    __slots__ = ()


class WithSlot:
    __slots__ = ("__weakref__",)


try:
    weakref.ref(Slotted())
except TypeError as error:
    print(error)
w = WithSlot()
print(weakref.ref(w)() is w)


class Node:
    def __init__(self, parent=None):
        self.parent = weakref.ref(parent) if parent else lambda: None
        self.children = []
        if parent:
            parent.children.append(self)


root = Node()
leaf = Node(Node(root))
print(leaf.parent().parent() is root, root.parent(), len(root.children))

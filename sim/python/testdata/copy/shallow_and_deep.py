# copy: shallow against deep, cycles, own hooks.
import copy

a = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append("changed"); a[2]["k"].append("too"); a.append("new")
print(a, s, d, s[1] is a[1], d[1] is a[1])
loop = [1]; loop.append(loop)
c = copy.deepcopy(loop)
print(c, c[1] is c, c is loop)
shared = [0]
pair = copy.deepcopy([shared, shared, (shared,)])
pair[0].append(1)
print(pair, pair[0] is pair[1], pair[2][0] is pair[0])


class Node:
    def __init__(self, value, *children):
        self.value, self.children = value, list(children)

    def __repr__(self):
        return f"Node({self.value}, {self.children})"


n = Node(1, Node(2), Node([3]))
x, y = copy.copy(n), copy.deepcopy(n)
n.children[1].value.append("m"); n.value = "top"
print(n, x, y, x.children is n.children, type(y).__name__)


class Hooked:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Hooked(("copied", self.v))

    def __deepcopy__(self, memo):
        return Hooked(("deep", copy.deepcopy(self.v, memo)))


print(copy.copy(Hooked([1])).v, copy.deepcopy([Hooked([1])])[0].v)
t = (1, "a", (2,)); u = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(u) is u, copy.copy("s") == "s", copy.deepcopy(None), copy.copy(5), copy.deepcopy(print) is print, copy.copy(Node) is Node)
st = {1, 2}; dd = {"a": {"b": 1}}; b = bytearray(b"x")
print(copy.copy(st) == st, copy.copy(st) is st, copy.deepcopy(dd) == dd, copy.copy(dd)["a"] is dd["a"], copy.deepcopy(b), copy.deepcopy({1: {2: [3]}}), a[:] == list(a) == a.copy())


class Slots:
    __slots__ = ("a", "b")


z = Slots(); z.a = [1]
w, v = copy.copy(z), copy.deepcopy(z)
z.a.append(2)
print(w.a, v.a, hasattr(w, "b"))
try:
    copy.deepcopy(x for x in [])
except TypeError as error:
    print(error)

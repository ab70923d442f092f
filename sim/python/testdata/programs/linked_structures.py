# A linked list, a binary tree, a trie, a union-find, each with its protocols.
class Linked:
    def __init__(self, *items):
        self.first, self.size = None, 0
        for item in reversed(items):
            self.push(item)

    def push(self, item):
        self.first = (item, self.first)
        self.size += 1

    def __iter__(self):
        node = self.first
        while node:
            item, node = node
            yield item

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Linked(*list(self)[index])
        if index < 0:
            index += self.size
        for i, item in enumerate(self):
            if i == index:
                return item
        raise IndexError(f"no item {index}")

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"

    def __add__(self, other):
        return Linked(*self, *other)


l = Linked(1, 2, 3)
l.push("zero")
print(l, len(l), l[0], l[-1], l[1:], 3 in l, list(reversed(l)), l + [4], Linked(), bool(Linked()))
try:
    l[9]
except IndexError as error:
    print(error)


class Tree:
    def __init__(self, *values):
        self.root = None
        for v in values:
            self.add(v)

    def add(self, value):
        if self.root is None:
            self.root = [value, None, None]
            return
        node = self.root
        while node[0] != value:
            side = 1 if value < node[0] else 2
            if node[side] is None:
                node[side] = [value, None, None]
            node = node[side]

    def __iter__(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node[1]
            node = stack.pop()
            yield node[0]
            node = node[2]

    def depth(self, node=...):
        node = self.root if node is ... else node
        return 0 if node is None else 1 + max(self.depth(node[1]), self.depth(node[2]))


t = Tree(5, 2, 8, 1, 9, 3, 5, 7)
print(list(t), t.depth(), t.root, max(t), 4 in t, Tree(*"python").depth(), "".join(Tree(*"python")))


class Trie(dict):
    END = ""

    def add(self, word):
        node = self
        for c in word:
            node = node.setdefault(c, {})
        node[self.END] = word

    def words(self, prefix=""):
        node = self
        for c in prefix:
            node = node.get(c, {})
        stack = [node]
        while stack:
            node = stack.pop()
            if self.END in node:
                yield node[self.END]
            stack += [node[c] for c in sorted(node, reverse=True) if c]


trie = Trie()
for w in "to tea ten inn in i 中 中文 中国".split():
    trie.add(w)
print(list(trie.words()), list(trie.words("te")), list(trie.words("中")), list(trie.words("x")))
parent = {x: x for x in range(10)}


def find(x):
    while parent[x] != x:
        parent[x] = x = parent[parent[x]]
    return x


for a, b in ((1, 2), (3, 4), (2, 4), (7, 8), (8, 9)):
    parent[find(a)] = find(b)
groups = {}
for x in parent:
    groups.setdefault(find(x), []).append(x)
print(sorted(groups.values()), find(1) == find(3), find(1) == find(7))

# An LRU cache on a doubly linked list and a dict, traced.
class Node:
    __slots__ = "key", "value", "before", "after"

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value


class LRU:
    def __init__(self, capacity):
        self.capacity, self.table = capacity, {}
        self.head, self.tail = Node(), Node()
        self.head.after, self.tail.before = self.tail, self.head
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _to_front(self, node):
        node.before, node.after = self.head, self.head.after
        node.before.after = node.after.before = node

    def __getitem__(self, key):
        try:
            node = self.table[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(node)
        self._to_front(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self.table:
            node = self.table[key]
            node.value = value
            self._unlink(node)
        else:
            if len(self.table) == self.capacity:
                old = self.tail.before
                self._unlink(old)
                del self.table[old.key]
                print("  evict", old.key)
            node = self.table[key] = Node(key, value)
        self._to_front(node)

    def __iter__(self):
        node = self.head.after
        while node is not self.tail:
            yield node.key, node.value
            node = node.after

    def __len__(self):
        return len(self.table)


cache = LRU(3)
for key in "abcadbeaa":
    try:
        print(key, "hit", cache[key], list(cache))
    except KeyError:
        cache[key] = key.upper() * 2
        print(key, "miss", list(cache))
cache["a"] = "new"
print(list(cache), len(cache), cache.hits, cache.misses, f"{cache.hits / (cache.hits + cache.misses):.1%}")

# Sorting by hand: bubble, insertion, merge, quick, heap, counting, topological.
def bubble(a):
    a = a[:]
    for end in range(len(a) - 1, 0, -1):
        for i in range(end):
            if a[i] > a[i + 1]:
                a[i], a[i + 1] = a[i + 1], a[i]
    return a


def insertion(a):
    out = []
    for x in a:
        i = len(out)
        while i and out[i - 1] > x:
            i -= 1
        out.insert(i, x)
    return out


def merge(a):
    if len(a) < 2:
        return a
    left, right = merge(a[:len(a) // 2]), merge(a[len(a) // 2:])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def quick(a):
    if not a:
        return []
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def heap(a):
    a = a[:]

    def sift(i, n):
        while (child := 2 * i + 1) < n:
            if child + 1 < n and a[child + 1] > a[child]:
                child += 1
            if a[i] >= a[child]:
                return
            a[i], a[child] = a[child], a[i]
            i = child
    for i in reversed(range(len(a) // 2)):
        sift(i, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a


seed = 42
numbers = []
for _ in range(40):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    numbers.append(seed % 100)
print(numbers)
for sort in (bubble, insertion, merge, quick, heap):
    print(sort.__name__, sort(numbers) == sorted(numbers), sort([3, 1, 2]), sort([]), sort(list("hello")))


def topological(graph):
    done, out = set(), []

    def visit(node, path):
        if node in path:
            raise ValueError("cycle: " + " -> ".join(path[path.index(node):] + [node]))
        if node not in done:
            for needed in graph.get(node, ()):
                visit(needed, path + [node])
            done.add(node)
            out.append(node)
    for node in graph:
        visit(node, [])
    return out


print(topological({"shirt": ["tie"], "tie": [], "jacket": ["shirt", "belt"], "belt": ["trousers"], "shoes": ["trousers", "socks"]}))
try:
    topological({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as error:
    print(error)

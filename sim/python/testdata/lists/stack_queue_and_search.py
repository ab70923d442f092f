# Lists as stacks and queues, binary search, merging, dedup, partition.
stack = []
for token in "3 4 + 2 * 7 -".split():
    if token.isdigit():
        stack.append(int(token))
    else:
        b, a = stack.pop(), stack.pop()
        stack.append({"+": a + b, "*": a * b, "-": a - b}[token])
    print(token, stack)


def balanced(text):
    pairs, open_ones = {")": "(", "]": "[", "}": "{"}, []
    for i, c in enumerate(text):
        if c in "([{":
            open_ones.append(c)
        elif c in pairs and (not open_ones or open_ones.pop() != pairs[c]):
            return f"wrong {c} at {i}"
    return "ok" if not open_ones else f"open {''.join(open_ones)}"


print([balanced(t) for t in ("(a[b]{c})", "(]", "((", ")", "")])


def binary(items, wanted):
    low, high, steps = 0, len(items), []
    while low < high:
        middle = (low + high) // 2
        steps.append(middle)
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low if low < len(items) and items[low] == wanted else None, steps


numbers = list(range(0, 100, 7))
print(binary(numbers, 49), binary(numbers, 50), binary([], 1))
queue = [("root", 0)]
tree = {"root": ["a", "b"], "a": ["c"], "b": ["d", "e"]}
while queue:
    name, level = queue.pop(0)
    print("  " * level + name)
    queue.extend((child, level + 1) for child in tree.get(name, []))


def merge(a, b):
    out, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i]); i += 1
        else:
            out.append(b[j]); j += 1
    return out + a[i:] + b[j:]


print(merge([1, 4, 6], [2, 3, 9, 10]), merge([], [1]))
yes, no = [], []
for n in range(10):
    (yes if n % 3 == 0 else no).append(n)
print(yes, no, [a for i, a in enumerate([1, 1, 2, 2, 2, 1]) if i == 0 or a != [1, 1, 2, 2, 2, 1][i - 1]])
josephus, i = list(range(1, 11)), 0
while len(josephus) > 1:
    i = (i + 2) % len(josephus)
    print(josephus.pop(i), end=" ")
print(josephus)
hanoi = {"A": [3, 2, 1], "B": [], "C": []}
def move(n, a, b, c):
    if n:
        move(n - 1, a, c, b); hanoi[c].append(hanoi[a].pop()); print({k: "".join(map(str, v)) for k, v in hanoi.items()}); move(n - 1, b, a, c)
move(2, "A", "B", "C")

# Slices at work: windows, rotation, chunks, palindromes, rolling sums.
items = list(range(10))
print([items[i:i + 3] for i in range(0, len(items), 3)], [items[i:i + 4] for i in range(len(items) - 3)][:3], [items[i::3] for i in range(3)])


def rotate(seq, n):
    n %= len(seq)
    return seq[n:] + seq[:n]


print(rotate(items, 3), rotate(items, -2), rotate("abcdef", 8), rotate((1, 2, 3), 1))
print(items[-3:], items[:-3], items[3:-3], items[-1:-4:-1], items[::-3], items[len(items) // 2:], items[:1] + items[-1:])
s = "a man a plan"
print(s[::-1], s[:s.index(" ")], s[s.rindex(" ") + 1:], s[1::2], s[-4:], s[:0] == "", s[5:2] == "", s[2:5].upper() + s[5:])
longest = max((s[i:j] for i in range(len(s)) for j in range(i + 1, len(s) + 1) if s[i:j] == s[i:j][::-1]), key=len)
print(repr(longest))
values = [3, 8, 1, 9, 4, 7]
print([sum(values[i:i + 3]) for i in range(len(values) - 2)], [max(values[max(0, i - 1):i + 2]) for i in range(len(values))], [b - a for a, b in zip(values, values[1:])])
left, right = values[:len(values) // 2], values[len(values) // 2:]
print(left, right, [x for pair in zip(left, right) for x in pair], values[0::2] + values[1::2])
copy = values[:]
copy[1:3], copy[-1:] = [], [100, 200]
print(copy, values)
copy[::2] = [0] * len(copy[::2])
print(copy)
del copy[1::2]
print(copy)
text = "key: value: more"
i = text.find(":")
print((text[:i], text[i + 1:].strip()), text[:3], text[-4:], text[4:-5])
first, rest = items[0], items[1:]
while rest:
    first, rest = first + rest[0], rest[2:]
print(first)
half = slice(None, None, 2)
print(items[half], "abcdef"[half], tuple("xyz")[half], range(9)[half], bytes(4)[half], [half.indices(n) for n in (0, 5)])
sudoku = [[(r * 3 + r // 3 + c) % 9 + 1 for c in range(9)] for r in range(9)]
print([n for row in sudoku[3:6] for n in row[6:9]], [row[4] for row in sudoku], sudoku[0][:3])

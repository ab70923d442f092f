def report(n):
    lines = []
    for i in range(n):
        line = "task-" + str(i) + ":" + str(i * i)
        if line.endswith("1"):
            line = line.upper()
        lines.append(line)
    return "\n".join(lines)


def count(text):
    found = {}
    for line in text.split("\n"):
        parts = line.split(":")
        key = parts[1][-1:]
        found[key] = found.get(key, 0) + len(parts[0])
    return sorted(found.items())


def grow(n):
    text = ""
    for i in range(n):
        text += "ab"
        if len(text) > 200:
            text = text[100:]
    return len(text)


for turn in range(4):
    result = count(report(40000))
print(result)
print(grow(300000))

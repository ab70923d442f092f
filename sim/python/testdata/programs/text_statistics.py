# Counts of words, letters and sentences; a histogram; longest words.
import re
from collections import Counter, defaultdict

text = """The event loop waits. When something happens, it calls the handler that
asked for it; then it waits again! Does the loop ever sleep? It sleeps whenever
nothing happens, and it wakes when something does. 事件循环等待。 The end."""
words = re.findall(r"[a-z]+", text.lower())
sentences = [s.strip() for s in re.split(r"[.!?]\s+", text) if s.strip()]
print(len(text), "characters,", len(words), "words,", len(set(words)), "different,", len(sentences), "sentences,", text.count("\n") + 1, "lines")
for word, count in sorted(Counter(words).items(), key=lambda item: (-item[1], item[0]))[:8]:
    print(f"{word:>10} {count} {'*' * count}")
by_length = defaultdict(set)
for word in words:
    by_length[len(word)].add(word)
for length in sorted(by_length, reverse=True)[:4]:
    print(length, sorted(by_length[length]))
letters = Counter(c for c in text.lower() if c.isalpha() and c.isascii())
total = sum(letters.values())
print([(c, f"{n / total:.1%}") for c, n in sorted(letters.items(), key=lambda i: (-i[1], i[0]))[:5]])
print("average", round(sum(map(len, words)) / len(words), 3), "median", sorted(map(len, words))[len(words) // 2])
pairs = Counter(zip(words, words[1:]))
print([(" ".join(p), n) for p, n in sorted(pairs.items(), key=lambda i: (-i[1], i[0])) if n > 1])
index = defaultdict(list)
for number, line in enumerate(text.splitlines(), 1):
    for word in re.findall(r"\w+", line.lower()):
        if not index[word] or index[word][-1] != number:
            index[word].append(number)
print({w: ns for w, ns in sorted(index.items()) if len(ns) > 1})
print(max(sentences, key=len), "|", min(sentences, key=len))
print(" ".join(w.capitalize() if i % 2 else w for i, w in enumerate(words[:8])), [c for c in text if ord(c) > 127])

# Small programs over characters: Caesar, palindromes, runs, anagrams, Roman.
def caesar(text, shift):
    out = []
    for c in text:
        if c.isascii() and c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            c = chr((ord(c) - base + shift) % 26 + base)
        out.append(c)
    return "".join(out)


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3))


def palindrome(text):
    letters = [c.lower() for c in text if c.isalnum()]
    return letters == letters[::-1]


for t in ("A man, a plan, a canal: Panama", "not one", "上海自来水来自海上"):
    print(palindrome(t), t)


def runs(text):
    out = ""
    while text:
        n = len(text) - len(text.lstrip(text[0]))
        out += f"{n}{text[0]}"
        text = text[n:]
    return out


print(runs("aaabccdddd"), runs("x"), repr(runs("")))


def roman(n):
    out = ""
    for value, sign in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        count, n = divmod(n, value)
        out += sign * count
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
groups = {}
for word in "listen silent enlist google elgoog abc cab".split():
    groups.setdefault("".join(sorted(word)), []).append(word)
print(groups)
print("".join(c if c not in "aeiou" else "*" for c in "programming language"), "hello world".title().swapcase())
camel = "".join(p.capitalize() for p in "snake_case_name".split("_"))
snake = "".join("_" + c.lower() if c.isupper() else c for c in camel).lstrip("_")
print(camel, snake, "%s" % snake[::-1], " ".join(w[::-1] for w in "ab cd ef".split()))
print("\n".join("*" * (2 * i + 1) for i in range(3)), "|".join(f"{c}{i}" for i, c in enumerate("xyz")))

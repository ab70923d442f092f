# Building text: passwords of a table, banners, alphabets, boxes, ciphers.
import string

alphabet = string.ascii_uppercase
print([alphabet[i::5] for i in range(5)], alphabet.find("M"), alphabet[::-1][:5])
key = "LEMON"
plain = "ATTACK AT DAWN"


def vigenere(text, key, sign=1):
    out, i = [], 0
    for c in text:
        if c in alphabet:
            shift = alphabet.index(key[i % len(key)])
            c = alphabet[(alphabet.index(c) + sign * shift) % 26]
            i += 1
        out.append(c)
    return "".join(out)


secret = vigenere(plain, key)
print(secret, vigenere(secret, key, -1))


def box(text, style="+-|"):
    lines = text.splitlines()
    width = max(map(len, lines), default=0)
    corner, flat, side = style
    edge = corner + flat * (width + 2) + corner
    return "\n".join([edge, *(f"{side} {line:<{width}} {side}" for line in lines), edge])


print(box("hello\nlonger line\nx"), box("", "*=!"), sep="\n")
t = string.Template("$name has $count item${s}")
for name, count in (("ann", 1), ("bob", 3)):
    print(t.substitute(name=name.title(), count=count, s="s" * (count != 1)))
print(all(c in string.printable for c in string.punctuation), string.digits.isdigit(), "".join(c for c in "a-1 B_2!" if c in string.ascii_letters + string.digits))
morse = dict(zip("ETIANM", ". - .. .- -. --".split()))
print(" ".join(morse[c] for c in "MEAT"), {v: k for k, v in morse.items()}["-."])
print(" ".join(string.capwords(w, "'") for w in "it's o'clock".split()), string.capwords("x-ray y"), "title's case".title())
pyramid = "\n".join(string.ascii_lowercase[:n].center(9) for n in range(1, 10, 2))
print(pyramid)
print("".join(sorted(set("the quick brown fox jumps over the lazy dog")) [1:]) == string.ascii_lowercase, len(string.whitespace))

# Case methods and the is... family over odd characters.
words = ["hello world", "Hello World", "HELLO", "it's o'clock", "ÉCOLE straße", "ǆ", "", "123abc", "ΑΣ", "x1Y2"]
for w in words:
    print(repr(w), w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold())
tests = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isascii", "isprintable"]
print([t[2:] for t in tests])
for w in ["abc", "ABC", "Abc Def", "123", "12a", "½", "²", "٣", "五", "日本", " \t\n", "\u3000", "", "a b", "_x1", "1x", "class", "é", "\x07", "ß", "ŉ", "\xa0", "Ⅷ"]:
    print(repr(w).ljust(12), "".join("1" if getattr(w, t)() else "." for t in tests))
print("ab".center(7, "*"), "ab".center(6) + "|", "abc".center(6, "-"), "ab".ljust(5, "."), "ab".rjust(5, "."), "abc".ljust(2), "-42".zfill(6), "+1".zfill(4), "x".zfill(3), "".zfill(2))
print("a\tbc\td".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(2) + "|", "a\n\tb".expandtabs(3))
table = str.maketrans("abc", "xyz", "d")
print("abcdabcd".translate(table), "abc".translate({97: "AA", 98: None, 99: 100}), str.maketrans({"a": "b", "c": None}))
print("Straße".casefold() == "STRASSE".casefold(), "İ".lower().__len__(), "ﬁ".upper(), "ŉ".upper())
print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "Z" < "a", "é" > "z", "日" > "é", max("hello"), sorted("hello"))

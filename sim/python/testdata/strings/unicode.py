# Text beyond ASCII: lengths, indexes, reprs, escapes, Chinese, emoji.
texts = ["你好，世界", "naïve café", "日本語テキスト", "Ωμέγα", "👍🏽 ok", "e\u0301", "\U0001F600", "ア\u200bイ", "\ufeffbom", "שלום"]
for t in texts:
    print(t, len(t), repr(t), ascii(t), t.encode("utf-8"), t[::-1])
print("你好，世界".split("，"), "你好"[0], "你好".index("好"), "世" in "你好，世界", "你好".center(10, "＊"))
print([ord(c) for c in "aé你👍"], [chr(n) for n in (65, 233, 20320, 128077)], "\x41\u4f60\U0001f44d\N{GREEK SMALL LETTER ALPHA}\101\7".encode())
print(f"{'中文':>6}|{'中文':<6}|{'中文':^6}|", "%5s|" % "文", "中文字符".replace("文", "国"), "，".join(["一", "二", "三"]))
print({"键": "值", "名": ["张三", "李四"]}, ("é",), {"ü"})
print(repr("\x00\x1f\x7f\x80\xa0\xad\u0378\ud800\U000e0001"), repr("tab\t nl\n cr\r bs\\ 'q'"), repr("'"), repr('"'), repr("'\""))
变量 = "标识符"
print(变量, "变量" in globals())


def 加(甲, 乙=2):
    return 甲 + 乙


print(加(1), 加(甲=3, 乙=4))
try:
    加()
except TypeError as error:
    print(error)
print("\ud83d".encode("utf-8", "replace"), "é\ud800".encode("utf-8", "surrogatepass"), "aé你".encode("ascii", "ignore"), "aé你".encode("ascii", "xmlcharrefreplace"), "aé你".encode("ascii", "backslashreplace"), "aé".encode("latin-1"), "你".encode("utf-16-le"))
print(b"\xe4\xbd\xa0\xff".decode("utf-8", "replace"), b"a\xffb".decode("ascii", "ignore"), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "backslashreplace"), b"\xff".decode("utf-8", "surrogateescape") == "\udcff")
print(sorted(["ä", "z", "a", "Z", "é"]), "ß".upper(), "İ".lower() == "i̇", "strasse" == "straße".casefold())

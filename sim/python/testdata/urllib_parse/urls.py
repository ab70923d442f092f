# urllib.parse: splitting, joining, quoting, queries.
from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit

for url in ("http://user:pw@Example.com:8080/a/b;p?q=1&r=2#frag", "https://x.org", "//host/path", "/only/path?x", "mailto:a@b.c", "", "http://[::1]:80/", "file:///etc/hosts", "a:b", "http://h?q#f"):
    p = urlparse(url)
    print(repr(url), tuple(p), p.hostname, p.port, p.username, p.geturl() == url)
s = urlsplit("http://h:1/p?q#f")
print(s, s.netloc, s._replace(path="/new").geturl(), urlunsplit(("http", "h", "/p", "q=1", "")), urlunparse(("http", "h", "p", "", "", "f")))
for base, link in (("http://a/b/c/d", "e"), ("http://a/b/c/d", "../e"), ("http://a/b/c/d", "/e"), ("http://a/b/c/d", "//h/e"), ("http://a/b/c/d", "?q"), ("http://a/b/c/d", "#f"), ("http://a/b/c/", "."), ("http://a/b", "http://z/y"), ("http://a/b/c", "../../../x"), ("", "x"), ("http://a/b", "")):
    print(urljoin(base, link), end=" ")
print()
print(quote("a b/c?d=é&f"), quote("a b/c", safe=""), quote_plus("a b+c&d"), quote("你好"), quote(b"\xff~-_."), unquote("a%20b%C3%A9%zz%4"), unquote_plus("a+b%2B"), unquote("%E4%BD%A0"), unquote("%ff"), quote("", safe="/"))
print(urlencode({"a": 1, "b": "x y", "c": "é&="}), urlencode([("k", 1), ("k", 2)]), urlencode({"l": [1, 2]}), urlencode({"l": [1, 2]}, doseq=True), urlencode({}))
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qs("a=&b=1", keep_blank_values=True), parse_qsl("x=1&y=%20z&x=+"), parse_qs(""), parse_qs("a=1;b=2"), urldefrag("http://h/p#frag"))
for action in (lambda: urlparse("http://h:port/").port, lambda: urlparse("http://h:99999/").port, lambda: urlparse("http://[bad/"), lambda: quote(5), lambda: urlencode(5), lambda: parse_qsl("a=1&b", strict_parsing=True)):
    try:
        print("no error", action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

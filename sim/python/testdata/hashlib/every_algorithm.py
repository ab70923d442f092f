# hashlib and hmac: every algorithm over blocks of all sorts of length, copies, keys, errors.
import hashlib
import hmac


def tried(call):
    try:
        return repr(call())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for name in sorted(hashlib.algorithms_guaranteed):
    length = [20] if "shake" in name else []
    for text in b"", b"abc", b"x" * 63, b"x" * 64, b"x" * 65, b"y" * 127, b"y" * 128, b"y" * 129, b"z" * 300:
        h = hashlib.new(name, text)
        c = h.copy()
        c.update(b"more")
        print(h.name, h.digest_size, h.block_size, h.hexdigest(*length))
        h.update(b"m")
        h.update(b"ore")
        print(c.digest(*length) == h.digest(*length))
for call in [lambda: hashlib.md5("a"), lambda: hashlib.md5(5), lambda: hashlib.new("foo"), lambda: hashlib.new("SHA256").name, lambda: hashlib.new("sha-256").name,
             lambda: hashlib.new(5), lambda: hashlib.shake_128(b"a").hexdigest(), lambda: hashlib.sha256(b"a").update("x"), lambda: hashlib.sha256(b"a").update(5),
             lambda: hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex(), lambda: hashlib.pbkdf2_hmac("sha1", b"pw", b"salt", 3, 50).hex(),
             lambda: hashlib.pbkdf2_hmac("sha256", "pw", b"salt", 10), lambda: hashlib.pbkdf2_hmac("md5", b"pw", b"salt", 0), lambda: hashlib.pbkdf2_hmac("md5", b"pw", b"salt", 1, 0),
             lambda: type(hashlib.sha256()), lambda: type(hashlib.blake2b()), lambda: hashlib.sha256(string=b"a").hexdigest(), lambda: hashlib.sha256(data=b"a"),
             lambda: hashlib.sha256(b"a", usedforsecurity=False).hexdigest()[:5], lambda: hmac.new(b"k", b"m"), lambda: hmac.new(b"k", b"m", "sha256").hexdigest(),
             lambda: hmac.new(b"k", b"m", hashlib.sha1).hexdigest(), lambda: hmac.new(b"k" * 200, b"m", hashlib.sha512).hexdigest(), lambda: hmac.new(b"k", b"m", "sha256").name,
             lambda: hmac.new("k", b"m", "sha256"), lambda: hmac.new(b"k", "m", "sha256"), lambda: hmac.compare_digest("a", "a"), lambda: hmac.compare_digest("a", b"a"),
             lambda: hmac.compare_digest("é", "é"), lambda: hmac.compare_digest(b"a", b"ab"), lambda: hmac.compare_digest(b"a", "a"), lambda: hmac.compare_digest("a", 5),
             lambda: hmac.digest(b"k", b"m", "md5").hex(), lambda: hashlib.sha256, lambda: hashlib.md5.__name__,
             lambda: hashlib.blake2b(b"abc", digest_size=16, key=b"k", salt=b"s", person=b"p").hexdigest(), lambda: hashlib.blake2s(b"abc", digest_size=33),
             lambda: hashlib.blake2s(b"abc" * 100, key=b"kk").hexdigest(), lambda: hashlib.blake2b(key=b"k" * 65), lambda: hashlib.blake2b(salt=b"k" * 65)]:
    print(tried(call))

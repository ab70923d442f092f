# hashlib: md5, sha1, sha2, sha3, blake2; update in parts; hmac by hand.
import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = hashlib.new(name, b"hello")
    print(name, h.hexdigest(), h.digest_size, h.block_size, h.name, getattr(hashlib, name)(b"hello").hexdigest() == h.hexdigest())
h = hashlib.sha256()
print(h.hexdigest())
for part in (b"one ", b"two ", b"three"):
    h.update(part)
    print(h.hexdigest()[:16], h.copy().digest()[:4])
print(h.hexdigest() == hashlib.sha256(b"one two three").hexdigest(), hashlib.md5("你好".encode()).hexdigest(), hashlib.sha1(b"x" * 1000).hexdigest())
copy = h.copy()
copy.update(b"!")
print(copy.hexdigest() != h.hexdigest(), "sha256" in hashlib.algorithms_available, "md5" in hashlib.algorithms_guaranteed)


def hmac(key, message, hash=hashlib.sha256, block=64):
    if len(key) > block:
        key = hash(key).digest()
    key = key.ljust(block, b"\0")
    inner = hash(bytes(b ^ 0x36 for b in key) + message).digest()
    return hash(bytes(b ^ 0x5C for b in key) + inner).hexdigest()


print(hmac(b"key", b"The quick brown fox jumps over the lazy dog"))


def mine(block, zeros):
    nonce = 0
    while not hashlib.sha256(f"{block}:{nonce}".encode()).hexdigest().startswith("0" * zeros):
        nonce += 1
    return nonce


print([mine(b, 2) for b in ("a", "b", "c")])
chain, previous = [], "0" * 8
for text in ("genesis", "pay ann 5", "pay bob 3"):
    previous = hashlib.sha1((previous + text).encode()).hexdigest()[:8]
    chain.append((text, previous))
print(chain)
for action in (lambda: hashlib.md5("text"), lambda: hashlib.new("nothing"), lambda: h.update("x"), lambda: hashlib.sha256(5)):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

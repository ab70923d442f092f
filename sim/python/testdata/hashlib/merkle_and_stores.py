# Hashes at work: a Merkle tree, content addressing, salted passwords.
import base64
import hashlib


def h(data):
    return hashlib.sha256(data).hexdigest()[:12]


def merkle(blocks):
    level = [h(b.encode()) for b in blocks]
    while len(level) > 1:
        print("  ", level)
        if len(level) % 2:
            level.append(level[-1])
        level = [h((a + b).encode()) for a, b in zip(level[::2], level[1::2])]
    return level[0]


print(merkle(["a", "b", "c", "d", "e"]))
print(merkle(["a", "b", "c", "d", "E"]))


class Store:
    def __init__(self):
        self.objects = {}

    def put(self, text):
        data = f"blob {len(text.encode())}\0{text}".encode()
        key = hashlib.sha1(data).hexdigest()
        self.objects[key] = data
        return key

    def get(self, prefix):
        found = [k for k in self.objects if k.startswith(prefix)]
        if len(found) != 1:
            raise LookupError(f"{prefix} matches {len(found)} objects")
        return self.objects[found[0]].partition(b"\0")[2].decode()


store = Store()
keys = [store.put(t) for t in ("hello\n", "", "你好", "hello\n")]
print(keys, len(store.objects), store.get(keys[2][:6]))
for prefix in ("", "zz"):
    try:
        store.get(prefix)
    except LookupError as error:
        print(error)


def stretch(password, salt, rounds=50):
    digest = salt
    for _ in range(rounds):
        digest = hashlib.sha512(digest + password.encode()).digest()
    return base64.b64encode(digest[:15]).decode()


users = {name: stretch(pw, name.encode()) for name, pw in (("ann", "secret"), ("bob", "secret"))}
print(users, users["ann"] == stretch("secret", b"ann"), users["ann"] == stretch("Secret", b"ann"))
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex() if hasattr(hashlib, "pbkdf2_hmac") else "none")
duplicates = {}
for name, text in (("x", "same"), ("y", "other"), ("z", "same")):
    duplicates.setdefault(hashlib.md5(text.encode()).hexdigest(), []).append(name)
print(sorted(duplicates.values()), [sum(hashlib.md5(bytes([i])).digest()) for i in range(4)])

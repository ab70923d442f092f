# os.environ as a mapping of strings, getpid.
import os

print(isinstance(os.getpid(), int), os.getpid() == os.getpid(), os.getpid() > 0)
os.environ["EYEWALL_TEST"] = "value"
print(os.environ["EYEWALL_TEST"], os.environ.get("EYEWALL_TEST"), os.getenv("EYEWALL_TEST"))
print("EYEWALL_TEST" in os.environ, os.environ.get("EYEWALL_NONE"), os.getenv("EYEWALL_NONE", "default"))
del os.environ["EYEWALL_TEST"]
print("EYEWALL_TEST" in os.environ, os.environ.pop("EYEWALL_TEST", "gone"))
try:
    os.environ["EYEWALL_TEST"]
except KeyError as error:
    print("KeyError", error)
for key, value in (("K", 5), (5, "v"), ("K", None)):
    try:
        os.environ[key] = value
    except TypeError as error:
        print(error)
os.environ.setdefault("EYEWALL_A", "1")
os.environ.update(EYEWALL_B="2", EYEWALL_C="3")
print(sorted(k for k in os.environ if k.startswith("EYEWALL_")))
print([os.environ.pop(f"EYEWALL_{c}") for c in "ABC"], all(isinstance(v, str) for v in os.environ.values()))
print(len(os.urandom(8)), type(os.urandom(0)).__name__)


def setting(name, default, kind=str):
    text = os.environ.get(name)
    return default if text is None else kind(text)


os.environ["PORT_FOR_TEST"] = "8080"
print(setting("PORT_FOR_TEST", 80, int) + 1, setting("HOST_FOR_TEST", "localhost"))
print(issubclass(OSError, Exception), os.error is OSError)

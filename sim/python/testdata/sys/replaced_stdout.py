# sys.stdout may be replaced; print follows it.
import io
import sys


class Upper:
    def __init__(self, target):
        self.target = target
        self.calls = []

    def write(self, text):
        self.calls.append(text)
        return self.target.write(text.upper())

    def flush(self):
        self.target.flush()


original = sys.stdout
sys.stdout = upper = Upper(original)
print("hello", 1, None)
print()
print("no newline", end="")
sys.stdout = original
print()
print(upper.calls)
buffer = io.StringIO()
sys.stdout = buffer
print("captured", [1, 2])
sys.stdout.write("more")
sys.stdout = sys.__stdout__
print(repr(buffer.getvalue()))
print("a", "b", file=buffer, sep="")
print(buffer.getvalue().splitlines())


class Tee:
    def __init__(self, *targets):
        self.targets = targets

    def write(self, text):
        for target in self.targets:
            target.write(text)


copy = io.StringIO()
print("to both", file=Tee(sys.stdout, copy))
print(repr(copy.getvalue()), sys.stdout is sys.__stdout__)
try:
    print("x", file=5)
except AttributeError as error:
    print(error)
print("None means stdout", file=None)
sys.exit("a last message")

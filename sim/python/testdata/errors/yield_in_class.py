# yield in a class body.
print("this line must not run")
class A:
    yield 1

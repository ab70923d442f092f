# await in a function that is not async.
print("this line must not run")
def f():
    await g()

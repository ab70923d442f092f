# An asynchronous comprehension in a plain function.
print("this line must not run")
def f():
    return [x async for x in y]

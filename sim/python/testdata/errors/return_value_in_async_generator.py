# return with a value in an async generator.
print("this line must not run")
async def f():
    yield 1
    return 2

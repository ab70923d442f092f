# yield from in an async function.
print("this line must not run")
async def f():
    yield from g()

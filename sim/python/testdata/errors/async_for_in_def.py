# async for in a function that is not async.
print("this line must not run")
def f():
    async for x in y:
        pass

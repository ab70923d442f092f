# await outside of a function.
print("this line must not run")
await x

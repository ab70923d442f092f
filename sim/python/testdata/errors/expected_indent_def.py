# A body that is not indented, after def.
print("this line must not run")
def f():
return 1

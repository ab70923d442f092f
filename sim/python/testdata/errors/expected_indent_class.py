# A body that is not indented, after class.
print("this line must not run")
class A:
x = 1

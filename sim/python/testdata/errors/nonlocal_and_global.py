# A name both nonlocal and global.
print("this line must not run")
def g():
    x = 1
    def f():
        nonlocal x
        global x

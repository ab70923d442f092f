# A bytes literal beyond ASCII.
print("this line must not run")
x = b'é'

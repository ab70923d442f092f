# A truncated hexadecimal escape in bytes.
print("this line must not run")
x = b'\x1'

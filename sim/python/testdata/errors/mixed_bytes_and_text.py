# Bytes and text joined by standing side by side.
print("this line must not run")
x = b'a' 'b'

# Brackets of two kinds on two lines.
print("this line must not run")
x = {
    'a': [1, 2
}

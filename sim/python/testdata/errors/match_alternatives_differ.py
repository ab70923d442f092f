# Alternatives that bind different names.
print("this line must not run")
match x:
    case (a, 1) | (b, 2):
        pass

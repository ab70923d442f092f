# A pattern that binds a name twice.
print("this line must not run")
match x:
    case (a, a):
        pass

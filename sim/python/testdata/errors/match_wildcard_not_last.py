# A wildcard before other cases.
print("this line must not run")
match x:
    case _:
        pass
    case 1:
        pass

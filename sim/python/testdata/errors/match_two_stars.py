# Two stars in a sequence pattern.
print("this line must not run")
match x:
    case [*a, *b]:
        pass

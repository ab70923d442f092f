# A pattern that makes the following ones unreachable.
print("this line must not run")
match x:
    case y:
        pass
    case 1:
        pass

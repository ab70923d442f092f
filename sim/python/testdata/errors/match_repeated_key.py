# A mapping pattern with the same key twice.
print("this line must not run")
match x:
    case {'a': 1, 'a': 2}:
        pass

# nonlocal at module level.
print("this line must not run")
nonlocal x

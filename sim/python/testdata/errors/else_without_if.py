# else with nothing before it.
print("this line must not run")
else:
    pass

# A bare except before another one.
print("this line must not run")
try:
    pass
except:
    pass
except ValueError:
    pass

# except with no try before it.
print("this line must not run")
except ValueError:
    pass

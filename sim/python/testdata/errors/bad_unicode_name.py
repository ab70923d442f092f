# An unknown character name.
print("this line must not run")
x = '\N{no such name}'

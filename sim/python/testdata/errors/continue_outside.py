# continue in a function that stands in a loop.
print("this line must not run")
for x in []:
    def f():
        continue

# break outside of a loop.
print("this line must not run")
break

# async before something else.
print("this line must not run")
async x = 1

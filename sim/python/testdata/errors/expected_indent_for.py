# A body missing at the end of the file, after for.
print("this line must not run")
for x in []:

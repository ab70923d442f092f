# A triple-quoted string that the file does not end.
print("this line must not run")
x = '''abc
def

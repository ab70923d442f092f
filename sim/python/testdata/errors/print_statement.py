# print as a statement.
print("this line must not run")
print 'hello'

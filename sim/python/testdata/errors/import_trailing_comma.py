# A trailing comma in an import.
print("this line must not run")
from math import pi,

# An unknown future feature.
from __future__ import tomorrow
print("this line must not run")

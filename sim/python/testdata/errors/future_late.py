# A future import that is not at the top.
x = 1
from __future__ import annotations

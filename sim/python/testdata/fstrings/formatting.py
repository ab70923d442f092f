# f-strings: expressions, conversions, specs, nested specs and escapes.
name, pi, n = "Ada", 3.14159265, 42
print(f"{name} {pi} {n} {n + 1} {name.upper()} {[n, pi]}")
print(f"{name!r} {name!s} {name!a} {'é日'!a} {'é'!r}")
print(f"[{name:10}] [{name:>10}] [{name:^10}] [{name:*^11}] [{name:.2}] [{name!r:>8}]")
print(f"{pi:.2f} {pi:8.3f} {pi:+.1e} {pi:g} {pi:.0f} {pi:%} {pi:08.2f}")
print(f"{n:d} {n:5} {n:<5}| {n:05} {n:+} {n:b} {n:#x} {n:#o} {n:X} {n:,} {n:c} {n:e}")
print(f"{1234567.891:,.2f} {1234567:_} {0xffff:_x} {255:#010b} {-5:=+6} {10**20:,}")
width, precision, fill = 12, 3, "-"
print(f"{pi:{width}.{precision}f}|{name:{fill}>{width}}|{n:{'x' if n > 9 else 'd'}}|")
print(f"{{}} {{{n}}} {{n}} }}{{")
print(f"{n=} {n + 1 = } {name=!s} {pi=:.2f} { name = }")
print(f"{'nested ' + f'{n} {pi:.1f}'}")
print(f"{n if n > 10 else 'small'} {(lambda x: x * 2)(n)} { {'a': 1}['a'] } {[x for x in range(3)]}")
print(f"{'a' 'b'} {n:>{len(name) * 2}}" f" joined {n}" " plain {n}")
print(rf"raw \n {n}\t" fr"\{n}", f"\x41\u00e9\N{BULLET}\t{n}")
print(f"""multi
{n}
  {name:>{5}}""")
print(f"{None} {True} {...} {()} {{1}}")
print(f"{'quote'} {name[0]} {name[-1:]} {dict(a=1)['a']}")
print(f'{n!r:^{width}}|{3.0!s:>6}|{[]!r:>4}|')
print(f"{n:{''}}", f"{'':5}|", f"", f"{''}".__len__())
print(f"{(x := 5)} {x} {x:=5}")

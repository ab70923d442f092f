# Tables, bars, money, alignments and nested quotes built with f-strings.
rows = [("apple", 3, 1.5), ("dragon fruit", 12, 0.333333), ("茶", 100, 12345.678)]
head = ("name", "count", "price")
widths = [max(len(str(x)) for x in (h, *column)) for h, *column in zip(head, *rows)]
print(" | ".join(f"{h:^{w}}" for h, w in zip(head, widths)))
print("-+-".join("-" * w for w in widths))
for name, count, price in rows:
    print(f"{name:<{widths[0]}} | {count:>{widths[1]}} | {price:>{widths[2]}.2f}")
total = sum(c * p for _, c, p in rows)
print(f"{'total':>{widths[0]}} = {total:,.3f} ({total:.2e}) {total=:.1f}")
for n in (0.05, 0.5, 1):
    print(f"[{'#' * int(n * 20):<20}] {n:>6.1%}")
for value in (0, 5, -5, 123456789, 0.1, -2.5, True, None, "s"):
    print(f"{value!s:>10}|{value!r:<10}|{str(value):^10}|{value if value else 'falsy'}")
width, char = 9, "="
print(f"{'x':{char}^{width}}{'y':{'>' if width > 5 else '<'}{width - 5}}|{3.14159:{width}.{width - 6}f}|")
d = {"key": [1, {"deep": "value"}]}
print(f"{d['key'][1]['deep']}:{d['key'][0]:03}")
name = "World"
print(f'{name}' f"{name!r}" "{name}" f'''{name
:>8}''' rf"\{name}" f"{name}\t{len(name)}\n{'-' * 3}")
print(f"{1 < 2} {1 == 1 and 'yes'} {[i for i in range(3)]} {({'a': 1})} { {1, } } {(lambda x: x * 2)(2)}")
print(f"{1:2}{3:<2}{5:^3}|{10:#06x} {255:08b} {1e6:,.0f} {-1:+d} {1:+d} {0.000123:.2g} {12345.6789:.2f} {7:.3f} {42:c}{True:d}")
print(f"{f'{name}':>{len(name) + 2}} {f'inner {1 + 1}'} {'a' if name else f'{1}'} {str(f'{name}')[::-1]}")
seconds = 98765
print(f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}:{seconds % 60:02d} {seconds / 86400:.3f} days", f"{seconds:_} {seconds:e}")
print(f"{name=} {name = !s} {len(name)=} {name[0]=:>5} {1+1=} { 1 + 1 = :04d}")

# textwrap: wrap, fill, dedent, indent, shorten.
import textwrap

text = "The quick brown fox jumps over the lazy dog and then, being rather tired, falls asleep under a well-known tree."
for width in (20, 40):
    print("\n".join(textwrap.wrap(text, width)))
    print("-" * width)
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("averyveryverylongwordindeed short", 10), textwrap.wrap("averyveryverylongword x", 10, break_long_words=False), textwrap.wrap("", 10), textwrap.wrap("a  b\tc\nd", 80))
print(textwrap.shorten(text, 40), "|", textwrap.shorten(text, 30, placeholder="..."), "|", textwrap.shorten("short  text", 40))
print(repr(textwrap.dedent("""
    first
      second

    third
    """)), repr(textwrap.dedent("  a\n b\n")), repr(textwrap.dedent("no\n  change")), repr(textwrap.dedent("\ta\n\tb")))
print(textwrap.indent("one\ntwo\n\nthree\n", "> "), end="")
print(textwrap.indent("a\n\nb", "--", lambda line: True), textwrap.wrap("one-two-three four", 8), textwrap.wrap("one-two-three four", 8, break_on_hyphens=False))
w = textwrap.TextWrapper(width=15, max_lines=2, placeholder=" [...]")
print(w.wrap(text), w.fill("short"), textwrap.wrap("aaa bbb ccc", 7), textwrap.wrap("aaa bbb ccc", 3), textwrap.wrap("x" * 25, 10))
try:
    textwrap.wrap("abc", 0)
except ValueError as error:
    print(error)

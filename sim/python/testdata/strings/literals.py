# Every form of string literal.
print('single', "double", '''triple 'single' ''', """triple "double" """, sep="|")
print("a\
b", "tab\there", 'it\'s', "say \"hi\"", "back\\slash", "\x41\101\u0042\U00000043", "bell\a\b\f\v".encode())
print(r"raw\n\t", R'raw "quotes"\'', rb"bytes\n", Rb"\x", bR'x', b"\x00\xff\n\\\'", B"B", u"old", U"old")
print("one" 'two' """three""" r"\four", ("in "
      "brackets"), b"by" b"tes")
print("""first
  second\
 joined
third""")
print('''
starts with a newline''', repr("""
"""), len("""ab
c"""), "\0".encode(), "\08".encode(), "\1234".encode())
print("# no comment", '#', "a" # a comment
      "b")
print(len("\\"), len(r"\\"), len("\n"), len(r"\n"), len("\N{EM DASH}"), "\u00e9" == "é", "\xe9")
print("" "", '' """""", len(''''''), "'" '"', "''" '""', '\'', "\"")
x = "value"; print(f"{x}" "{x}" rf"{x}\n" F'{x!r}', f'''{x
}''')
text = ("long line "
        f"with {x} "
        "and end")
print(text, "ends with backslash\\", 'null\x00'.encode(), "carriage\rreturn".encode())
print("\u4f60\u597d" == "你好", "\U0001F40D", b"caf\xc3\xa9".decode(), "caf\u00e9".encode())

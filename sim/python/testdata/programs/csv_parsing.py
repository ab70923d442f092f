# A parser of comma separated values with quotes, and a report on the rows.
def parse(text, separator=","):
    row, field, quoted, was_quoted = [], [], False, False
    i = 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"' and text[i + 1:i + 2] == '"':
                field.append('"')
                i += 1
            elif c == '"':
                quoted = False
            else:
                field.append(c)
        elif c == '"' and not field:
            quoted = was_quoted = True
        elif c == separator or c == "\n":
            row.append("".join(field))
            field, was_quoted = [], False
            if c == "\n":
                yield row
                row = []
        elif c != "\r":
            field.append(c)
        i += 1
    if quoted:
        raise ValueError("unterminated quote")
    if row or field or was_quoted:
        yield row + ["".join(field)]


def write(rows):
    def cell(value):
        text = str(value)
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n') else text
    return "\n".join(",".join(map(cell, row)) for row in rows)


source = '''name,city,amount,note
Ann,"New York, NY",12.50,"said ""hi"""
Bob,Oslo,7,
Cyd,"Two
lines",100.25,"日本"
Ann,Oslo,0.25,x'''
header, *rows = parse(source)
print(header, len(rows))
for row in rows:
    print(row)
records = [dict(zip(header, row)) for row in rows]
totals = {}
for r in records:
    totals[r["name"]] = totals.get(r["name"], 0) + float(r["amount"])
widths = [max(len(str(x)) for x in column) for column in zip(*[(k, f"{v:.2f}") for k, v in totals.items()])]
for name, total in sorted(totals.items(), key=lambda i: -i[1]):
    print(f"{name:<{widths[0]}} | {total:>{widths[1]}.2f}")
print(write([header, *rows]) == source, write([["a,b", 'q"q', 1, None]]))
print(list(parse("a;b;\n;;", ";")), list(parse("")), list(parse('""')), list(parse("a,b\r\nc,d\r\n")))
try:
    list(parse('"open'))
except ValueError as error:
    print(error)

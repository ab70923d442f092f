__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_limit = 131072
_dialects = {}
__version__ = "1.0"


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        try:
            _Settings(self, {})
        except TypeError as error:
            raise Error(str(error))


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(excel):
    lineterminator = "\n"
    quoting = QUOTE_ALL


class _Settings:
    """A dialect with what was given beside it, checked."""
    _defaults = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
                 "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}

    def __init__(self, dialect, given):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in given:
            if name not in self._defaults:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        for name, default in self._defaults.items():
            value = given[name] if name in given else getattr(dialect, name, default)
            setattr(self, name, value)
        for name in ("delimiter", "escapechar", "quotechar"):
            value = getattr(self, name)
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                kind = "string" if name == "delimiter" else "string or None"
                raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            if given.get("quoting") is not None:
                raise TypeError("quotechar must be set if quoting enabled")
            self.quoting = QUOTE_NONE
        self.doublequote = bool(self.doublequote)
        self.skipinitialspace = bool(self.skipinitialspace)
        self.strict = bool(self.strict)


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Settings(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None):
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return old


# Where in a row a reader stands.
_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTES, _ESCAPE_IN_QUOTES, _QUOTE_IN_QUOTES, _EAT_NEWLINE, \
    _AFTER_ESCAPED_NEWLINE = range(9)


class _Reader:
    def __init__(self, csvfile, dialect, given):
        self._lines = iter(csvfile)
        self.dialect = _Settings(dialect, given)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._fields = []
        self._field = []
        self._numeric = False
        self._state = _START_RECORD
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == _IN_QUOTES:
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            for char in line:
                self._take(char)
            self._take("")
            if self._state == _START_RECORD:
                return self._fields

    def _save(self):
        text = "".join(self._field)
        self._field = []
        if self._numeric:
            self._numeric = False
            text = float(text)
        self._fields.append(text)

    def _add(self, char):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(char)

    def _take(self, char):
        """One character of a line; the empty string is the end of it."""
        d = self.dialect
        state = self._state
        end = char in ("\n", "\r", "")
        if state == _AFTER_ESCAPED_NEWLINE:
            if char == "":
                return
            state = _IN_FIELD
        if state == _START_RECORD:
            if char == "":
                return
            if end:
                self._state = _EAT_NEWLINE
                return
            state = _START_FIELD
        if state == _START_FIELD:
            if end:
                self._save()
                self._state = _START_RECORD if char == "" else _EAT_NEWLINE
            elif char == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _IN_QUOTES
            elif char == d.escapechar:
                self._state = _ESCAPED
            elif char == " " and d.skipinitialspace:
                self._state = _START_FIELD
            elif char == d.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._numeric = d.quoting == QUOTE_NONNUMERIC
                self._add(char)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            if char in ("\n", "\r"):
                self._add(char)
                self._state = _AFTER_ESCAPED_NEWLINE
            else:
                self._add(char or "\n")
                self._state = _IN_FIELD
        elif state == _IN_FIELD:
            if end:
                self._save()
                self._state = _START_RECORD if char == "" else _EAT_NEWLINE
            elif char == d.escapechar:
                self._state = _ESCAPED
            elif char == d.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._add(char)
                self._state = _IN_FIELD
        elif state == _IN_QUOTES:
            if char == "":
                return
            if char == d.escapechar:
                self._state = _ESCAPE_IN_QUOTES
            elif char == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTES if d.doublequote else _IN_FIELD
            else:
                self._add(char)
        elif state == _ESCAPE_IN_QUOTES:
            self._add(char or "\n")
            self._state = _IN_QUOTES
        elif state == _QUOTE_IN_QUOTES:
            if d.quoting != QUOTE_NONE and char == d.quotechar:
                self._add(char)
                self._state = _IN_QUOTES
            elif char == d.delimiter:
                self._save()
                self._state = _START_FIELD
            elif end:
                self._save()
                self._state = _START_RECORD if char == "" else _EAT_NEWLINE
            elif not d.strict:
                self._add(char)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        elif char == "":
            self._state = _START_RECORD
        elif not end:
            raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")


_Reader.__name__ = _Reader.__qualname__ = "reader"
_Reader.__module__ = "_csv"


def reader(csvfile, /, dialect="excel", **fmtparams):
    return _Reader(csvfile, dialect, fmtparams)


class _Writer:
    def __init__(self, csvfile, dialect, given):
        if not callable(getattr(csvfile, "write", None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = csvfile.write
        self.dialect = _Settings(dialect, given)

    def _text(self, field, alone):
        d = self.dialect
        quoted = d.quoting == QUOTE_ALL
        if isinstance(field, str):
            text = field
            quoted = quoted or d.quoting == QUOTE_NONNUMERIC
        elif field is None:
            text = ""
            quoted = quoted or d.quoting == QUOTE_NONNUMERIC
        else:
            text = repr(field) if isinstance(field, float) else str(field)
            quoted = quoted or d.quoting == QUOTE_NONNUMERIC and not hasattr(field, "__float__") \
                and not hasattr(field, "__index__")
        if not text and alone:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        special = {d.delimiter, d.escapechar, d.quotechar, *d.lineterminator, "\r", "\n"} if d.quoting == QUOTE_NONE \
            else {d.delimiter, d.escapechar, d.quotechar, *d.lineterminator}
        found = []
        for char in text:
            if char in special:
                escape = False
                if d.quoting == QUOTE_NONE:
                    escape = True
                elif char == d.quotechar:
                    if d.doublequote:
                        found.append(char)
                    else:
                        escape = True
                elif char == d.escapechar:
                    escape = True
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    found.append(d.escapechar)
                elif d.quoting != QUOTE_NONE:
                    quoted = True
            found.append(char)
        text = "".join(found)
        return f"{d.quotechar}{text}{d.quotechar}" if quoted else text

    def writerow(self, row, /):
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        alone = len(row) == 1
        line = self.dialect.delimiter.join(self._text(field, alone) for field in row)
        return self._write(line + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


_Writer.__name__ = _Writer.__qualname__ = "writer"
_Writer.__module__ = "_csv"


def writer(csvfile, /, dialect="excel", **fmtparams):
    return _Writer(csvfile, dialect, fmtparams)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = None if fieldnames is None else fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        found = dict(zip(names, row))
        if len(row) > len(names):
            found[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            found[name] = self.restval
        return found


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, values):
        if self.extrasaction == "raise":
            wrong = values.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, wrong)))
        return (values.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)

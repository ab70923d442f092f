__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_no_mapping = {}


class Template:
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        # A pattern of its own, or of the parts that were given.
        own = vars(cls)
        if "pattern" in own:
            pattern = cls.pattern
        elif any(name in own for name in ("delimiter", "idpattern", "braceidpattern", "flags")):
            import re
            pattern = rf"""
            {re.escape(cls.delimiter)}(?:
              (?P<escaped>{re.escape(cls.delimiter)})  |
              (?P<named>{cls.idpattern})  |
              {{(?P<braced>{cls.braceidpattern or cls.idpattern})}}  |
              (?P<invalid>)
            )
            """
        else:
            return
        import re
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """The pieces of the template: (name or text, kind, start, as written), where kind is None for plain text."""
        text = self.template
        if "pattern" in vars(Template) or any("pattern" in vars(cls) for cls in type(self).__mro__[:-2]):
            yield from self._matched()
            return
        # Without a pattern of one's own, what follows a dollar sign is simple enough to do without re.
        at = 0
        while True:
            dollar = text.find("$", at)
            if dollar < 0:
                yield text[at:], None, at, text[at:]
                return
            yield text[at:dollar], None, at, text[at:dollar]
            start = dollar + 1
            brace = text[start:start + 1] == "{"
            end = first = start + brace
            while end < len(text) and text[end].isascii() and (text[end] == "_" or text[end].isalpha()
                                                              or end > first and text[end].isdigit()):
                end += 1
            if text[start:start + 1] == "$":
                at = start + 1
                yield "$", "escaped", dollar, "$$"
            elif end > first and (not brace or text[end:end + 1] == "}"):
                at = end + brace
                yield text[first:end], "named", dollar, text[dollar:at]
            else:
                at = start
                yield "$", "invalid", dollar, "$"

    def _matched(self):
        at = 0
        for match in self.pattern.finditer(self.template):
            text = self.template[at:match.start()]
            yield text, None, at, text
            at = match.end()
            groups = match.groupdict()
            name = groups.get("named") or groups.get("braced")
            if name is not None:
                yield name, "named", match.start(), match.group()
            elif groups.get("escaped") is not None:
                yield self.delimiter, "escaped", match.start(), match.group()
            elif groups.get("invalid") is not None:
                yield match.group(), "invalid", match.start("invalid"), match.group()
            else:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        yield self.template[at:], None, at, self.template[at:]

    def _invalid(self, at):
        before = self.template[:at + 1 if self.template[at:at + 1] == self.delimiter else at].splitlines(keepends=True)
        if not before:
            line, column = 1, 1
        else:
            line, column = len(before), len(before[-1])
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping=_no_mapping, /, **kws):
        mapping = _both(mapping, kws)
        result = []
        for piece, kind, at, _ in self._parts():
            if kind == "named":
                piece = str(mapping[piece])
            elif kind == "invalid":
                self._invalid(at)
            result.append(piece)
        return "".join(result)

    def safe_substitute(self, mapping=_no_mapping, /, **kws):
        mapping = _both(mapping, kws)
        result = []
        for piece, kind, _, written in self._parts():
            if kind == "named":
                try:
                    piece = str(mapping[piece])
                except KeyError:
                    piece = written
            result.append(piece)
        return "".join(result)

    def is_valid(self):
        return all(kind != "invalid" for _, kind, _, _ in self._parts())

    def get_identifiers(self):
        return list(dict.fromkeys(piece for piece, kind, _, _ in self._parts() if kind == "named"))


def _both(mapping, kws):
    if mapping is _no_mapping:
        return kws
    return _Chain(kws, mapping) if kws else mapping


class _Chain:
    def __init__(self, first, second):
        self.first, self.second = first, second

    def __getitem__(self, key):
        return self.first[key] if key in self.first else self.second[key]


def _split_name(name):
    """The parts of a replacement field's name: (first, [(whether it is an attribute, name), ...])."""
    end = min((at for at in (name.find("."), name.find("[")) if at >= 0), default=len(name))
    first, rest = name[:end], name[end:]
    steps = []
    while rest:
        if rest[0] == ".":
            end = min((at for at in (rest.find(".", 1), rest.find("[", 1)) if at >= 0), default=len(rest))
            steps.append((True, rest[1:end]))
            rest = rest[end:]
        elif rest[0] == "[":
            end = rest.find("]")
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = rest[1:end]
            steps.append((False, int(key) if key.isdecimal() else key))
            rest = rest[end + 1:]
            if rest and rest[0] not in ".[":
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if steps[-1][1] == "":
            raise ValueError("Empty attribute in format string")
    return (int(first) if first.isdecimal() else first), steps


def _fields(text):
    """The pieces of a format string: (literal, name, spec, conversion), the last three None behind the last field."""
    at = 0
    literal = ""
    while at < len(text):
        char = text[at]
        at += 1
        if char not in "{}":
            literal += char
        elif text[at:at + 1] == char:
            at += 1
            yield literal + char, None, None, None
            literal = ""
        elif char == "}":
            raise ValueError("Single '}' encountered in format string")
        elif at == len(text):
            raise ValueError("Single '{' encountered in format string")
        else:
            start, depth, bracket = at, 1, False
            colon = bang = -1
            while at < len(text) and depth:
                char = text[at]
                if char == "[" and colon < 0:
                    bracket = True
                elif char == "]" and colon < 0:
                    bracket = False
                elif char == "{":
                    depth += 1
                elif char == "}" and not bracket:
                    depth -= 1
                elif char in ":!" and colon < 0 and depth == 1 and not bracket:
                    if char == ":":
                        colon = at
                    elif bang < 0:
                        bang = at
                at += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            end = at - 1
            spec = text[colon + 1:end] if colon >= 0 else ""
            stop = colon if colon >= 0 else end
            conversion = None
            if bang >= 0:
                conversion = text[bang + 1:stop]
                if not conversion:
                    raise ValueError("end of string while looking for conversion specifier" if colon < 0 else
                                     "unmatched '{' in format spec")
                if len(conversion) != 1:
                    raise ValueError("expected ':' after conversion specifier")
                stop = bang
            yield literal, text[start:stop], spec, conversion
            literal = ""
    if literal:
        yield literal, None, None, None


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            value, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(value, spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {"s": str, "r": repr, "a": ascii}.get(conversion)
        if convert is None:
            raise ValueError(f"Unknown conversion specifier {conversion!s}")
        return convert(value)

    def parse(self, format_string):
        return _fields(format_string)

    def get_field(self, field_name, args, kwargs):
        first, steps = _split_name(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in steps:
            value = getattr(value, key) if is_attribute else value[key]
        return value, first

import sys
import _eyewall

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_absent = object()
_max_repeat = 3
_cause_text = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_text = "\nDuring handling of the above exception, another exception occurred:\n\n"


class FrameSummary:
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals", "_carets")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, carets=""):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._carets = carets

    @property
    def line(self):
        if self._line is None:
            return "" if self.lineno is not None else None
        return self._line.strip()

    def _items(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (*self._items()[:3], self.locals) == (*other._items()[:3], other.locals)
        return self._items() == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, at):
        return self._items()[at]

    def __iter__(self):
        return iter(self._items())

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


def _is_library(frame):
    """Whether a frame is of the library: tracebacks leave those out."""
    return frame.f_code.co_filename == f"<{frame.f_globals.get('__name__')}>"


def walk_stack(f):
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        if not _is_library(f):
            yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    for entry in _eyewall.traceback_entries(tb):
        yield entry[0], entry[1]


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    items = list(items)
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


def _summary(frame, lineno, line, carets, capture_locals):
    code = frame.f_code
    return FrameSummary(code.co_filename, lineno, code.co_name, line=line, carets=carets,
                        locals=frame.f_locals if capture_locals else None)


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass(_summary(frame, lineno, _eyewall.frame_line(frame, lineno), "", capture_locals)
                     for frame, lineno in _limited(frame_gen, limit))

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary):
        f = frame_summary
        text = f'  File "{f.filename}", line {f.lineno}, in {f.name}\n'
        if f.line:
            text += f"    {f.line}\n"
            if f._carets:
                text += f"    {f._carets}\n"
        for name, value in sorted((f.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self):
        result = []
        last = None
        count = 0

        def repeated():
            if count > _max_repeat:
                more = count - _max_repeat
                result.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")

        for f in self:
            text = self.format_frame_summary(f)
            if text is None:
                continue
            place = (f.filename, f.lineno, f.name)
            if place != last:
                repeated()
                last = place
                count = 0
            count += 1
            if count <= _max_repeat:
                result.append(text)
        repeated()
        return result


def _stack_of(tb, limit, capture_locals=False):
    return StackSummary(_summary(*entry, capture_locals) for entry in _limited(_eyewall.traceback_entries(tb), limit))


def _stack_from(frame, limit):
    frames = list(walk_stack(frame))
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
    if limit is not None:
        # The innermost frames are kept, counted from the one that asks.
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    frames.reverse()
    return StackSummary(_summary(f, lineno, _eyewall.frame_line(f, lineno), "", False) for f, lineno in frames)


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = _seen or set()
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.exc_type = exc_type
        self.stack = StackSummary() if exc_traceback is None else _stack_of(exc_traceback, limit, capture_locals)
        self._only = [f"{exc_type.__name__}: None\n"] if exc_value is None and exc_type else \
            ["NoneType: None\n"] if exc_value is None else _eyewall.format_exception_only(exc_value)
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = "<exception str() failed>"
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
            for name in ("lineno", "end_lineno"):
                line = getattr(exc_value, name)
                setattr(self, name, None if line is None else str(line))

        def of(error):
            if error is None or id(error) in seen:
                return None
            return TracebackException(type(error), error, error.__traceback__, limit=limit, capture_locals=capture_locals,
                                      max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)

        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        cause = getattr(exc_value, "__cause__", None)
        context = getattr(exc_value, "__context__", None)
        self.__cause__ = of(cause)
        self.__context__ = None if compact and (cause is not None or self.__suppress_context__) else of(context)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException(type(e), e, e.__traceback__, limit=limit, capture_locals=capture_locals,
                                                  max_group_width=max_group_width, max_group_depth=max_group_depth,
                                                  _seen=seen) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield from self._only

    def format(self, *, chain=True, _ctx=None):
        return iter(_Printer().exception(self, chain).lines)

    def print(self, *, file=None, chain=True):
        out = sys.stderr if file is None else file
        for line in self.format(chain=chain):
            print(line, file=out, end="")


class _Printer:
    """Writes exceptions. What is in a group is indented, with bars."""

    def __init__(self):
        self.lines = []
        self.depth = 0
        self.closing = False

    def write(self, parts):
        if not self.depth:
            self.lines.extend(parts)
            return
        margin = "  " * self.depth + "| "
        for part in parts:
            self.lines.append("".join(margin + line for line in part.splitlines(True)))

    def exception(self, e, chain):
        above = []
        while e is not None:
            separator = None
            if chain:
                if e.__cause__ is not None:
                    separator, following = _cause_text, e.__cause__
                elif e.__context__ is not None and not e.__suppress_context__:
                    separator, following = _context_text, e.__context__
            above.append((separator, e))
            e = following if separator else None
        for separator, e in reversed(above):
            if separator:
                self.write([separator])
            if e.exceptions is not None:
                self.group(e, chain)
                continue
            if e.stack:
                self.write(["Traceback (most recent call last):\n"])
                self.write(e.stack.format())
            self.write(e._only)
        return self

    def group(self, e, chain):
        if self.depth > e.max_group_depth:
            self.write([f"... (max_group_depth is {e.max_group_depth})\n"])
            return
        outermost = not self.depth
        if outermost:
            self.depth = 1
        if e.stack:
            first = "Exception Group Traceback (most recent call last):\n"
            if outermost:
                self.lines.append(f"  + {first}")
            else:
                self.write([first])
            self.write(e.stack.format())
        self.write(e._only)
        count = len(e.exceptions)
        shown = count if count <= e.max_group_width else e.max_group_width + 1
        self.closing = False
        for at in range(shown):
            if at == shown - 1:
                self.closing = True
            cut = at >= e.max_group_width
            title = "..." if cut else at + 1
            self.lines.append(f"{'  ' * self.depth}{'  ' if at else '+-'}+---------------- {title} ----------------\n")
            self.depth += 1
            if cut:
                more = count - e.max_group_width
                self.write([f"and {more} more exception{'s' if more > 1 else ''}\n"])
            else:
                self.exception(e.exceptions[at], chain)
            if at == shown - 1 and self.closing:
                self.lines.append(f"{'  ' * self.depth}+------------------------------------\n")
                self.closing = False
            self.depth -= 1
        if outermost:
            self.depth = 0


def _given(exc, value, tb):
    """The exception of either way to call: with itself, or with its class, itself and its traceback."""
    if (value is _absent) != (tb is _absent):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _absent:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True):
    value, tb = _given(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True):
    value, tb = _given(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception_only(exc, /, value=_absent):
    if value is _absent:
        value = exc
    return TracebackException(type(value), value, None, compact=True)._only[:]


def print_exc(limit=None, file=None, chain=True):
    print_exception(*sys.exc_info(), limit, file, chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def extract_tb(tb, limit=None):
    return _stack_of(tb, limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    out = sys.stderr if file is None else file
    for line in format_list(extracted_list):
        print(line, file=out, end="")


def extract_stack(f=None, limit=None):
    return _stack_from(sys._getframe(1) if f is None else f, limit)


def format_stack(f=None, limit=None):
    return _stack_from(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(_stack_from(sys._getframe(1) if f is None else f, limit), file)


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next

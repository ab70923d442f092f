__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_space = "\t\n\x0b\x0c\r "
_to_spaces = {ord(char): " " for char in _space}


def _is_word(char):
    return char.isalnum() or char == "_"


def _is_letter(char):
    return _is_word(char) and not char.isdecimal()


def _words(text):
    """The words of a text and what is between them: text is broken behind hyphens, and before and behind dashes."""
    count = len(text)
    padded = text + "    "

    def dash(at):
        """Where a dash of two or more hyphens between words ends that begins here, or 0."""
        if padded[at:at + 2] != "--" or not at or not (_is_word(text[at - 1]) or text[at - 1] in "!\"'&.,?"):
            return 0
        while padded[at] == "-":
            at += 1
        return at if _is_word(padded[at]) else 0

    def hyphen(at):
        """Whether a word may be broken behind the hyphen that is here."""
        before = text[max(at - 3, 0):at]
        if not (len(before) > 1 and _is_letter(before[-1]) and (
                _is_letter(before[-2]) or before[-2] == "-" and len(before) > 2 and _is_letter(before[-3]))):
            return False
        after = padded[at + 1:at + 4]
        return _is_letter(after[0]) and (_is_letter(after[1]) or after[1] == "-" and _is_letter(after[2]))

    at = 0
    found = []
    while at < count:
        start = at
        if text[at] in _space:
            while at < count and text[at] in _space:
                at += 1
        else:
            at = dash(start)
            if not at:
                at = start + 1
                while at < count and text[at] not in _space:
                    if text[at] == "-":
                        if hyphen(at):
                            at += 1
                            break
                        if dash(at):
                            break
                    at += 1
        found.append(text[start:at])
    return found


def _simple_words(text):
    at = 0
    found = []
    while at < len(text):
        start = at
        blank = text[at] in _space
        while at < len(text) and (text[at] in _space) is blank:
            at += 1
        found.append(text[start:at])
    return found


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        return text.translate(_to_spaces) if self.replace_whitespace else text

    def _split(self, text):
        return _words(text) if self.break_on_hyphens else _simple_words(text)

    def _fix_sentence_endings(self, chunks):
        for at in range(len(chunks) - 1):
            word = chunks[at]
            if word[-1:] in ("\"", "'") and word[-2:-1] in (".", "!", "?"):
                word = word[:-1]
            if chunks[at + 1] == " " and len(word) > 1 and word[-1] in ".!?" and "a" <= word[-2] <= "z":
                chunks[at + 1] = "  "

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _take_part(self, chunks, line, used, width):
        """Fills the line with the beginning of a word that is too long for any line."""
        room = 1 if width < 1 else width - used
        chunk = chunks[-1]
        if self.break_long_words:
            end = room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any(char != "-" for char in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            line = []
            used = 0
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and used + len(chunks[-1]) <= width:
                used += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._take_part(chunks, line, used, width)
                used = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (
                    used <= width and (not chunks or self.drop_whitespace and len(chunks) == 1
                                       and not chunks[0].strip())):
                lines.append(indent + "".join(line))
                continue
            while line:
                if line[-1].strip() and used + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + "".join(line))
                    break
                used -= len(line.pop())
            else:
                if lines:
                    last = lines[-1].rstrip()
                    if len(last) + len(self.placeholder) <= self.width:
                        lines[-1] = last + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    lines = ["" if not line.strip(" \t") else line for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        own = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = own
            continue
        same = 0
        while same < len(margin) and same < len(own) and margin[same] == own[same]:
            same += 1
        margin = margin[:same]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))

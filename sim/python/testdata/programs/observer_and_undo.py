# A text editor model with commands, undo, redo and observers.
from abc import ABC, abstractmethod
from contextlib import contextmanager


class Command(ABC):
    @abstractmethod
    def do(self, text): ...

    @abstractmethod
    def undo(self, text): ...


class Insert(Command):
    def __init__(self, at, what):
        self.at, self.what = at, what

    def do(self, text):
        if not 0 <= self.at <= len(text):
            raise IndexError(f"cannot insert at {self.at} of {len(text)}")
        return text[:self.at] + self.what + text[self.at:]

    def undo(self, text):
        return text[:self.at] + text[self.at + len(self.what):]


class Delete(Command):
    def __init__(self, start, end):
        self.start, self.end, self.removed = start, end, ""

    def do(self, text):
        self.removed = text[self.start:self.end]
        return text[:self.start] + text[self.end:]

    def undo(self, text):
        return text[:self.start] + self.removed + text[self.start:]


class Group(Command):
    def __init__(self, commands):
        self.commands = commands

    def do(self, text):
        for c in self.commands:
            text = c.do(text)
        return text

    def undo(self, text):
        for c in reversed(self.commands):
            text = c.undo(text)
        return text


class Editor:
    def __init__(self):
        self.text, self.done, self.undone, self.observers, self.group = "", [], [], [], None

    def run(self, command):
        self.text = command.do(self.text)
        if self.group is not None:
            self.group.append(command)
        else:
            self.done.append(command)
            self.undone.clear()
            self.tell(type(command).__name__.lower())

    def tell(self, what):
        for observer in self.observers:
            observer(what, self.text)

    def undo(self):
        if not self.done:
            raise LookupError("nothing to undo")
        command = self.done.pop()
        self.text = command.undo(self.text)
        self.undone.append(command)
        self.tell("undo")

    def redo(self):
        command = self.undone.pop()
        self.text = command.do(self.text)
        self.done.append(command)
        self.tell("redo")

    @contextmanager
    def grouped(self):
        self.group = []
        try:
            yield self
        except Exception:
            self.text = Group(self.group).undo(self.text)
            self.group = None
            self.tell("rollback")
            raise
        commands, self.group = self.group, None
        self.done.append(Group(commands))
        self.tell("group")


editor = Editor()
editor.observers.append(lambda what, text: print(f"{what:>8}: {text!r}"))
counts = {}
editor.observers.append(lambda what, _: counts.update({what: counts.get(what, 0) + 1}))
editor.run(Insert(0, "hello world"))
editor.run(Insert(5, ","))
editor.run(Delete(0, 1))
editor.run(Insert(0, "J"))
for _ in range(3):
    editor.undo()
editor.redo()
with editor.grouped():
    editor.run(Delete(5, 12))
    editor.run(Insert(5, "!你好"))
editor.undo()
editor.redo()
try:
    with editor.grouped():
        editor.run(Delete(0, 3))
        editor.run(Insert(99, "x"))
except IndexError as error:
    print(error, repr(editor.text))
while editor.done:
    editor.undo()
for action in (editor.undo, lambda: (editor.redo(), editor.run(Insert(0, "new")), editor.redo())):
    try:
        action()
    except (LookupError, IndexError) as error:
        print(type(error).__name__, error)
print(counts, len(editor.done))

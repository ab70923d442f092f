# Descriptors, metaclass-free registration and decorators make a form library.
class ValidationError(ValueError):
    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field


class Field:
    kind = object

    def __init__(self, *, required=True, default=None, check=None):
        self.required, self.default, self.check = required, default, check

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = {**getattr(owner, "fields", {}), name: self}

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        instance.__dict__[self.name] = self.clean(value)

    def clean(self, value):
        if value is None:
            if self.required:
                raise ValidationError(self.name, "is required")
            return self.default
        try:
            value = self.convert(value)
        except (TypeError, ValueError):
            raise ValidationError(self.name, f"{value!r} is no {self.kind.__name__}") from None
        if self.check and not self.check(value):
            raise ValidationError(self.name, f"{value!r} is refused")
        return value

    def convert(self, value):
        return self.kind(value)


class Text(Field):
    kind = str

    def __init__(self, longest=None, **rest):
        super().__init__(**rest)
        self.longest = longest

    def convert(self, value):
        value = super().convert(value).strip()
        if self.longest and len(value) > self.longest:
            raise ValidationError(self.name, f"longer than {self.longest}")
        return value


class Int(Field):
    kind = int


class ListOf(Field):
    kind = list

    def __init__(self, inner, **rest):
        super().__init__(**rest)
        self.inner = inner

    def convert(self, value):
        self.inner.name = self.name + "[]"
        return [self.inner.clean(v) for v in (value.split(",") if isinstance(value, str) else value)]


class Form:
    fields = {}

    def __init__(self, **values):
        errors = []
        for name in values.keys() - self.fields.keys():
            errors.append(ValidationError(name, "is unknown"))
        for name in self.fields:
            try:
                setattr(self, name, values.get(name))
            except ValidationError as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup("invalid form", errors)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"


class Person(Form):
    name = Text(longest=8)
    age = Int(check=lambda n: 0 <= n < 150)
    tags = ListOf(Text(longest=3), required=False, default=())


class Worker(Person):
    salary = Int(required=False, default=0)


for values in ({"name": " Ada ", "age": "36"}, {"name": "Bob", "age": 5, "tags": "a, b,c"}, {"name": "far too long", "age": "x"}, {"age": 200, "tags": ["ok", "long"]}, {"name": "Eve", "age": 1, "shoe": 44}):
    try:
        print(Person(**values))
    except* ValidationError as group:
        print([str(e) for e in group.exceptions])
w = Worker(name="Wu", age=30, salary="1000")
print(w, list(Worker.fields), list(Person.fields), Person.age.check(5), Worker.__mro__[1].__name__)
try:
    w.age = -1
except ValidationError as error:
    print(error, error.field, w.age)

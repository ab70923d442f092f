# A mini template engine: variables, filters, for, if, nesting.
import re


class TemplateError(Exception):
    pass


class Template:
    filters = {"upper": str.upper, "title": str.title, "length": len, "money": lambda v: f"{v:,.2f}", "join": ", ".join, "escape": lambda s: s.replace("&", "&amp;").replace("<", "&lt;")}

    def __init__(self, source):
        self.parts = re.split(r"(\{\{.*?\}\}|\{%.*?%\})", source)
        self.tree, end = self.parse(0, None)

    def parse(self, i, until):
        nodes = []
        while i < len(self.parts):
            part = self.parts[i]
            if part.startswith("{{"):
                nodes.append(("value", part[2:-2].strip()))
            elif part.startswith("{%"):
                words = part[2:-2].split()
                if until and words[0] in until:
                    return nodes, i
                if words[0] == "for":
                    body, i = self.parse(i + 1, ("endfor",))
                    nodes.append(("for", words[1], words[3], body))
                elif words[0] == "if":
                    body, i = self.parse(i + 1, ("else", "endif"))
                    other = []
                    if self.parts[i][2:-2].split()[0] == "else":
                        other, i = self.parse(i + 1, ("endif",))
                    nodes.append(("if", words[1:], body, other))
                else:
                    raise TemplateError(f"unknown tag {words[0]!r}")
            elif part:
                nodes.append(("text", part))
            i += 1
        if until:
            raise TemplateError(f"expected {' or '.join(until)}")
        return nodes, i

    def lookup(self, path, context):
        name, *filters = path.split("|")
        value = context
        for key in name.split("."):
            try:
                value = value[key] if isinstance(value, dict) else getattr(value, key) if not key.isdigit() else value[int(key)]
            except (KeyError, AttributeError, IndexError):
                raise TemplateError(f"nothing called {name!r}") from None
        for f in filters:
            value = self.filters[f](value)
        return value

    def render(self, **context):
        return "".join(self.walk(self.tree, context))

    def walk(self, nodes, context):
        for kind, *rest in nodes:
            if kind == "text":
                yield rest[0]
            elif kind == "value":
                yield str(self.lookup(rest[0], context))
            elif kind == "for":
                name, items, body = rest
                for n, item in enumerate(self.lookup(items, context), 1):
                    yield from self.walk(body, {**context, name: item, "n": n})
            else:
                words, body, other = rest
                truth = bool(self.lookup(words[-1], context)) != (words[0] == "not")
                yield from self.walk(body if truth else other, context)


page = Template("""<h1>{{ title|title }}</h1>
{% for item in items %}{{ n }}. {{ item.name|escape }}: {{ item.price|money }}{% if item.tags %} [{{ item.tags|join }}]{% else %} -{% endif %}
{% endfor %}{% if not items %}empty{% endif %}{{ items|length }} items, first {{ items.0.name|upper }}""")
print(page.render(title="price list", items=[{"name": "tea & <milk>", "price": 1234.5, "tags": ["hot", "new"]}, {"name": "pen", "price": 2, "tags": []}]))
nested = Template("{% for r in rows %}{% for c in r %}{{ c }}{% if c %},{% endif %}{% endfor %};{% endfor %}")
print(nested.render(rows=[[1, 0], [2]]))
for source in ("{{ missing }}", "{% for x in y %}", "{% dance %}", "{% if a %}x"):
    try:
        print(Template(source).render(a=1))
    except TemplateError as error:
        print(source, "->", error)

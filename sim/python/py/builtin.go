package py

import (
	"fmt"
	"strings"
)

func sprintf(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// Builtin is a function or method written in Go.
type Builtin struct {
	Name string
	// Owner is the class that it is a method of, or nil.
	Owner *Class
	// Module is where a function lives, for __module__.
	Module string
	Doc    string
	// Via names the function of the prelude, written in Python, that the machine
	// calls instead when an argument is something that runs Python code: a
	// generator, an iterator of a program's own class, a Python function. So the
	// code below a built-in can block and be seen like any other.
	Via string
	// Special numbers the functions that only the machine can do (they push frames).
	Special uint8
	// System functions ask the clock or the kernel: before one is called the machine
	// lets the time pass that the program used.
	System  bool
	ofClass bool // the first argument is the class
	sig     signature
	fn      func(t *Thread, a []Value) (Value, error)
	raw     func(t *Thread, args Args) (Value, error)
	// wrapper tells that it stands for a slot, as __len__ does; newOf is the type whose
	// __new__ it is, staticOf the one whose static method.
	wrapper  bool
	newOf    *Class
	staticOf *Class
}

func (b *Builtin) Class() *Class {
	switch {
	case b.Owner == nil:
		return BuiltinClass
	case b.wrapper:
		return WrapperDescriptorClass
	}
	return MethodDescriptorClass
}

// signature is the parsed form of a text such as
//
//	"iterable / * key? reverse?"
//
// names in order, '?' behind what may be left out (then nil), '/' behind
// positional-only ones, '*' before keyword-only ones. The self of a method is
// not in the text but comes first in the arguments.
type signature struct {
	names   []string
	posOnly int // the first so many can't be given by name
	pos     int // the first so many can be given by position
	min     int // so many by position at least, if none is given by name
	needed  uint64
	self    int
}

func parseSignature(text string, self int) signature {
	s := signature{self: self}
	keywordOnly := false
	for len(text) > 0 {
		var word string
		word, text, _ = strings.Cut(text, " ")
		switch word {
		case "":
		case "/":
			s.posOnly = len(s.names)
		case "*":
			keywordOnly = true
		default:
			name, optional := strings.CutSuffix(word, "?")
			if !optional {
				s.needed |= 1 << len(s.names)
				if !keywordOnly {
					s.min = len(s.names) + 1
				}
			}
			s.names = append(s.names, name)
			if !keywordOnly {
				s.pos = len(s.names)
			}
		}
	}
	return s
}

// NewFunc makes a function of a signature (see the package's example): fn gets one
// value for each name of the signature, nil where nothing was given.
func NewFunc(name, sig string, fn func(t *Thread, a []Value) (Value, error)) *Builtin {
	return &Builtin{Name: name, sig: parseSignature(sig, 0), fn: fn}
}

// NewRaw makes a function that takes its arguments as they come.
func NewRaw(name string, fn func(t *Thread, args Args) (Value, error)) *Builtin {
	return &Builtin{Name: name, raw: fn}
}

// Fn is one row of a table of functions or methods: Fn for a signature, or Raw.
// A method's self is the first argument of either.
type Fn struct {
	Name string
	Sig  string
	Fn   func(t *Thread, a []Value) (Value, error)
	Raw  func(t *Thread, args Args) (Value, error)
	Via  string
	// System is Builtin.System.
	System bool
}

// Methods adds methods to a class.
func (c *Class) Methods(table ...Fn) {
	for _, m := range table {
		b := &Builtin{Name: m.Name, Owner: c, fn: m.Fn, raw: m.Raw, Via: m.Via, System: m.System}
		if m.Fn != nil {
			b.sig = parseSignature(m.Sig, 1)
		}
		c.Attrs.SetStr(nameOf(m.Name), b)
	}
}

// ClassMethods adds methods whose first argument is the class.
func (c *Class) ClassMethods(table ...Fn) {
	for _, m := range table {
		b := &Builtin{Name: m.Name, Owner: c, ofClass: true, fn: m.Fn, raw: m.Raw, Via: m.Via, System: m.System}
		if m.Fn != nil {
			b.sig = parseSignature(m.Sig, 1)
		}
		c.Attrs.SetStr(nameOf(m.Name), &ClassMethod{Func: b})
	}
}

// StaticMethods adds functions that get no first argument of their own.
func (c *Class) StaticMethods(table ...Fn) {
	for _, m := range table {
		b := &Builtin{Name: m.Name, staticOf: c, fn: m.Fn, raw: m.Raw, Via: m.Via, System: m.System}
		if m.Fn != nil {
			b.sig = parseSignature(m.Sig, 0)
		}
		c.Attrs.SetStr(nameOf(m.Name), &StaticMethod{Func: b})
	}
}

// Getter adds an attribute that Go code reads and, if set is not nil, writes (a nil
// item deletes).
func (c *Class) Getter(name string, get func(t *Thread, self Value) (Value, error), set func(t *Thread, self, item Value) error) {
	c.Attrs.SetStr(nameOf(name), &GetSet{Name: name, Owner: c, Get: get, Set: set})
}

// Member is Getter for what CPython has as a field of its C struct: it shows and
// refuses to be written in words of its own.
func (c *Class) Member(name string, get func(t *Thread, self Value) (Value, error), set func(t *Thread, self, item Value) error) {
	c.Attrs.SetStr(nameOf(name), &GetSet{Name: name, Owner: c, Member: true, Get: get, Set: set})
}

// GetSet is an attribute of a built-in type that Go code serves.
type GetSet struct {
	Name   string
	Owner  *Class
	Member bool
	Get    func(t *Thread, self Value) (Value, error)
	Set    func(t *Thread, self, item Value) error
}

// Class is getset_descriptor, or member_descriptor.
func (g *GetSet) Class() *Class {
	if g.Member {
		return MemberClass
	}
	return GetSetClass
}

// check refuses objects that the attribute is not made for, to which a descriptor
// comes that was taken out of its class.
func (g *GetSet) check(v Value) error {
	if c := v.Class(); c != g.Owner && !c.IsSubclass(g.Owner) {
		return Errorf(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", g.Name, g.Owner.messageName(), c.messageName())
	}
	return nil
}

func (g *GetSet) get(t *Thread, v Value) (Value, error) {
	if err := g.check(v); err != nil {
		return nil, err
	}
	return g.Get(t, v)
}

func (g *GetSet) set(t *Thread, v, item Value) error {
	if err := g.check(v); err != nil {
		return err
	}
	if g.Set != nil {
		return g.Set(t, v, item)
	}
	if g.Member {
		return Errorf(AttributeError, "readonly attribute")
	}
	return Errorf(AttributeError, "attribute '%s' of '%s' objects is not writable", g.Name, g.Owner.messageName())
}

// Funcs adds functions to a module.
func (m *Module) Funcs(table ...Fn) {
	for _, f := range table {
		b := &Builtin{Name: f.Name, Module: m.Name, fn: f.Fn, raw: f.Raw, Via: f.Via, System: f.System}
		if f.Fn != nil {
			b.sig = parseSignature(f.Sig, 0)
		}
		m.Dict.SetStr(nameOf(f.Name), b)
	}
}

// NewModule returns an empty module.
func NewModule(name string) *Module {
	m := &Module{Name: name, Dict: NewDict()}
	m.Dict.SetStr(nameName, NewStr(name))
	m.Dict.SetStr(nameDoc, None)
	return m
}

func nameOf(name string) *Str {
	if s, ok := wellKnown[name]; ok {
		return s
	}
	return static(name)
}

// checkSelf refuses a method of a built-in type got from the class and called with
// something else: list.append((), 1).
func (b *Builtin) checkSelf(args Args) error {
	if len(args.Values) == len(args.Names) {
		if b.wrapper || b.ofClass {
			return Errorf(TypeError, "descriptor '%s' of '%s' object needs an argument", b.Name, b.Owner.messageName())
		}
		return Errorf(TypeError, "unbound method %s() needs an argument", b.Called())
	}
	if b.ofClass {
		c, ok := args.Values[0].(*Class)
		if !ok {
			return Errorf(TypeError, "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2", b.Name, b.Owner.messageName(), TypeName(args.Values[0]))
		}
		if !c.IsSubclass(b.Owner) {
			return Errorf(TypeError, "descriptor '%s' requires a subtype of '%s' but received '%s'", b.Name, b.Owner.messageName(), c.messageName())
		}
		return nil
	}
	if c := args.Values[0].Class(); c != b.Owner && !c.IsSubclass(b.Owner) {
		if b.wrapper {
			return Errorf(TypeError, "descriptor '%s' requires a '%s' object but received a '%s'", b.Name, b.Owner.messageName(), c.messageName())
		}
		return Errorf(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", b.Name, b.Owner.messageName(), c.messageName())
	}
	return nil
}

// bindWrapper is bind for a method that stands for a slot: its messages don't name it.
func (s *signature) bindWrapper(b *Builtin, args Args, bound []Value) error {
	if len(args.Names) > 0 {
		return Errorf(TypeError, "wrapper %s() takes no keyword arguments", b.Name)
	}
	n := len(args.Values) - s.self
	switch {
	case n >= s.min && n <= s.pos:
		copy(bound, args.Values)
		return nil
	case s.pos < 2:
		return Errorf(TypeError, "expected %d argument%s, got %d", s.pos, plural(s.pos), n)
	case s.min == s.pos:
		return Errorf(TypeError, " expected %d arguments, got %d", s.pos, n)
	case n < s.min:
		return Errorf(TypeError, " expected at least %d argument%s, got %d", s.min, plural(s.min), n)
	}
	return Errorf(TypeError, " expected at most %d argument%s, got %d", s.pos, plural(s.pos), n)
}

// Call calls b. For a method the first of args is self.
func (b *Builtin) Call(t *Thread, args Args) (Value, error) {
	if b.Owner != nil {
		if err := b.checkSelf(args); err != nil {
			return nil, err
		}
	}
	if b.raw != nil {
		return b.raw(t, args)
	}
	n := len(b.sig.names) + b.sig.self
	if len(args.Names) == 0 && len(args.Values) == n && b.sig.pos == len(b.sig.names) {
		return b.fn(t, args.Values)
	}
	bound := t.scratch(n)
	var err error
	if b.wrapper {
		err = b.sig.bindWrapper(b, args, bound)
	} else {
		err = b.sig.bind(b, args, bound)
	}
	var v Value
	if err == nil {
		v, err = b.fn(t, bound)
	}
	t.release(n)
	return v, err
}

// Called is the name in messages about arguments: 'list.append', 'math.sin', 'len'.
func (b *Builtin) Called() string {
	if b.Owner != nil {
		return b.Owner.QualName + "." + b.Name
	}
	if b.Module != "" && b.Module != "builtins" {
		return b.Module + "." + b.Name
	}
	return b.Name
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// bind puts args where the signature wants them. The messages are those of
// CPython's argument parsing, which has one form for functions without keywords
// and another for those with.
func (s *signature) bind(b *Builtin, args Args, bound []Value) error {
	given := args.Positional()
	if len(given) < s.self {
		return Errorf(TypeError, "unbound method %s() needs an argument", b.Called())
	}
	copy(bound, given[:s.self])
	given = given[s.self:]
	bound = bound[s.self:]
	n := len(given)
	if s.posOnly == len(s.names) {
		if len(args.Names) > 0 {
			return Errorf(TypeError, "%s() takes no keyword arguments", b.Called())
		}
		if n < s.min || n > s.pos {
			switch {
			case s.pos == 0:
				return Errorf(TypeError, "%s() takes no arguments (%d given)", b.Called(), n)
			case s.pos == 1 && s.min == 1:
				return Errorf(TypeError, "%s() takes exactly one argument (%d given)", b.Called(), n)
			case s.min == s.pos:
				return Errorf(TypeError, "%s expected %d argument%s, got %d", b.Name, s.min, plural(s.min), n)
			case n < s.min:
				return Errorf(TypeError, "%s expected at least %d argument%s, got %d", b.Name, s.min, plural(s.min), n)
			}
			return Errorf(TypeError, "%s expected at most %d argument%s, got %d", b.Name, s.pos, plural(s.pos), n)
		}
		copy(bound, given)
		return nil
	}
	if n+len(args.Names) > len(s.names) || n > s.pos {
		how, kind, most := "at most", "", len(s.names)
		if s.pos < len(s.names) && n > s.pos {
			kind, most = "positional ", s.pos
		}
		if s.min == most {
			how = "exactly"
		}
		if kind == "" {
			n += len(args.Names)
		}
		if most == 0 {
			return Errorf(TypeError, "%s() takes no positional arguments", b.Name)
		}
		return Errorf(TypeError, "%s() takes %s %d %sargument%s (%d given)", b.Name, how, most, kind, plural(most), n)
	}
	copy(bound, given)
	for i := range args.Names {
		name, value := args.Keyword(i)
		at := -1
		for j := s.posOnly; j < len(s.names); j++ {
			if s.names[j] == name.S {
				at = j
			}
		}
		if at < 0 {
			return Errorf(TypeError, "'%s' is an invalid keyword argument for %s()", name.S, b.Name)
		}
		if bound[at] != nil {
			return Errorf(TypeError, "argument for %s() given by name ('%s') and position (%d)", b.Name, name.S, at+1)
		}
		bound[at] = value
	}
	for i, v := range bound[:len(s.names)] {
		if v == nil && s.needed>>i&1 != 0 {
			if i < s.posOnly {
				return Errorf(TypeError, "%s() takes at least %d positional argument%s (%d given)", b.Name, s.posOnly, plural(s.posOnly), n)
			}
			return Errorf(TypeError, "%s() missing required argument '%s' (pos %d)", b.Name, s.names[i], i+1)
		}
	}
	return nil
}

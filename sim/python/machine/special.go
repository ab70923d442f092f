package machine

import (
	"strings"

	"eyewall/sim/python/code"
	"eyewall/sim/python/compile"
	"eyewall/sim/python/py"
	"eyewall/sim/python/syntax"
)

// Built-in functions that push frames: py.Builtin.Special counts them.
const (
	_ uint8 = iota
	specialBuildClass
	specialSuper
	specialNext
	specialGenNext
	specialSend
	specialThrow
	specialClose
	specialAwait
	specialANext
	specialASend
	specialAThrow
	specialAClose
	specialStepSend
	specialStepThrow
	specialStepClose
	specialExec
	specialEval
	specialCompile
	specialImport
	specialAsyncNext
	specialAsyncIter
	numSpecials
)

// builtins are those functions as values; specials what they do.
var (
	builtins [numSpecials]*py.Builtin
	specials [numSpecials]func(*Thread, py.Args, kont) error
)

func init() {
	add := func(n uint8, name string, owner *py.Class, f func(*Thread, py.Args, kont) error) {
		builtins[n] = &py.Builtin{Name: name, Owner: owner, Special: n, Module: "builtins"}
		specials[n] = f
		if owner != nil {
			owner.Attrs.SetStr(py.Name(name), builtins[n])
		}
	}
	add(specialBuildClass, "__build_class__", nil, (*Thread).buildClass)
	add(specialNext, "next", nil, (*Thread).nextFunction)
	add(specialExec, "exec", nil, (*Thread).exec)
	add(specialEval, "eval", nil, (*Thread).eval)
	add(specialCompile, "compile", nil, (*Thread).compileFunction)
	add(specialImport, "__import__", nil, (*Thread).importFunction)
	add(specialAsyncNext, "anext", nil, (*Thread).anext)
	add(specialAsyncIter, "aiter", nil, (*Thread).aiter)
	for _, c := range []*py.Class{GeneratorClass, CoroutineClass} {
		if c == GeneratorClass {
			add(specialGenNext, "__next__", c, func(th *Thread, a py.Args, k kont) error {
				g, err := self(a, 0)
				if err != nil {
					return err
				}
				return th.resume(g, py.None, sendKont(k))
			})
		}
		add(specialSend, "send", c, func(th *Thread, a py.Args, k kont) error {
			g, err := self(a, 1)
			if err != nil {
				return err
			}
			return th.resume(g, a.Values[1], sendKont(k))
		})
		add(specialThrow, "throw", c, func(th *Thread, a py.Args, k kont) error {
			return th.throwGiven(a.Values[0].(*Generator), a.Values[1:], sendKont(k))
		})
		add(specialClose, "close", c, func(th *Thread, a py.Args, k kont) error {
			g, err := self(a, 0)
			if err != nil {
				return err
			}
			return th.close(g, k)
		})
	}
	// The coroutine's and the generator's methods are one object; what they are
	// attributes of does not show.
	add(specialAwait, "__await__", CoroutineClass, func(th *Thread, a py.Args, k kont) error {
		return th.deliver(th.frame, k, &AwaitIter{a.Values[0].(*Generator)})
	})
	step := func(kind int8) func(*Thread, py.Args, kont) error {
		return func(th *Thread, a py.Args, k kont) error {
			s := &Step{gen: a.Values[0].(*Generator), kind: kind, value: py.None}
			switch {
			case kind == stepSend && len(a.Values) > 1:
				s.value = a.Values[1]
			case kind == stepThrow:
				s.given = append([]py.Value(nil), a.Values[1:]...)
			}
			return th.deliver(th.frame, k, s)
		}
	}
	add(specialANext, "__anext__", AsyncGeneratorClass, step(stepSend))
	add(specialASend, "asend", AsyncGeneratorClass, step(stepSend))
	add(specialAThrow, "athrow", AsyncGeneratorClass, step(stepThrow))
	add(specialAClose, "aclose", AsyncGeneratorClass, step(stepClose))
	AsyncGeneratorClass.Methods(py.Fn{Name: "__aiter__", Sig: "/", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) { return a[0], nil }})
	for _, c := range []*py.Class{StepClass, ThrowStepClass} {
		add(specialStepSend, "send", c, func(th *Thread, a py.Args, k kont) error {
			var sent py.Value = py.None
			if len(a.Values) > 1 {
				sent = a.Values[1]
			}
			s := a.Values[0].(*Step)
			return th.runStep(s, sent, stepKont(k, s))
		})
		c.Attrs.SetStr(nameNext, builtins[specialStepSend])
		add(specialStepThrow, "throw", c, func(th *Thread, a py.Args, k kont) error {
			e, err := th.thrownBy(a.Values[1:])
			if err != nil {
				return err
			}
			s := a.Values[0].(*Step)
			return th.throwStep(s, e, stepKont(k, s))
		})
		add(specialStepClose, "close", c, func(th *Thread, a py.Args, k kont) error {
			a.Values[0].(*Step).done = true
			return th.deliver(th.frame, k, py.None)
		})
		c.Methods(py.Fn{Name: "__await__", Sig: "/", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) { return a[0], nil }})
	}
	for _, m := range []struct {
		n    uint8
		name string
		c    *py.Class
	}{{specialSend, "send", AwaitIterClass}, {specialThrow, "throw", AwaitIterClass}, {specialClose, "close", AwaitIterClass}} {
		special := specials[m.n]
		m.c.Methods(py.Fn{Name: m.name, Raw: func(t *py.Thread, a py.Args) (py.Value, error) {
			a.Values = append([]py.Value{a.Values[0].(*AwaitIter).gen}, a.Values[1:]...)
			th := threadOf(t)
			return th.inGo(func(k kont) error { return special(th, a, k) })
		}})
	}
	for _, c := range []*py.Class{GeneratorClass, CoroutineClass, AsyncGeneratorClass, AwaitIterClass, StepClass, ThrowStepClass} {
		c.Seal()
	}
}

// resumes reports whether a special function makes a generator go on.
func resumes(special uint8) bool {
	switch special {
	case specialGenNext, specialSend, specialThrow, specialClose, specialStepSend, specialStepThrow:
		return true
	}
	return false
}

// takesYield reports whether a generator may give what it yields to a continuation
// itself.
func (t then) takesYield() bool {
	switch t {
	case thenStore, thenGo, thenNext, thenNextCall, thenSend, thenClose, thenYieldFrom, thenStep:
		return true
	}
	return false
}

// resumeInGo calls a special function that resumes where its result is that of
// something else: a class with __bool__ = generator.__next__, say.
func (th *Thread) resumeInGo(special uint8, a py.Args, k kont) error {
	a.Values = append([]py.Value(nil), a.Values...)
	v, err := th.inGo(func(k kont) error { return specials[special](th, a, k) })
	return th.answer(v, err, k)
}

// sendKont is where a generator's method gives its result.
func sendKont(k kont) kont {
	switch k.then {
	case thenStore:
		return kont{then: thenSend, dst: k.dst}
	case thenGo:
		k.stage = goSend
	}
	return k
}

func stepKont(k kont, s *Step) kont {
	k = sendKont(k)
	k.aux = s
	return k
}

func self(a py.Args, n int) (*Generator, error) {
	if len(a.Values) != n+1 || len(a.Names) > 0 {
		if n == 0 {
			return nil, py.Errorf(py.TypeError, "generator method takes no arguments (%d given)", len(a.Values)-1)
		}
		return nil, py.Errorf(py.TypeError, "generator.send() takes exactly one argument (%d given)", len(a.Values)-1)
	}
	g, ok := a.Values[0].(*Generator)
	if !ok {
		return nil, py.Errorf(py.TypeError, "descriptor requires a 'generator' object but received a '%s'", py.TypeName(a.Values[0]))
	}
	return g, nil
}

// thrownBy makes the exception of throw(type[, value[, traceback]]).
func (th *Thread) thrownBy(given []py.Value) (*py.Exception, error) {
	switch n := len(given); {
	case n < 1:
		return nil, py.Errorf(py.TypeError, "throw expected at least 1 argument, got 0")
	case n > 3:
		return nil, py.Errorf(py.TypeError, "throw expected at most 3 arguments, got %d", n)
	}
	all := [3]py.Value{py.None, py.None, py.None}
	copy(all[:], given)
	what, value := all[0], all[1]
	tb, isTrace := all[2].(*py.Traceback)
	if !isTrace && all[2] != py.None {
		return nil, py.Errorf(py.TypeError, "throw() third argument must be a traceback object")
	}
	e, isException := what.(*py.Exception)
	c, isClass := what.(*py.Class)
	switch {
	case isException:
		if value != py.None {
			return nil, py.Errorf(py.TypeError, "instance exception may not have a separate value")
		}
	case !isClass || !c.IsSubclass(py.BaseException):
		return nil, py.Errorf(py.TypeError, "exceptions must be classes or instances deriving from BaseException, not %s", py.TypeName(what))
	case value.Class().IsSubclass(c):
		e = value.(*py.Exception)
	default:
		var args []py.Value
		if items, ok := value.(*py.Tuple); ok {
			args = items.Items
		} else if value != py.None {
			args = []py.Value{value}
		}
		made, err := th.Call(&th.Thread, c, py.Args{Values: args})
		if err != nil {
			return nil, err
		}
		if e, err = th.makeException(made); err != nil {
			return nil, err
		}
	}
	if isTrace {
		e.Trace = tb
	}
	return e, nil
}

// nextFunction is next(iterator[, default]).
func (th *Thread) nextFunction(a py.Args, k kont) error {
	if len(a.Names) > 0 {
		return py.Errorf(py.TypeError, "next() takes no keyword arguments")
	}
	if n := len(a.Values); n < 1 || n > 2 {
		if n < 1 {
			return py.Errorf(py.TypeError, "next expected at least 1 argument, got 0")
		}
		return py.Errorf(py.TypeError, "next expected at most 2 arguments, got %d", n)
	}
	it := a.Values[0]
	if w, ok := it.(*Wrapped); ok {
		it = w.gen
	}
	var otherwise py.Value
	if len(a.Values) == 2 {
		otherwise = a.Values[1]
	}
	if k.then == thenStore {
		kn := kont{then: thenNextCall, dst: k.dst, aux: otherwise}
		if g, ok := it.(*Generator); ok && g.kind == kindGenerator {
			return th.resume(g, py.None, kn)
		}
		if m := py.Special(it, nameNext); m != nil {
			return th.invokeSpecial(m, it, kn)
		}
	}
	v, err := py.Next(&th.Thread, it)
	if err != nil {
		if _, end := py.Raised(err, py.StopIteration); !end || otherwise == nil {
			return th.answer(nil, err, k)
		}
		v = otherwise
	}
	if v == nil {
		if otherwise == nil {
			return py.NewException(py.StopIteration)
		}
		v = otherwise
	}
	return th.deliver(th.frame, k, v)
}

func (th *Thread) aiter(a py.Args, k kont) error {
	if len(a.Values) != 1 {
		return py.Errorf(py.TypeError, "aiter() takes exactly one argument (%d given)", len(a.Values))
	}
	v := a.Values[0]
	if isAsyncGenerator(v) {
		return th.deliver(th.frame, k, v)
	}
	m := v.Class().Lookup(nameAIter)
	if m == nil {
		return py.Errorf(py.TypeError, "'%s' object is not an async iterable", py.TypeName(v))
	}
	return th.invokeSpecial(m, v, k)
}

func (th *Thread) anext(a py.Args, k kont) error {
	if len(a.Values) < 1 {
		return py.Errorf(py.TypeError, "anext expected at least 1 argument, got 0")
	}
	v := a.Values[0]
	if len(a.Values) > 1 {
		return th.prelude("anext_default", k, v, a.Values[1])
	}
	if isAsyncGenerator(v) {
		return th.deliver(th.frame, k, &Step{gen: v.(*Generator), kind: stepSend, value: py.None})
	}
	m := v.Class().Lookup(nameANext)
	if m == nil {
		return py.Errorf(py.TypeError, "'%s' object is not an async iterator", py.TypeName(v))
	}
	return th.invokeSpecial(m, v, k)
}

// source returns the text given to exec, eval or compile, or code made before.
func source(v py.Value, what string) (string, *Code, error) {
	switch v := v.(type) {
	case *py.Str:
		return v.S, nil, nil
	case *py.Bytes:
		return v.B, nil, nil
	case *Code:
		return "", v, nil
	}
	return "", nil, py.Errorf(py.TypeError, "%s() arg 1 must be a string, bytes or code object", what)
}

// namespaces are the globals and locals of exec and eval.
func (th *Thread) namespaces(a py.Args, what string) (globals *py.Dict, names *py.Dict, err error) {
	var g, l py.Value = py.None, py.None
	if len(a.Values) > 1 {
		g = a.Values[1]
	}
	if len(a.Values) > 2 {
		l = a.Values[2]
	}
	if g == py.None {
		globals = th.Globals(&th.Thread)
		if l == py.None {
			names, err = th.Locals(&th.Thread)
		}
	} else {
		d, ok := g.(*py.Dict)
		if !ok {
			return nil, nil, py.Errorf(py.TypeError, "%s() globals must be a dict, not %s", what, py.TypeName(g))
		}
		globals, names = d, d
		if b := d.GetStr(nameBuiltins); b == nil {
			d.SetStr(nameBuiltins, th.Builtins)
		} else if b != th.Builtins {
			th.m.ownBuiltins = true
		}
	}
	if l != py.None {
		d, ok := l.(*py.Dict)
		if !ok {
			return nil, nil, py.Errorf(py.TypeError, "locals must be a mapping")
		}
		names = d
	}
	return globals, names, err
}

func (th *Thread) exec(a py.Args, k kont) error {
	if len(a.Values) < 1 || len(a.Values) > 3 {
		return py.Errorf(py.TypeError, "exec expected at least 1 argument, got %d", len(a.Values))
	}
	text, c, err := source(a.Values[0], "exec")
	if err != nil {
		return err
	}
	globals, names, err := th.namespaces(a, "exec")
	if err != nil {
		return err
	}
	if c == nil {
		if c, err = th.compile(text, "<string>", "exec"); err != nil {
			return err
		}
	}
	f := th.pushCode(c, globals, nil, k)
	f.names = names
	f.stage = 0
	return nil
}

func (th *Thread) eval(a py.Args, k kont) error {
	if len(a.Values) < 1 || len(a.Values) > 3 {
		return py.Errorf(py.TypeError, "eval expected at least 1 argument, got %d", len(a.Values))
	}
	text, c, err := source(a.Values[0], "eval")
	if err != nil {
		return err
	}
	globals, names, err := th.namespaces(a, "eval")
	if err != nil {
		return err
	}
	if c == nil {
		if c, err = th.compile(text, "<string>", "eval"); err != nil {
			return err
		}
	}
	f := th.pushCode(c, globals, nil, k)
	f.names = names
	return nil
}

func (th *Thread) compileFunction(a py.Args, k kont) error {
	get := func(i int, name string) py.Value {
		if i < len(a.Positional()) {
			return a.Values[i]
		}
		return a.Get(name)
	}
	src, file, mode := get(0, "source"), get(1, "filename"), get(2, "mode")
	if src == nil || file == nil || mode == nil {
		return py.Errorf(py.TypeError, "compile() missing required argument 'mode' (pos 3)")
	}
	text, c, err := source(src, "compile")
	if err != nil {
		return err
	}
	name, ok1 := file.(*py.Str)
	how, ok2 := mode.(*py.Str)
	if !ok1 || !ok2 {
		return py.Errorf(py.TypeError, "compile() argument 'mode' must be str, not %s", py.TypeName(mode))
	}
	if how.S != "exec" && how.S != "eval" && how.S != "single" {
		return py.Errorf(py.ValueError, "compile() mode must be 'exec', 'eval' or 'single'")
	}
	if c == nil {
		if c, err = th.compile(text, name.S, how.S); err != nil {
			return err
		}
	}
	return th.deliver(th.frame, k, c)
}

// compile makes code of a text for exec or eval; a syntax error is raised.
func (th *Thread) compile(text, name, mode string) (*Code, error) {
	if err := th.Take(len(text) * 20); err != nil {
		return nil, err
	}
	var c *code.Code
	if mode == "eval" {
		x, err := syntax.ParseExpr(name, []byte(text))
		if err != nil {
			return nil, syntaxException(ofText(err, text, mode))
		}
		c, err = compile.Eval(&syntax.File{Name: name, Lines: strings.Split(text, "\n")}, x)
		if err != nil {
			return nil, syntaxException(withoutText(err))
		}
	} else {
		file, err := syntax.Parse(name, []byte(text))
		if err != nil {
			return nil, syntaxException(ofText(err, text, mode))
		}
		if c, err = compile.Exec(file); err != nil {
			return nil, syntaxException(withoutText(err))
		}
	}
	// The lines are in no file, so no traceback can show them.
	c.Source.Lines = nil
	return th.m.link(c), nil
}

// ofText makes an error of the parser as CPython has it when it parses a text that is
// not in a file: the line in question has its end, and a place before the line is
// one behind it.
func ofText(err error, text, mode string) error {
	e, ok := err.(*syntax.Error)
	if !ok {
		return err
	}
	if e.Col == 0 && mode != "eval" {
		e.Col = len(e.Text) + 1
	}
	if e.Text != "" && (mode != "eval" || e.Line <= strings.Count(text, "\n")) {
		e.Text += "\n"
	}
	return e
}

// withoutText makes an error of the compiler: it looks for the line in the file.
func withoutText(err error) error {
	if e, ok := err.(*syntax.Error); ok {
		e.Text = ""
	}
	return err
}

// syntaxException is a syntax error as an exception.
func syntaxException(err error) error {
	s, ok := err.(*syntax.Error)
	if !ok {
		return py.Errorf(py.SyntaxError, "%s", err.Error())
	}
	class := py.SyntaxError
	switch s.Kind {
	case "IndentationError":
		class = py.IndentationError
	case "TabError":
		class = py.TabError
	}
	e := py.Errorf(class, "%s", s.Msg)
	var text py.Value = py.None
	if s.Text != "" {
		text = py.NewStr(s.Text)
	}
	e.Args = py.NewTuple(py.NewStr(s.Msg), py.NewTuple(py.NewStr(s.File), py.MakeInt(int64(s.Line)), py.MakeInt(int64(s.Col)), text,
		py.MakeInt(int64(s.EndLine)), py.MakeInt(int64(s.EndCol))))
	e.SetField("msg", py.NewStr(s.Msg))
	e.SetField("filename", py.NewStr(s.File))
	e.SetField("lineno", py.MakeInt(int64(s.Line)))
	e.SetField("offset", py.MakeInt(int64(s.Col)))
	e.SetField("text", text)
	e.SetField("end_lineno", py.MakeInt(int64(s.EndLine)))
	e.SetField("end_offset", py.MakeInt(int64(s.EndCol)))
	return e
}

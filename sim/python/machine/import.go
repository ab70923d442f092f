package machine

import (
	"strings"

	"eyewall/sim/python/code"
	"eyewall/sim/python/compile"
	"eyewall/sim/python/py"
	"eyewall/sim/python/syntax"
)

// Library is where modules come from.
type Library struct {
	// Native makes a module written in Go; nil if there is none of that name.
	Native func(name string) func(t *py.Thread) (*py.Module, error)
	// Source returns the text of a module written in Python; pkg tells that it is a
	// package.
	Source func(name string) (text string, pkg, ok bool)
	// Refused says why a module that CPython has is not here; empty if it is just
	// unknown.
	Refused func(name string) string
}

// Import returns the module of a dotted name.
func (th *Thread) Import(_ *py.Thread, name string) (*py.Module, error) {
	var parent *py.Module
	for end := 0; end < len(name); {
		if dot := strings.IndexByte(name[end:], '.'); dot >= 0 {
			end += dot
		} else {
			end = len(name)
		}
		m, err := th.importOne(name[:end], parent)
		if err != nil {
			return nil, err
		}
		parent = m
		end++
	}
	if parent == nil {
		return nil, py.Errorf(py.ValueError, "Empty module name")
	}
	return parent, nil
}

// importOne imports one module whose parent is there.
func (th *Thread) importOne(name string, parent *py.Module) (*py.Module, error) {
	key := th.Intern(name)
	switch m := th.Modules.GetStr(key).(type) {
	case *py.Module:
		return m, nil
	case nil:
	default:
		if m == py.None {
			e := py.Errorf(py.ModuleNotFoundError, "import of %s halted; None in sys.modules", name)
			e.SetField("name", py.NewStr(name))
			return nil, e
		}
		return nil, th.noModule(name)
	}
	m, err := th.load(name, key)
	if err != nil {
		return nil, err
	}
	if m == nil {
		return nil, th.noModule(name)
	}
	if parent != nil {
		parent.Dict.SetStr(th.Intern(name[len(parent.Name)+1:]), m)
	}
	return m, nil
}

func (th *Thread) load(name string, key *py.Str) (*py.Module, error) {
	lib := th.m.library
	if lib.Native != nil {
		if build := lib.Native(name); build != nil {
			m, err := build(&th.Thread)
			if err != nil {
				return nil, err
			}
			place(m, name == "re")
			th.Modules.SetStr(key, m)
			return m, nil
		}
	}
	if lib.Source == nil {
		return nil, nil
	}
	text, pkg, ok := lib.Source(name)
	if !ok {
		return nil, nil
	}
	file, err := syntax.Parse("<"+name+">", []byte(text))
	if err != nil {
		return nil, syntaxException(err)
	}
	c, err := compile.Library(file)
	if err != nil {
		return nil, syntaxException(err)
	}
	m := py.NewModule(name)
	place(m, pkg)
	if pkg {
		m.Dict.SetStr(namePath, py.NewList())
		m.Dict.SetStr(namePackage, th.Intern(name))
	} else if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
		m.Dict.SetStr(namePackage, th.Intern(name[:dot]))
	} else {
		m.Dict.SetStr(namePackage, th.Intern(""))
	}
	th.Modules.SetStr(key, m)
	if err := th.runNow(th.m.link(c), m.Dict); err != nil {
		th.Modules.DeleteStr(key)
		return nil, err
	}
	if own, ok := th.Modules.GetStr(key).(*py.Module); ok {
		return own, nil
	}
	return m, nil
}

// place gives a module the __file__ that it has where CPython's library is installed,
// which messages about it tell.
func place(m *py.Module, pkg bool) {
	if m.BuiltIn() {
		return
	}
	file := "/usr/lib/python3.11/" + strings.ReplaceAll(m.Name, ".", "/")
	if pkg {
		file += "/__init__"
	}
	m.Dict.SetStr(nameFile, py.NewStr(file+".py"))
}

// runNow runs a module's code under native code.
func (th *Thread) runNow(c *Code, globals *py.Dict) error {
	_, err := th.inGo(func(k kont) error {
		f := th.pushCode(c, globals, nil, k)
		f.names = globals
		return nil
	})
	return err
}

func (th *Thread) noModule(name string) error {
	text := "No module named '" + name + "'"
	if dot := strings.IndexByte(name, '.'); dot >= 0 {
		if top, ok := th.Modules.GetStr(th.Intern(name[:dot])).(*py.Module); ok && top.Dict.GetStr(namePath) == nil {
			text += "; '" + name[:dot] + "' is not a package"
		}
	}
	if th.m.library.Refused != nil {
		if why := th.m.library.Refused(name); why != "" {
			text += " in Eyewall: " + why
		}
	}
	e := py.Errorf(py.ModuleNotFoundError, "%s", text)
	e.SetField("name", py.NewStr(name))
	return e
}

func (th *Thread) importName(f *Frame, in *code.Instr) error {
	name := f.code.names[in.B].S
	if in.D > 0 {
		return py.Errorf(py.ImportError, "attempted relative import with no known parent package")
	}
	m, err := th.Import(&th.Thread, name)
	if err != nil {
		return err
	}
	if in.C == 0 {
		if dot := strings.IndexByte(name, '.'); dot >= 0 {
			if m, err = th.Import(&th.Thread, name[:dot]); err != nil {
				return err
			}
		}
	}
	f.regs[in.A] = m
	return nil
}

func (th *Thread) importFrom(f *Frame, in *code.Instr) error {
	name := f.code.names[in.C]
	v, err := py.GetAttrOr(&th.Thread, f.regs[in.B], name)
	if err != nil {
		return err
	}
	m, ok := f.regs[in.B].(*py.Module)
	if v == nil && ok && m.Dict.GetStr(namePath) != nil {
		sub, err := th.Import(&th.Thread, m.Name+"."+name.S)
		if err != nil {
			if _, missing := py.Raised(err, py.ModuleNotFoundError); !missing {
				return err
			}
		} else {
			v = sub
		}
	}
	if v == nil {
		where, location := "unknown module name", "unknown location"
		var path py.Value = py.None
		if ok {
			where = m.Name
			if file, ok := m.Dict.GetStr(nameFile).(*py.Str); ok {
				location, path = file.S, file
			}
		}
		e := py.Errorf(py.ImportError, "cannot import name '%s' from '%s' (%s)", name.S, where, location)
		e.SetField("path", path)
		e.SetField("name", py.NewStr(where))
		return e
	}
	f.regs[in.A] = v
	return nil
}

func (th *Thread) importStar(f *Frame, in *code.Instr) error {
	m, ok := f.regs[in.B].(*py.Module)
	if !ok {
		return nil
	}
	set := func(k *py.Str, v py.Value) {
		if f.names != nil {
			f.names.SetStr(th.InternStr(k), v)
		} else {
			f.globals.SetStr(th.InternStr(k), v)
		}
	}
	if all := m.Dict.GetStr(nameAll); all != nil {
		return py.Each(&th.Thread, all, func(n py.Value) error {
			name, ok := n.(*py.Str)
			if !ok {
				return py.Errorf(py.TypeError, "Item in %s.__all__ must be str, not %s", m.Name, py.TypeName(n))
			}
			v, err := py.GetAttr(&th.Thread, m, name)
			if err == nil {
				set(name, v)
			}
			return err
		})
	}
	return eachItem(m.Dict, func(k, v py.Value) error {
		if name, ok := k.(*py.Str); ok && !strings.HasPrefix(name.S, "_") {
			set(name, v)
		}
		return nil
	})
}

// importFunction is __import__(name, globals, locals, fromlist, level).
func (th *Thread) importFunction(a py.Args, k kont) error {
	if len(a.Values) < 1 {
		return py.Errorf(py.TypeError, "__import__() missing required argument 'name' (pos 1)")
	}
	name, ok := a.Values[0].(*py.Str)
	if !ok {
		return py.Errorf(py.TypeError, "__import__() argument 1 must be str, not %s", py.TypeName(a.Values[0]))
	}
	m, err := th.Import(&th.Thread, name.S)
	if err != nil {
		return err
	}
	from := a.Get("fromlist")
	if from == nil && len(a.Positional()) > 3 {
		from = a.Values[3]
	}
	leaf := false
	if from != nil {
		if leaf, err = py.Truth(&th.Thread, from); err != nil {
			return err
		}
	}
	if dot := strings.IndexByte(name.S, '.'); dot >= 0 && !leaf {
		if m, err = th.Import(&th.Thread, name.S[:dot]); err != nil {
			return err
		}
	}
	return th.deliver(th.frame, k, m)
}

package py

import "eyewall/sim/sys"

// osErrors are the classes of errno values.
var osErrors = map[sys.Errno]*Class{
	sys.EAGAIN: BlockingIOError, sys.EALREADY: BlockingIOError, sys.EINPROGRESS: BlockingIOError,
	sys.EPIPE: BrokenPipeError, sys.ESHUTDOWN: BrokenPipeError, sys.ECHILD: ChildProcessError,
	sys.ECONNABORTED: ConnectionAborted, sys.ECONNREFUSED: ConnectionRefused, sys.ECONNRESET: ConnectionReset,
	sys.EEXIST: FileExistsError, sys.ENOENT: FileNotFoundError, sys.EINTR: InterruptedError,
	sys.EISDIR: IsADirectoryError, sys.ENOTDIR: NotADirectoryError, sys.EACCES: PermissionError, sys.EPERM: PermissionError,
	sys.ESRCH: ProcessLookupError, sys.ETIMEDOUT: TimeoutError,
}

// initInNew reports whether OSError.__new__ fills the object: a class with an
// __init__ of its own and without a __new__ leaves that to OSError.__init__.
func initInNew(c *Class) bool {
	return !c.overrides(OSError, nameInit) || c.overrides(OSError, nameNew)
}

// overrides reports whether c has a method of its own before that of base.
func (c *Class) overrides(base *Class, name *Str) bool {
	for _, k := range c.MRO {
		if k == base {
			return false
		}
		if k.Attrs.GetStr(name) != nil {
			return true
		}
	}
	return false
}

func osErrorNew(t *Thread, c *Class, args Args) (Value, error) {
	given := args.Positional()
	if c == OSError && len(args.Names) == 0 {
		c = osErrorClass(given)
	}
	if !initInNew(c) {
		return NewException(c), nil
	}
	if len(args.Names) > 0 {
		return nil, Errorf(TypeError, "%s() takes no keyword arguments", c.Name)
	}
	e := NewException(c, append([]Value(nil), given...)...)
	return e, osErrorFill(t, e)
}

func osErrorInit(t *Thread, self Value, args Args) error {
	e := self.(*Exception)
	if initInNew(e.class) {
		return nil
	}
	if len(args.Names) > 0 {
		return Errorf(TypeError, "%s() takes no keyword arguments", e.class.Name)
	}
	e.Args = NewTuple(append([]Value(nil), args.Values...)...)
	return osErrorFill(t, e)
}

// osErrorFill takes the attributes of an OSError from its arguments.
func osErrorFill(t *Thread, e *Exception) error {
	given := e.Args.Items
	if len(given) < 2 || len(given) > 5 {
		return nil
	}
	e.SetField("errno", given[0])
	e.SetField("strerror", given[1])
	if len(given) == 2 || given[2] == None {
		return nil
	}
	if e.class.IsSubclass(BlockingIOError) {
		if _, isIndex := given[2].(Int); isIndex || given[2].Class().Native.Index != nil {
			n, err := AsInt(t, given[2])
			if err != nil {
				return err
			}
			e.SetField("characters_written", MakeInt(int64(n)))
			return nil
		}
	}
	e.SetField("filename", given[2])
	if len(given) > 4 && given[4] != None {
		e.SetField("filename2", given[4])
	}
	e.Args = NewTuple(given[0], given[1])
	return nil
}

// osErrorClass is the class that OSError(errno, text) makes.
func osErrorClass(given []Value) *Class {
	if len(given) < 2 || len(given) > 5 {
		return OSError
	}
	if n, ok := given[0].(Int); ok {
		if c := osErrors[sys.Errno(n)]; c != nil {
			return c
		}
	}
	return OSError
}

func osErrorStr(t *Thread, v Value) (string, error) {
	e := v.(*Exception)
	if e.Fields == nil {
		return exceptionStr(t, v)
	}
	name, second := e.Field("filename"), e.Field("filename2")
	errno, text := e.Field("errno"), e.Field("strerror")
	if name == None && (e.Fields.GetStr(nameOf("errno")) == nil || e.Fields.GetStr(nameOf("strerror")) == nil) {
		return exceptionStr(t, v)
	}
	n, err := ToStr(t, errno)
	if err != nil {
		return "", err
	}
	said, err := ToStr(t, text)
	if err != nil {
		return "", err
	}
	r := "[Errno " + n + "] " + said
	if name == None {
		return r, nil
	}
	quoted, err := Repr(t, name)
	if err != nil || second == None {
		return r + ": " + quoted, err
	}
	other, err := Repr(t, second)
	return r + ": " + quoted + " -> " + other, err
}

// StrError is os.strerror: Linux's text of an errno.
func StrError(errno sys.Errno) string { return errno.Error() }

// OSErrorOf is the exception of a system call that failed.
func OSErrorOf(errno sys.Errno) error {
	c := osErrors[errno]
	if c == nil {
		c = OSError
	}
	e := NewException(c, MakeInt(int64(errno)), NewStr(StrError(errno)))
	e.SetField("errno", e.Args.Items[0])
	e.SetField("strerror", e.Args.Items[1])
	return e
}

package py

// Exception is an exception object; as a Go error it is the exception raised.
type Exception struct {
	Instance
	Args            *Tuple
	Cause           Value // nil or None: none
	Context         *Exception
	SuppressContext bool
	// Trace is where it passed, innermost last as it is printed first: see
	// TraceEntry. The machine adds to it.
	Trace *Traceback
	// Group holds the exceptions of a group, nil for others.
	Group []*Exception
	// Fields are the attributes of a built-in exception that are not in __dict__:
	// name and obj of an AttributeError, errno of an OSError; nil when none was set.
	Fields *Dict
}

// Error makes an exception an error: 'ValueError: text'.
func (e *Exception) Error() string {
	text := ""
	if len(e.Args.Items) > 0 {
		if s, ok := e.Args.Items[0].(*Str); ok {
			text = ": " + s.S
		}
	}
	return e.class.Name + text
}

// Traceback is one entry of a traceback, and the one behind it (nearer to
// where the exception was raised).
type Traceback struct {
	Next  *Traceback
	Frame TraceFrame
	Line  int
	// The place in the source, for carets: columns from 0 in bytes; EndLine 0 if unknown.
	EndLine, Col, EndCol int
}

// TraceFrame is a frame as a traceback needs it.
type TraceFrame interface {
	Value
	Function() string // the name of the code
	File() string
	// Source returns a line of the source; empty if it is not known.
	Source(line int) string
	// Hidden frames belong to the library and are left out.
	Hidden() bool
}

func (*Traceback) Class() *Class { return TracebackClass }

// TracebackClass is types.TracebackType.
var TracebackClass = newStatic("traceback", LayoutOther)

func newExceptionClass(name string, base *Class) *Class {
	c := newStatic(name, LayoutException, base)
	c.Native = base.Native
	return c
}

// newFieldedClass is newExceptionClass for a class whose objects have attributes or
// a text of their own: it has slots of its own, see inheritSlots.
func newFieldedClass(name string, base *Class) *Class { return newStatic(name, LayoutException, base) }

// The classes of exceptions.
var (
	BaseException         = func() *Class { c := newStatic("BaseException", LayoutException); return c }()
	ExceptionClass        = newExceptionClass("Exception", BaseException)
	BaseExceptionGroup    = newFieldedClass("BaseExceptionGroup", BaseException)
	GeneratorExit         = newExceptionClass("GeneratorExit", BaseException)
	KeyboardInterrupt     = newExceptionClass("KeyboardInterrupt", BaseException)
	SystemExit            = newFieldedClass("SystemExit", BaseException)
	ArithmeticError       = newExceptionClass("ArithmeticError", ExceptionClass)
	FloatingPointError    = newExceptionClass("FloatingPointError", ArithmeticError)
	OverflowError         = newExceptionClass("OverflowError", ArithmeticError)
	ZeroDivisionError     = newExceptionClass("ZeroDivisionError", ArithmeticError)
	AssertionError        = newExceptionClass("AssertionError", ExceptionClass)
	AttributeError        = newFieldedClass("AttributeError", ExceptionClass)
	BufferError           = newExceptionClass("BufferError", ExceptionClass)
	EOFError              = newExceptionClass("EOFError", ExceptionClass)
	ImportError           = newFieldedClass("ImportError", ExceptionClass)
	ModuleNotFoundError   = newExceptionClass("ModuleNotFoundError", ImportError)
	LookupError           = newExceptionClass("LookupError", ExceptionClass)
	IndexError            = newExceptionClass("IndexError", LookupError)
	KeyError              = newFieldedClass("KeyError", LookupError)
	MemoryError           = newExceptionClass("MemoryError", ExceptionClass)
	NameError             = newFieldedClass("NameError", ExceptionClass)
	UnboundLocalError     = newExceptionClass("UnboundLocalError", NameError)
	OSError               = newFieldedClass("OSError", ExceptionClass)
	BlockingIOError       = newExceptionClass("BlockingIOError", OSError)
	ChildProcessError     = newExceptionClass("ChildProcessError", OSError)
	ConnectionError       = newExceptionClass("ConnectionError", OSError)
	BrokenPipeError       = newExceptionClass("BrokenPipeError", ConnectionError)
	ConnectionAborted     = newExceptionClass("ConnectionAbortedError", ConnectionError)
	ConnectionRefused     = newExceptionClass("ConnectionRefusedError", ConnectionError)
	ConnectionReset       = newExceptionClass("ConnectionResetError", ConnectionError)
	FileExistsError       = newExceptionClass("FileExistsError", OSError)
	FileNotFoundError     = newExceptionClass("FileNotFoundError", OSError)
	InterruptedError      = newExceptionClass("InterruptedError", OSError)
	IsADirectoryError     = newExceptionClass("IsADirectoryError", OSError)
	NotADirectoryError    = newExceptionClass("NotADirectoryError", OSError)
	PermissionError       = newExceptionClass("PermissionError", OSError)
	ProcessLookupError    = newExceptionClass("ProcessLookupError", OSError)
	TimeoutError          = newExceptionClass("TimeoutError", OSError)
	ReferenceError        = newExceptionClass("ReferenceError", ExceptionClass)
	RuntimeError          = newExceptionClass("RuntimeError", ExceptionClass)
	NotImplementedError   = newExceptionClass("NotImplementedError", RuntimeError)
	RecursionError        = newExceptionClass("RecursionError", RuntimeError)
	StopIteration         = newFieldedClass("StopIteration", ExceptionClass)
	StopAsyncIteration    = newExceptionClass("StopAsyncIteration", ExceptionClass)
	SyntaxError           = newFieldedClass("SyntaxError", ExceptionClass)
	IndentationError      = newExceptionClass("IndentationError", SyntaxError)
	TabError              = newExceptionClass("TabError", IndentationError)
	SystemError           = newExceptionClass("SystemError", ExceptionClass)
	TypeError             = newExceptionClass("TypeError", ExceptionClass)
	ValueError            = newExceptionClass("ValueError", ExceptionClass)
	UnicodeError          = newExceptionClass("UnicodeError", ValueError)
	UnicodeDecodeError    = newFieldedClass("UnicodeDecodeError", UnicodeError)
	UnicodeEncodeError    = newFieldedClass("UnicodeEncodeError", UnicodeError)
	UnicodeTranslateError = newFieldedClass("UnicodeTranslateError", UnicodeError)
	Warning               = newExceptionClass("Warning", ExceptionClass)
	BytesWarning          = newExceptionClass("BytesWarning", Warning)
	DeprecationWarning    = newExceptionClass("DeprecationWarning", Warning)
	FutureWarning         = newExceptionClass("FutureWarning", Warning)
	ImportWarning         = newExceptionClass("ImportWarning", Warning)
	PendingDeprecation    = newExceptionClass("PendingDeprecationWarning", Warning)
	ResourceWarning       = newExceptionClass("ResourceWarning", Warning)
	RuntimeWarning        = newExceptionClass("RuntimeWarning", Warning)
	SyntaxWarning         = newExceptionClass("SyntaxWarning", Warning)
	UnicodeWarning        = newExceptionClass("UnicodeWarning", Warning)
	UserWarning           = newExceptionClass("UserWarning", Warning)
	// ExceptionGroup has two bases.
	ExceptionGroup = func() *Class {
		c := newExceptionClass("ExceptionGroup", BaseExceptionGroup)
		c.Bases = []*Class{BaseExceptionGroup, ExceptionClass}
		c.MRO = []*Class{c, BaseExceptionGroup, ExceptionClass, BaseException, ObjectClass}
		return c
	}()
)

// ExceptionClasses are all of them, in the order of the declarations, for the
// module builtins.
var ExceptionClasses = []*Class{BaseException, ExceptionClass, BaseExceptionGroup, ExceptionGroup, GeneratorExit, KeyboardInterrupt,
	SystemExit, ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError, AssertionError, AttributeError, BufferError,
	EOFError, ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError, NameError, UnboundLocalError,
	OSError, BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError, ConnectionAborted, ConnectionRefused,
	ConnectionReset, FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError,
	ProcessLookupError, TimeoutError, ReferenceError, RuntimeError, NotImplementedError, RecursionError, StopIteration,
	StopAsyncIteration, SyntaxError, IndentationError, TabError, SystemError, TypeError, ValueError, UnicodeError,
	UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError, Warning, BytesWarning, DeprecationWarning, FutureWarning, ImportWarning,
	PendingDeprecation, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning}

// NewException makes an exception of class with args.
func NewException(class *Class, args ...Value) *Exception {
	e := &Exception{Args: NewTuple(args...)}
	e.class, e.Attrs = class, &e.own
	return e
}

// Errorf makes an exception of class whose argument is a formatted text.
func Errorf(class *Class, format string, args ...any) *Exception {
	return NewException(class, NewStr(sprintf(format, args...)))
}

// Raised reports whether err is a Python exception derived from one of classes.
func Raised(err error, classes ...*Class) (*Exception, bool) {
	e, ok := err.(*Exception)
	if !ok {
		return nil, false
	}
	for _, c := range classes {
		if e.class.IsSubclass(c) {
			return e, true
		}
	}
	return nil, false
}

// KeyErrorOf is the KeyError of a missing key.
func KeyErrorOf(key Value) error { return NewException(KeyError, key) }

// StopIterationOf ends an iteration with a value, as a generator's return does.
func StopIterationOf(v Value) error {
	if v == nil || v == None {
		return NewException(StopIteration)
	}
	return NewException(StopIteration, v)
}

// NoAttribute is the AttributeError for v.name.
func NoAttribute(v Value, name *Str) error {
	var e *Exception
	switch v := v.(type) {
	case *Class:
		e = Errorf(AttributeError, "type object '%s' has no attribute '%s'", v.Name, name.S)
	case *Module:
		e = Errorf(AttributeError, "module '%s' has no attribute '%s'", v.Name, name.S)
	default:
		e = Errorf(AttributeError, "'%s' object has no attribute '%s'", TypeName(v), name.S)
	}
	e.SetField("name", name)
	e.SetField("obj", v)
	return e
}

// Missed notes in an AttributeError that code of the program's own raised what
// attribute of what was asked for.
func Missed(err error, v Value, name *Str) error {
	if e, ok := Raised(err, AttributeError); ok && e.Field("name") == None && e.Field("obj") == None {
		e.SetField("name", name)
		e.SetField("obj", v)
	}
	return err
}

// SetField sets one of Fields.
func (e *Exception) SetField(name string, v Value) {
	if e.Fields == nil {
		e.Fields = NewDict()
	}
	e.Fields.SetStr(nameOf(name), orNone(v))
}

// Field returns one of Fields, None if it was not set.
func (e *Exception) Field(name string) Value {
	if e.Fields != nil {
		if v := e.Fields.GetStr(nameOf(name)); v != nil {
			return v
		}
	}
	if len(e.Args.Items) > 0 && isFirstField(e, name) {
		return e.Args.Items[0]
	}
	return None
}

// isFirstField reports whether the first argument is the field until it is set.
func isFirstField(e *Exception, name string) bool {
	switch name {
	case "value":
		return e.class.IsSubclass(StopIteration)
	case "code":
		return e.class.IsSubclass(SystemExit)
	case "msg":
		return e.class.IsSubclass(ImportError) && len(e.Args.Items) == 1
	}
	return false
}

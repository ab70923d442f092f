package py

// Function is a function made by def or lambda. What its code is only the
// machine knows.
type Function struct {
	Code       Code
	Name       string
	QualName   string
	Module     Value
	Doc        Value
	Globals    *Dict
	Defaults   []Value // of the last positional parameters
	KwDefaults *Dict   // or nil
	Cells      []*Cell // the free variables, in the order of the code
	Attrs      Dict
	Annotate   *Dict // __annotations__, or nil
}

func (*Function) Class() *Class { return FunctionClass }

// Code is the compiled body of a function: __code__.
type Code interface {
	Value
	// Params returns the parameters, for messages and inspect.
	Params() Params
}

// Params are a function's parameters.
type Params struct {
	Names   []string // positional-only, positional, keyword-only, *args, **kwargs
	PosOnly int
	Args    int // with PosOnly
	KwOnly  int
	VarArgs bool
	VarKw   bool
}

// Method is a function bound to an object.
type Method struct {
	Func Value
	Self Value
}

// Class is method, or builtin_function_or_method where the function is native.
func (m *Method) Class() *Class {
	if _, native := m.Func.(*Builtin); native {
		return BuiltinClass
	}
	return MethodClass
}

// Module is a module.
type Module struct {
	Name string
	Dict *Dict
}

func (*Module) Class() *Class { return ModuleClass }

// Set puts a name into the module.
func (m *Module) Set(name string, v Value) { m.Dict.SetStr(static(name), v) }

// Walk serves the count of memory.
func (p *Property) Walk(visit func(Value)) int {
	for _, v := range []Value{p.Get, p.Set, p.Del, p.Doc} {
		if v != nil {
			visit(v)
		}
	}
	return 80
}

// Property is a property object; its parts are nil where not given.
type Property struct {
	Get, Set, Del Value
	Doc           Value
	Name          string
	inst          *Instance
}

// Class is property or derived from it.
func (p *Property) Class() *Class {
	if p.inst != nil {
		return p.inst.class
	}
	return PropertyClass
}

// InstancePart holds the attributes of derived properties.
func (p *Property) InstancePart() *Instance { return p.inst }

// StaticMethod and ClassMethod are what the decorators of that name make.
type (
	StaticMethod struct{ Func Value }
	ClassMethod  struct{ Func Value }
)

func (*StaticMethod) Class() *Class { return StaticMethodClass }
func (*ClassMethod) Class() *Class  { return ClassMethodClass }

// Super is super(Start, Self).
type Super struct {
	Start *Class
	Self  Value  // nil: unbound
	Of    *Class // the class whose MRO is searched behind Start
}

func (*Super) Class() *Class { return SuperClass }

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

// Class is method, or the class of a built-in type's methods.
func (m *Method) Class() *Class {
	if b, ok := m.Func.(*Builtin); ok && b.Owner != nil {
		if b.wrapper {
			return MethodWrapperClass
		}
		return BuiltinClass
	}
	return MethodClass
}

// Module is a module.
type Module struct {
	Name  string
	Dict  *Dict
	class *Class // derived from module, or nil
}

// Class is module or derived from it.
func (m *Module) Class() *Class {
	if m.class != nil {
		return m.class
	}
	return ModuleClass
}

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
	docOfGetter   bool // Doc is the getter's
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

// StaticMethod and ClassMethod are what the decorators of that name make. Those that
// a program made have attributes.
type (
	StaticMethod struct {
		Func Value
		inst *Instance
	}
	ClassMethod struct {
		Func Value
		inst *Instance
	}
)

// Class is staticmethod or derived from it.
func (s *StaticMethod) Class() *Class {
	if s.inst != nil {
		return s.inst.class
	}
	return StaticMethodClass
}

// Class is classmethod or derived from it; that of built-in types has another name.
func (c *ClassMethod) Class() *Class {
	if c.inst != nil {
		return c.inst.class
	}
	if b, ok := c.Func.(*Builtin); ok && b.ofClass {
		return ClassMethodDescriptorClass
	}
	return ClassMethodClass
}

// InstancePart holds the attributes; those of built-in types have none, which all
// runs share.
func (s *StaticMethod) InstancePart() *Instance {
	if b, ok := s.Func.(*Builtin); s.inst == nil && (!ok || b.staticOf == nil) {
		s.inst = NewInstance(StaticMethodClass)
	}
	return s.inst
}

// InstancePart holds the attributes; those of built-in types have none.
func (c *ClassMethod) InstancePart() *Instance {
	if b, ok := c.Func.(*Builtin); c.inst == nil && (!ok || !b.ofClass) {
		c.inst = NewInstance(ClassMethodClass)
	}
	return c.inst
}

// Walk serves the count of memory.
func (s *StaticMethod) Walk(visit func(Value)) int {
	visit(s.Func)
	return 48
}

// Walk serves the count of memory.
func (c *ClassMethod) Walk(visit func(Value)) int {
	visit(c.Func)
	return 48
}

// Walk serves the count of memory.
func (s *Super) Walk(visit func(Value)) int {
	if s.Self != nil {
		visit(s.Self)
	}
	return 64
}

// Super is super(Start, Self).
type Super struct {
	Start *Class
	Self  Value  // nil: unbound
	Of    *Class // the class whose MRO is searched behind Start
}

func (*Super) Class() *Class { return SuperClass }

package code

// Op is an operation. In its comment R[x] is a register, K[x] a constant, N[x] a
// name, and 'goto x' goes to instruction x.
type Op uint8

const (
	// Line begins a statement on line A. B is how many instructions follow until
	// the next Line or the end: what the statement costs. Every function begins
	// with one, and every loop of statements has one.
	Line   Op = iota
	Move      // R[A] = R[B]
	Const     // R[A] = K[B]
	Clear     // R[A] = unbound
	Check     // raise UnboundLocalError if the local R[A] is unbound
	Unbind    // del R[A]: Check, then Clear

	LoadGlobal    // R[A] = global or built-in N[B]; D cache
	StoreGlobal   // global N[B] = R[A]; D cache
	DeleteGlobal  // del global N[B]
	LoadName      // R[A] = N[B] in the namespace, then global, then built-in
	StoreName     // namespace[N[B]] = R[A]
	DeleteName    // del namespace[N[B]]
	MakeCell      // R[A] = a new cell that holds R[A], which may be unbound
	LoadCell      // R[A] = contents of the cell R[B]; unbound is an error
	StoreCell     // contents of the cell R[B] = R[A]
	DeleteCell    // empties the cell R[B]; unbound is an error
	ClearCell     // empties the cell R[B]
	LoadFree      // R[A] = free variable B; unbound is an error
	StoreFree     // free variable B = R[A]
	DeleteFree    // unbinds free variable B; unbound is an error
	ClearFree     // unbinds free variable B
	LoadClassFree // R[A] = N[C] in the namespace, else free variable B

	// Binary operators: R[A] = R[B] op R[C], in the order of syntax.Operator.
	Add
	Sub
	Mul
	MatMul
	Div
	Mod
	Pow
	LShift
	RShift
	Or
	Xor
	And
	FloorDiv
	// In-place operators: R[A] = R[B] op= R[C], in the same order. (The compiler then
	// stores R[A] where R[B] came from.)
	InplaceAdd
	InplaceSub
	InplaceMul
	InplaceMatMul
	InplaceDiv
	InplaceMod
	InplacePow
	InplaceLShift
	InplaceRShift
	InplaceOr
	InplaceXor
	InplaceAnd
	InplaceFloorDiv
	// With an int in the instruction: R[A] = R[B] op C. D is 1 for in-place.
	AddInt
	SubInt
	MulInt
	ModInt
	FloorDivInt

	Invert // R[A] = ~R[B]
	Not    // R[A] = not R[B]
	Pos    // R[A] = +R[B]
	Neg    // R[A] = -R[B]

	// Comparisons: R[A] = R[B] op R[C].
	Eq
	Ne
	Lt
	Le
	Gt
	Ge
	Is
	IsNot
	In
	NotIn
	// Fused comparisons: goto A unless R[B] op R[C] is true.
	UnlessEq
	UnlessNe
	UnlessLt
	UnlessLe
	UnlessGt
	UnlessGe
	// The same with an int in the instruction: goto A unless R[B] op C.
	UnlessEqInt
	UnlessNeInt
	UnlessLtInt
	UnlessLeInt
	UnlessGtInt
	UnlessGeInt

	Jump       // goto A, forwards
	Loop       // goto A, backwards; a slice may end here
	JumpIf     // goto A if R[B] is true
	JumpUnless // goto A if R[B] is false
	IfNone     // goto A if R[B] is None
	IfNotNone  // goto A if R[B] is not None
	IfUnbound  // goto A if R[B] is unbound

	// Calls: the result goes to R[A]. Registers from A on are scratch afterwards.
	Call       // R[A](R[A+1], … B of them)
	CallMethod // R[A+1].N[C](R[A+2], … B of them); D cache. R[A] is free before
	// GetMethod and CallFound are CallMethod in two steps, for arguments that might do
	// something: the method is looked up before they are evaluated. GetMethod: R[A] is
	// what to call for R[A+1].N[C]; if R[A+1] is not to be passed to it, since it is
	// bound already, R[A+1] = unbound; D cache. CallFound: R[A](R[A+1] unless unbound,
	// R[A+2], … B of these).
	GetMethod
	CallFound
	CallKw // R[A](R[A+1], … B of them), the last len(K[C]) by name; K[C] is a Tuple of string
	CallEx // R[A](*R[A+1], **R[A+2]); R[A+1] is a list or tuple; B is 1 if there is R[A+2], a dict
	Return // return R[A]

	// MakeFunction makes R[A] from the code K[B]. R[C] is a tuple of defaults,
	// R[C+1] a dict of keyword-only defaults, R[C+2] a dict of annotations; each may be
	// unbound (see Clear), and C is -1 if there is none of them. The free variables follow Code.Captures.
	MakeFunction
	BuildClass // R[A] = the function __build_class__, to be called with the body's function, the name, and the bases

	GetAttr    // R[A] = R[B].N[C]; D cache
	SetAttr    // R[B].N[C] = R[A]; D cache
	DelAttr    // del R[B].N[C]
	GetItem    // R[A] = R[B][R[C]]
	GetItemInt // R[A] = R[B][C]
	SetItem    // R[B][R[C]] = R[A]
	DelItem    // del R[B][R[C]]

	BuildList   // R[A] = [R[B], … C of them]
	BuildTuple  // R[A] = (R[B], … C of them)
	BuildSet    // R[A] = {R[B], … C of them}
	BuildDict   // R[A] = {R[B]: R[B+1], … C pairs}
	BuildSlice  // R[A] = slice(R[B], R[B+1], R[B+2])
	BuildString // R[A] = the strings R[B], … C of them, joined
	ListAppend  // R[A].append(R[B])
	SetAdd      // R[A].add(R[B])
	DictSet     // R[A][R[B]] = R[C], R[A] being an exact dict
	ListExtend  // R[A].extend(R[B]); the iterable of a display or of *args (C 1: of a call to R[A-1], for the message)
	SetUpdate   // R[A].update(R[B])
	DictUpdate  // R[A].update(R[B]), the ** of a display: 'int' object is not a mapping
	DictMerge   // R[A] gets the keyword arguments R[B], a second value for one is an error; R[C] is the function called
	ListToTuple // R[A] = tuple(R[B]), R[B] being an exact list that nobody else has
	Format      // R[A] = format(R[B], R[C]), no spec if C is -1; D is the conversion's letter or 0

	GetIter // R[A] = iter(R[B])
	ForIter // R[A] = next(R[B]), or at its end goto C
	Unpack  // R[A], … B of them, = R[C]; if it fails they are as before
	// UnpackEx: R[A], … B of them, = R[C], the one at A+D taking what is left as a list.
	UnpackEx

	// Yield yields R[B]; R[A] is what is sent. In an asynchronous generator the
	// value goes to whoever iterates it.
	Yield
	// YieldFrom runs the iterator R[B] to its end, passing on what it yields and what
	// is sent or thrown; R[A] is its return value.
	YieldFrom
	YieldFromIter // R[A] = the iterator of R[B] for yield from
	Awaitable     // R[A] = the iterator of R[B] for await; C is 1 for a result of __aenter__, 2 of __aexit__, for the message
	AsyncIter     // R[A] = R[B].__aiter__()
	AsyncNext     // R[A] = the iterator for await of R[B].__anext__()

	// EnterHandler makes R[A] the exception being handled; R[B] keeps the one before.
	EnterHandler
	// LeaveHandler makes R[B] the exception being handled again.
	LeaveHandler
	UnlessExc // goto A unless the exception R[B] matches R[C], a class or tuple of classes
	Raise     // raise R[A], from R[B] unless B is -1
	// UnlessStopAsync: goto A unless the exception R[B] is a StopAsyncIteration.
	UnlessStopAsync
	RaiseAgain // raise the exception being handled
	Reraise    // raise R[A] as it is: a finally or a handler that did not match
	// ExceptStar: R[A] = the part of the exception group R[B] (or the single exception,
	// wrapped) that matches R[C], and R[B] = the rest; either None. R[B] may be None
	// before: then only R[C] is looked at.
	ExceptStar
	// FinishStar ends a try with except*: R[B] is the list of exceptions raised by its
	// clauses, with the rest; R[C] the exception it began with. R[A] = what to raise, or None.
	FinishStar
	AssertError // R[A] = the class AssertionError

	// With: R[A] = R[C].__exit__ bound, R[B] = R[C].__enter__(). AsyncWith takes
	// __aexit__ and __aenter__; R[B] is to be awaited.
	With
	AsyncWith
	// WithExit: R[A] = R[B](type, exception, traceback) of the exception R[C].
	WithExit

	ImportName // R[A] = the module N[B]: the first of its dotted names, or the last if C is 1; D dots before it
	ImportFrom // R[A] = R[B].N[C], or the submodule of that name
	ImportStar // all public names of R[B] into the namespace

	// Patterns.
	IsSequence // R[A] = R[B] is a sequence for match
	IsMapping  // R[A] = R[B] is a mapping for match
	Length     // R[A] = len(R[B])
	MatchKeys  // R[A] = tuple of R[B]'s values under the keys R[C], a tuple; None if one is missing
	MatchRest  // R[A] = dict of R[B] without the keys R[C]
	// MatchClass: R[A] = tuple of attributes of R[B], an instance of R[C], first D by
	// __match_args__, then those named in the tuple R[C+1]; None if it does not match.
	MatchClass

	Locals      // R[A] = the namespace of the class body or module
	Annotations // makes __annotations__ in the namespace if it has none
)

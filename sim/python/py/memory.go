package py

// Take accounts for n bytes that are about to be allocated. Once more has been
// taken than a quarter of the limit since the last count, what the program can
// still reach is counted, by the same rule in every run; beyond the limit it
// is a MemoryError. Ask before allocating what a program's numbers decide.
func (t *Thread) Take(n int) error {
	rt := t.Runtime
	rt.taken += int64(n)
	if rt.taken <= rt.MemoryLimit/4 && rt.live+rt.taken <= rt.MemoryLimit {
		rt.worked += n / 128 // what is allocated is also filled, see Work
		return nil
	}
	return rt.recount(int64(n))
}

func (rt *Runtime) recount(n int64) error {
	if n > rt.MemoryLimit {
		rt.taken -= n
		return MemoryExceeded(rt.MemoryLimit)
	}
	rt.live, rt.taken = rt.Count(), n
	if rt.live+n > rt.MemoryLimit {
		rt.taken = 0
		return MemoryExceeded(rt.MemoryLimit)
	}
	return nil
}

// MemoryExceeded is the exception for a program that wants more than limit bytes.
func MemoryExceeded(limit int64) error {
	return Errorf(MemoryError, "the program needs more than its %d MiB of memory", limit>>20)
}

// Sized is a value outside this package that holds others: Walk calls visit with
// each, and returns its own size in bytes.
type Sized interface {
	Value
	Walk(visit func(Value)) int
}

// Hold makes v count as reachable until Release, while native code fills it from an
// iterable that may have no end: nothing of the program's refers to it yet.
func (rt *Runtime) Hold(v Value) { rt.held = append(rt.held, v) }

// Release undoes the last Hold.
func (rt *Runtime) Release() {
	n := len(rt.held) - 1
	rt.held[n] = nil
	rt.held = rt.held[:n]
}

// Count returns what the program can reach, in bytes, roughly.
func (rt *Runtime) Count() int64 { return rt.count(func(Value) {}) }

func (rt *Runtime) count(visit func(Value)) int64 {
	seen := map[Value]struct{}{}
	var total int64
	var stack []Value
	push := func(v Value) {
		switch v.(type) {
		case nil, Int, Float, Bool, noneType, ellipsisType, notImplementedType, *Builtin:
			total += 8
			return
		}
		if _, ok := seen[v]; !ok {
			seen[v] = struct{}{}
			stack = append(stack, v)
		}
	}
	dict := func(d *Dict) {
		total += int64(cap(d.entries))*40 + int64(len(d.index))*4
		for i := range d.entries {
			if d.entries[i].key != nil {
				push(d.entries[i].key)
				push(d.entries[i].value)
			}
		}
	}
	instance := func(i *Instance) {
		if i != nil {
			total += 128
			if i.Attrs == &i.own {
				dict(i.Attrs)
			} else {
				push(i.Attrs)
			}
			if i.slots != nil {
				dict(i.slots)
			}
			if i.Native != nil {
				push(i.Native)
			}
		}
	}
	if rt.Roots != nil {
		rt.Roots(push)
	}
	for _, v := range rt.held {
		push(v)
	}
	push(rt.Modules)
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		visit(v)
		instance(InstanceOf(v))
		switch v := v.(type) {
		case *Str:
			total += v.size()
		case *BigInt:
			total += 48 + int64(v.V.BitLen()/8)
		case *Bytes:
			total += 32 + int64(len(v.B))
		case *ByteArray:
			total += 48 + int64(cap(v.B))
		case *List:
			total += 48 + int64(cap(v.Items))*16
			for _, item := range v.Items {
				push(item)
			}
		case *Tuple:
			total += 40 + int64(len(v.Items))*16
			for _, item := range v.Items {
				push(item)
			}
		case *Dict:
			total += 64
			dict(v)
		case *Cell:
			total += 16
			if v.V != nil {
				push(v.V)
			}
		case *Function:
			total += 200
			push(v.Globals)
			dict(&v.Attrs)
			for _, c := range v.Cells {
				push(c)
			}
			for _, d := range v.Defaults {
				push(d)
			}
		case *Method:
			total += 48
			push(v.Self)
			push(v.Func)
		case *Class:
			total += 400 + 8*int64(len(v.MRO))
			if !v.Static {
				dict(&v.Attrs)
			}
		case *Module:
			total += 64
			push(v.Dict)
		case *Exception:
			total += 100
			push(v.Args)
		case Sized:
			total += int64(v.Walk(push))
		default:
			total += 64
		}
	}
	return total
}

// Reach calls visit with each object that the program can reach, once.
func (rt *Runtime) Reach(visit func(Value)) { rt.count(visit) }

package machine

import (
	"eyewall/sim/python/code"
	"eyewall/sim/python/py"
)

// status says why run returned.
type status uint8

const (
	// statusGo: the frame that Go code called has a result, or an error.
	statusGo status = iota
	// statusExit: the thread's first frame has ended, with the error if it is not nil.
	statusExit
	// statusBlocked: a native function waits; see Thread.Pending.
	statusBlocked
	// statusSlice: the slice is used up.
	statusSlice
	// statusRun is used inside: go on with th.frame.
	statusRun
)

// run executes the thread's current frame, and those it calls, until something
// of status happens. It is the one loop over instructions. What is common and
// simple is done here; everything else in a method that works on th.frame,
// after which the loop looks at th.frame again.
func (th *Thread) run() (status, error) {
	var err error
	f := th.frame
	regs, instrs, pc := f.regs, f.code.instrs, f.pc
	for {
		in := &instrs[pc]
		pc++
		switch in.Op {
		case code.Line:
			if th.budget -= int(in.B); th.budget < 0 || th.watching {
				f.pc = pc
				if st, e := th.line(f, in); st != statusRun {
					return st, nil
				} else if e != nil {
					err = e
					goto fail
				}
			}
			continue
		case code.Move:
			regs[in.A] = regs[in.B]
			continue
		case code.Const:
			regs[in.A] = f.code.consts[in.B]
			continue
		case code.Clear:
			regs[in.A] = nil
			continue
		case code.Check, code.Unbind:
			if regs[in.A] == nil {
				f.pc = pc
				err = th.unbound(f, in.A)
				goto fail
			}
			if in.Op == code.Unbind {
				regs[in.A] = nil
			}
			continue

		case code.LoadGlobal:
			c := &f.code.caches[in.D]
			if c.dict != nil && in.D > 0 && c.dict == f.globals {
				if c.value == nil {
					if v := f.globals.At(c.slot, f.code.names[in.B]); v != nil {
						regs[in.A] = v
						continue
					}
				} else if c.count == f.globals.Version() && c.slot == int(th.Builtins.Version()) {
					regs[in.A] = c.value
					continue
				}
			}
			f.pc = pc
			v, e := th.loadGlobal(f, in)
			if e != nil {
				err = e
				goto fail
			}
			regs[in.A] = v
			continue
		case code.StoreGlobal:
			if in.D > 0 {
				if c := &f.code.caches[in.D]; c.dict == f.globals && f.globals.SetAt(c.slot, f.code.names[in.B], regs[in.A]) {
					continue
				}
			}
			f.pc = pc
			th.storeGlobal(f, in)
			continue
		case code.MakeCell:
			regs[in.A] = &py.Cell{V: regs[in.A]}
			continue
		case code.LoadCell:
			if v := regs[in.B].(*py.Cell).V; v != nil {
				regs[in.A] = v
				continue
			}
			f.pc = pc
			err = th.unbound(f, in.B)
			goto fail
		case code.StoreCell:
			regs[in.B].(*py.Cell).V = regs[in.A]
			continue
		case code.LoadFree:
			if v := f.cells[in.B].V; v != nil {
				regs[in.A] = v
				continue
			}
			f.pc = pc
			err = th.unboundFree(f, in.B)
			goto fail
		case code.StoreFree:
			f.cells[in.B].V = regs[in.A]
			continue

		case code.Add:
			switch a := regs[in.B].(type) {
			case py.Int:
				if b, ok := regs[in.C].(py.Int); ok {
					if r := a + b; (r > a) == (b > 0) {
						regs[in.A] = py.MakeInt(int64(r))
						continue
					}
				}
			case py.Float:
				if b, ok := regs[in.C].(py.Float); ok {
					regs[in.A] = a + b
					continue
				}
			}
		case code.Sub:
			switch a := regs[in.B].(type) {
			case py.Int:
				if b, ok := regs[in.C].(py.Int); ok {
					if r := a - b; (r < a) == (b > 0) {
						regs[in.A] = py.MakeInt(int64(r))
						continue
					}
				}
			case py.Float:
				if b, ok := regs[in.C].(py.Float); ok {
					regs[in.A] = a - b
					continue
				}
			}
		case code.Mul:
			switch a := regs[in.B].(type) {
			case py.Int:
				if b, ok := regs[in.C].(py.Int); ok && fits32(a) && fits32(b) {
					regs[in.A] = py.MakeInt(int64(a * b))
					continue
				}
			case py.Float:
				if b, ok := regs[in.C].(py.Float); ok {
					regs[in.A] = a * b
					continue
				}
			}
		case code.Div:
			if a, ok := regs[in.B].(py.Float); ok {
				if b, ok := regs[in.C].(py.Float); ok && b != 0 {
					regs[in.A] = a / b
					continue
				}
			}
		case code.InplaceAdd:
			switch a := regs[in.B].(type) {
			case py.Int:
				if b, ok := regs[in.C].(py.Int); ok {
					if r := a + b; (r > a) == (b > 0) {
						regs[in.A] = py.MakeInt(int64(r))
						continue
					}
				}
			case py.Float:
				if b, ok := regs[in.C].(py.Float); ok {
					regs[in.A] = a + b
					continue
				}
			}
		case code.Mod:
			if a, ok := regs[in.B].(py.Int); ok {
				if b, ok := regs[in.C].(py.Int); ok && b > 0 {
					r := a % b
					if r < 0 {
						r += b
					}
					regs[in.A] = py.MakeInt(int64(r))
					continue
				}
			}
		case code.FloorDiv:
			if a, ok := regs[in.B].(py.Int); ok {
				if b, ok := regs[in.C].(py.Int); ok && b > 0 && a >= 0 {
					regs[in.A] = py.MakeInt(int64(a / b))
					continue
				}
			}
		case code.And:
			if a, ok := regs[in.B].(py.Int); ok {
				if b, ok := regs[in.C].(py.Int); ok {
					regs[in.A] = py.MakeInt(int64(a & b))
					continue
				}
			}
		case code.AddInt:
			if a, ok := regs[in.B].(py.Int); ok {
				if r := a + py.Int(in.C); (r > a) == (in.C > 0) {
					regs[in.A] = py.MakeInt(int64(r))
					continue
				}
			}
		case code.SubInt:
			if a, ok := regs[in.B].(py.Int); ok {
				if r := a - py.Int(in.C); (r < a) == (in.C > 0) {
					regs[in.A] = py.MakeInt(int64(r))
					continue
				}
			}
		case code.MulInt:
			if a, ok := regs[in.B].(py.Int); ok && fits32(a) {
				regs[in.A] = py.MakeInt(int64(a) * int64(in.C))
				continue
			}
		case code.ModInt:
			if a, ok := regs[in.B].(py.Int); ok && in.C > 0 {
				r := a % py.Int(in.C)
				if r < 0 {
					r += py.Int(in.C)
				}
				regs[in.A] = py.MakeInt(int64(r))
				continue
			}
		case code.FloorDivInt:
			if a, ok := regs[in.B].(py.Int); ok && in.C > 0 && a >= 0 {
				regs[in.A] = py.MakeInt(int64(a) / int64(in.C))
				continue
			}

		case code.Not:
			if b, ok := regs[in.B].(py.Bool); ok {
				regs[in.A] = py.MakeBool(!bool(b))
				continue
			}
		case code.Eq, code.Ne, code.Lt, code.Le, code.Gt, code.Ge:
			if a, ok := regs[in.B].(py.Int); ok {
				if b, ok := regs[in.C].(py.Int); ok {
					regs[in.A] = py.MakeBool(holds(in.Op-code.Eq, int64(a), int64(b)))
					continue
				}
			}
		case code.Is:
			regs[in.A] = py.MakeBool(py.Same(regs[in.B], regs[in.C]))
			continue
		case code.IsNot:
			regs[in.A] = py.MakeBool(!py.Same(regs[in.B], regs[in.C]))
			continue
		case code.UnlessEq, code.UnlessNe, code.UnlessLt, code.UnlessLe, code.UnlessGt, code.UnlessGe:
			if a, ok := regs[in.B].(py.Int); ok {
				if b, ok := regs[in.C].(py.Int); ok {
					if !holds(in.Op-code.UnlessEq, int64(a), int64(b)) {
						pc = int(in.A)
					}
					continue
				}
			}
		case code.UnlessEqInt, code.UnlessNeInt, code.UnlessLtInt, code.UnlessLeInt, code.UnlessGtInt, code.UnlessGeInt:
			if a, ok := regs[in.B].(py.Int); ok {
				if !holds(in.Op-code.UnlessEqInt, int64(a), int64(in.C)) {
					pc = int(in.A)
				}
				continue
			}
		case code.Jump:
			pc = int(in.A)
			continue
		case code.Loop:
			pc = int(in.A)
			if th.budget--; th.budget < 0 {
				f.pc = pc
				if st, e := th.sliceEnd(f); st != statusRun {
					return st, nil
				} else if e != nil {
					err = e
					goto fail
				}
			}
			continue
		case code.JumpIf:
			switch v := regs[in.B].(type) {
			case py.Bool:
				if v {
					pc = int(in.A)
				}
				continue
			case *py.List:
				if v.Exact() {
					if len(v.Items) > 0 {
						pc = int(in.A)
					}
					continue
				}
			}
		case code.JumpUnless:
			switch v := regs[in.B].(type) {
			case py.Bool:
				if !v {
					pc = int(in.A)
				}
				continue
			case *py.List:
				if v.Exact() {
					if len(v.Items) == 0 {
						pc = int(in.A)
					}
					continue
				}
			}
		case code.IfNone:
			if regs[in.B] == py.None {
				pc = int(in.A)
			}
			continue
		case code.IfNotNone:
			if regs[in.B] != py.None {
				pc = int(in.A)
			}
			continue
		case code.IfUnbound:
			if regs[in.B] == nil {
				pc = int(in.A)
			}
			continue

		case code.Call:
			if fn, ok := regs[in.A].(*py.Function); ok {
				c := fn.Code.(*Code)
				if c.simple && int(in.B) == c.Args && !th.watching {
					if th.depth >= maxDepth {
						f.pc = pc
						err = tooDeep()
						goto fail
					}
					th.depth++
					f.pc = pc
					nf := c.frame()
					copy(nf.regs, regs[in.A+1:int(in.A)+1+int(in.B)])
					nf.fn, nf.globals, nf.cells = fn, fn.Globals, fn.Cells
					nf.back, nf.then, nf.dst = f, thenStore, in.A
					th.frame = nf
					f, regs, instrs, pc = nf, nf.regs, c.instrs, 0
					continue
				}
			}
		case code.CallMethod:
			if fn := th.cachedMethod(f, in); fn != nil {
				c := fn.Code.(*Code)
				if c.simple && int(in.B)+1 == c.Args && !th.watching {
					if th.depth >= maxDepth {
						f.pc = pc
						err = tooDeep()
						goto fail
					}
					th.depth++
					f.pc = pc
					nf := c.frame()
					copy(nf.regs, regs[in.A+1:int(in.A)+2+int(in.B)])
					nf.fn, nf.globals, nf.cells = fn, fn.Globals, fn.Cells
					nf.back, nf.then, nf.dst = f, thenStore, in.A
					th.frame = nf
					f, regs, instrs, pc = nf, nf.regs, c.instrs, 0
					continue
				}
			}
		case code.GetMethod:
			if fn := th.cachedMethod(f, in); fn != nil {
				regs[in.A] = fn
				continue
			}
		case code.CallFound:
			if fn, ok := regs[in.A].(*py.Function); ok && regs[in.A+1] != nil {
				c := fn.Code.(*Code)
				if c.simple && int(in.B)+1 == c.Args && !th.watching {
					if th.depth >= maxDepth {
						f.pc = pc
						err = tooDeep()
						goto fail
					}
					th.depth++
					f.pc = pc
					nf := c.frame()
					copy(nf.regs, regs[in.A+1:int(in.A)+2+int(in.B)])
					nf.fn, nf.globals, nf.cells = fn, fn.Globals, fn.Cells
					nf.back, nf.then, nf.dst = f, thenStore, in.A
					th.frame = nf
					f, regs, instrs, pc = nf, nf.regs, c.instrs, 0
					continue
				}
			}
		case code.Return:
			if f.then == thenStore && f.gen == nil && !th.watching {
				v := regs[in.A]
				back := f.back
				back.regs[f.dst] = v
				th.depth--
				f.release()
				th.frame = back
				f = back
				regs, instrs, pc = f.regs, f.code.instrs, f.pc
				continue
			}
			f.pc = pc
			st, e := th.leave(f, regs[in.A])
			if st != statusRun {
				return st, e
			}
			if e != nil {
				err = e
				goto fail
			}
			goto reload

		case code.GetAttr:
			if in.D > 0 {
				if o, ok := regs[in.B].(*py.Instance); ok {
					c := &f.code.caches[in.D]
					if c.class == o.Class() && c.epoch == th.Epoch() {
						if c.value == nil {
							if v := o.Attrs.At(c.slot, f.code.names[in.C]); v != nil {
								regs[in.A] = v
								continue
							}
						} else if !o.Attrs.HasName(f.code.names[in.C]) {
							regs[in.A] = c.value
							continue
						}
					}
				}
			}
		case code.SetAttr:
			if in.D > 0 {
				if o, ok := regs[in.B].(*py.Instance); ok {
					c := &f.code.caches[in.D]
					if c.class == o.Class() && c.epoch == th.Epoch() && o.Attrs.SetAt(c.slot, f.code.names[in.C], regs[in.A]) {
						continue
					}
				}
			}
		case code.GetItem:
			switch v := regs[in.B].(type) {
			case *py.List:
				if i, ok := regs[in.C].(py.Int); ok && v.Exact() {
					if i < 0 {
						i += py.Int(len(v.Items))
					}
					if uint64(i) < uint64(len(v.Items)) {
						regs[in.A] = v.Items[i]
						continue
					}
				}
			case *py.Dict:
				if v.Exact() {
					var item py.Value
					if s, ok := regs[in.C].(*py.Str); ok && s.Exact() {
						item = v.GetStr(s)
					} else {
						f.pc = pc
						if item, err = v.Get(&th.Thread, regs[in.C]); err != nil {
							goto fail
						}
					}
					if item != nil {
						regs[in.A] = item
						continue
					}
				}
			case *py.Tuple:
				if i, ok := regs[in.C].(py.Int); ok && v.Exact() {
					if i < 0 {
						i += py.Int(len(v.Items))
					}
					if uint64(i) < uint64(len(v.Items)) {
						regs[in.A] = v.Items[i]
						continue
					}
				}
			}
		case code.GetItemInt:
			i := int(in.C)
			switch v := regs[in.B].(type) {
			case *py.List:
				if v.Exact() {
					if i < 0 {
						i += len(v.Items)
					}
					if uint(i) < uint(len(v.Items)) {
						regs[in.A] = v.Items[i]
						continue
					}
				}
			case *py.Tuple:
				if v.Exact() {
					if i < 0 {
						i += len(v.Items)
					}
					if uint(i) < uint(len(v.Items)) {
						regs[in.A] = v.Items[i]
						continue
					}
				}
			}
		case code.SetItem:
			switch v := regs[in.B].(type) {
			case *py.List:
				if i, ok := regs[in.C].(py.Int); ok && v.Exact() {
					if i < 0 {
						i += py.Int(len(v.Items))
					}
					if uint64(i) < uint64(len(v.Items)) {
						v.Items[i] = regs[in.A]
						continue
					}
				}
			case *py.Dict:
				if v.Exact() {
					f.pc = pc
					if err = v.Set(&th.Thread, regs[in.C], regs[in.A]); err != nil {
						goto fail
					}
					continue
				}
			}

		case code.BuildTuple:
			items := make([]py.Value, in.C)
			copy(items, regs[in.B:in.B+in.C])
			regs[in.A] = py.NewTuple(items...)
			continue
		case code.BuildList:
			items := make([]py.Value, in.C)
			copy(items, regs[in.B:in.B+in.C])
			regs[in.A] = py.NewList(items...)
			continue
		case code.ListAppend:
			l := regs[in.A].(*py.List)
			if len(l.Items) == cap(l.Items) {
				f.pc = pc
				if err = th.Take(16 * (len(l.Items) + 4)); err != nil {
					goto fail
				}
			}
			l.Items = append(l.Items, regs[in.B])
			continue

		case code.ForIter:
			switch it := regs[in.B].(type) {
			case *py.RangeIter:
				if it.Left > 0 {
					it.Left--
					regs[in.A] = py.MakeInt(it.At)
					it.At += it.Step
					continue
				}
				regs[in.B] = nil
				pc = int(in.C)
				continue
			case *py.ListIter:
				if it.List != nil && it.At < len(it.List.Items) {
					regs[in.A] = it.List.Items[it.At]
					it.At++
					continue
				}
				it.List = nil
				regs[in.B] = nil
				pc = int(in.C)
				continue
			case *py.TupleIter:
				if it.At < len(it.Items) {
					regs[in.A] = it.Items[it.At]
					it.At++
					continue
				}
				regs[in.B] = nil
				pc = int(in.C)
				continue
			case *Generator:
				if it.state == genSuspended && !th.watching && th.depth < maxDepth {
					f.pc = pc
					g := it.frame
					it.state = genRunning
					g.back, g.then, g.dst = f, thenNext, in.A
					th.depth++
					th.frame = g
					f, regs, instrs, pc = g, g.regs, g.code.instrs, g.pc
					if y := &instrs[pc-1]; y.Op == code.Yield {
						regs[y.A] = py.None
					} else {
						f.sent = py.None
						pc--
					}
					continue
				}
			}
		case code.Yield:
			if f.then == thenNext && f.gen.kind == kindGenerator && !th.watching {
				f.pc = pc
				back := f.back
				back.regs[f.dst] = regs[in.B]
				f.gen.state = genSuspended
				f.back = nil
				th.depth--
				th.frame = back
				f = back
				regs, instrs, pc = f.regs, f.code.instrs, f.pc
				continue
			}
			f.pc = pc
			st, e := th.yield(f, regs[in.B])
			if st != statusRun {
				return st, e
			}
			if e != nil {
				err = e
				goto fail
			}
			goto reload

		case code.Unpack:
			switch v := regs[in.C].(type) {
			case *py.Tuple:
				if v.Exact() && len(v.Items) == int(in.B) {
					copy(regs[in.A:in.A+in.B], v.Items)
					continue
				}
			case *py.List:
				if v.Exact() && len(v.Items) == int(in.B) {
					copy(regs[in.A:in.A+in.B], v.Items)
					continue
				}
			}
		case code.EnterHandler:
			if f.handled == nil {
				regs[in.B] = nil
			} else {
				regs[in.B] = f.handled
			}
			f.handled = regs[in.A].(*py.Exception)
			continue
		case code.LeaveHandler:
			f.handled, _ = regs[in.B].(*py.Exception)
			continue
		}
		// Whatever was not done above.
		f.pc = pc
		if err = th.step(f, in); err == nil {
			goto reload
		}
		if err == py.ErrBlocked {
			if th.nested == 0 {
				return statusBlocked, nil
			}
			err = th.cannotBlock()
		}
	fail:
		{
			st, e := th.raise(err)
			if st != statusRun {
				return st, e
			}
		}
	reload:
		f = th.frame
		regs, instrs, pc = f.regs, f.code.instrs, f.pc
	}
}

func fits32(i py.Int) bool { return i == py.Int(int32(i)) }

// holds is a comparison of ints; op counts from Eq.
func holds(op code.Op, a, b int64) bool {
	switch op {
	case 0:
		return a == b
	case 1:
		return a != b
	case 2:
		return a < b
	case 3:
		return a <= b
	case 4:
		return a > b
	}
	return a >= b
}

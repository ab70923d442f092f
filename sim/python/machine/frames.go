package machine

import "eyewall/sim/python/py"

// FrameInfo is a frame, to be looked at.
type FrameInfo struct {
	Function string
	File     string
	Line     int
	Locals   []Local
	// Awaits is what a suspended frame delegates to; empty otherwise.
	Awaits string
}

// Local is a variable and its value in few words.
type Local struct{ Name, Text string }

// Snapshot is the state of a program's frames.
type Snapshot struct {
	// Threads are the stacks, the innermost frame first.
	Threads [][]FrameInfo
	// Suspended are the generators and coroutines that can still be reached and
	// have begun, in the order in which they were made.
	Suspended []FrameInfo
}

// Frames looks at every frame, without changing anything. Frames of the library
// are left out.
func (m *Machine) Frames() Snapshot {
	var s Snapshot
	for _, th := range m.threads {
		var stack []FrameInfo
		for f := th.frame; f != nil; f = f.back {
			if !f.Hidden() {
				stack = append(stack, f.info())
			}
		}
		s.Threads = append(s.Threads, stack)
	}
	var found []*Generator
	m.Reach(func(v py.Value) {
		if g, ok := v.(*Generator); ok && g.state == genSuspended && !g.frame.Hidden() {
			found = append(found, g)
		}
	})
	sortGenerators(found)
	for _, g := range found {
		info := g.frame.info()
		if w := g.awaits(); w != nil {
			info.Awaits = Brief(w)
		}
		s.Suspended = append(s.Suspended, info)
	}
	return s
}

// sortGenerators sorts by the order of making.
func sortGenerators(list []*Generator) {
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j].number < list[j-1].number; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

func (f *Frame) info() FrameInfo {
	info := FrameInfo{Function: f.code.QualName, File: f.File(), Line: f.Line()}
	if f.names != nil && f.fn == nil {
		eachItem(f.names, func(k, v py.Value) error {
			if name, ok := k.(*py.Str); ok && len(name.S) > 0 && name.S[0] != '_' {
				info.Locals = append(info.Locals, Local{name.S, Brief(v)})
			}
			return nil
		})
		return info
	}
	f.eachLocal(func(name *py.Str, v py.Value) { info.Locals = append(info.Locals, Local{name.S, Brief(v)}) })
	return info
}

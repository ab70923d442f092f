package py

import "strings"

// NamespaceClass is types.SimpleNamespace.
var NamespaceClass = NewStatic("types", "SimpleNamespace", LayoutObject, &Slots{})

// NewNamespace returns an empty namespace.
func NewNamespace() *Instance { return NewInstance(NamespaceClass) }

func init() {
	c, s := NamespaceClass, NamespaceClass.Native
	c.Final, c.attributed = false, true
	s.New = func(_ *Thread, class *Class, _ Args) (Value, error) { return NewInstance(class), nil }
	s.Init = func(_ *Thread, self Value, args Args) error {
		if len(args.Positional()) > 0 {
			return Errorf(TypeError, "no positional arguments expected")
		}
		for i := range args.Names {
			name, v := args.Keyword(i)
			self.(*Instance).Attrs.SetStr(name, v)
		}
		return nil
	}
	s.Repr = func(t *Thread, v Value) (string, error) {
		name := "namespace"
		if v.Class() != NamespaceClass {
			name = v.Class().Name
		}
		var parts []string
		attrs := v.(*Instance).Attrs
		for at := 0; ; {
			k, x, next, ok := attrs.Next(at)
			if !ok {
				break
			}
			at = next
			r, err := Repr(t, x)
			if err != nil {
				return "", err
			}
			parts = append(parts, k.(*Str).S+"="+r)
		}
		return name + "(" + strings.Join(parts, ", ") + ")", nil
	}
	s.Compare = func(t *Thread, op CompareOp, a, b Value) (Value, error) {
		x, ok1 := a.(*Instance)
		y, ok2 := b.(*Instance)
		if !ok1 || !ok2 || op > Ne || !x.class.IsSubclass(NamespaceClass) || !y.class.IsSubclass(NamespaceClass) {
			return NotImplemented, nil
		}
		same, err := Equal(t, x.Attrs, y.Attrs)
		return MakeBool(same == (op == Eq)), err
	}
	s.NoHash, s.Hash = true, Unhashable
	c.Getter("__dict__", dictAttr, setDictAttr)
	c.Seal()
}

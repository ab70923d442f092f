package py

// Member is a name of __slots__ in its class.
type Member struct {
	Name  string
	Owner *Class
	name  *Str
}

// MemberClass is the type of __slots__' descriptors.
var MemberClass = newStatic("member_descriptor", LayoutOther)

// Class is member_descriptor.
func (*Member) Class() *Class { return MemberClass }

// check refuses objects that don't have the slot.
func (m *Member) check(obj Value) (*Instance, error) {
	i := InstanceOf(obj)
	if i == nil || !obj.Class().IsSubclass(m.Owner) {
		return nil, Errorf(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.Name, m.Owner.Name, TypeName(obj))
	}
	return i, nil
}

func (m *Member) get(obj Value) (Value, error) {
	i, err := m.check(obj)
	if err != nil {
		return nil, err
	}
	if i.slots != nil {
		if v := i.slots.GetStr(m.name); v != nil {
			return v, nil
		}
	}
	return nil, NoAttribute(obj, m.name)
}

func (m *Member) set(t *Thread, obj, item Value) error {
	i, err := m.check(obj)
	if err != nil {
		return err
	}
	if item == nil {
		if i.slots == nil || i.slots.DeleteStr(m.name) == nil {
			return Errorf(AttributeError, "%s", m.Name)
		}
		return nil
	}
	if i.slots == nil {
		i.slots = NewDict()
		i.slots.entries = make([]entry, 0, i.class.members)
	}
	before := i.slots.Len()
	i.slots.SetStr(m.name, item)
	if i.slots.Len() != before {
		return t.Take(entrySize)
	}
	return nil
}

// memberSlots fills the slots of member_descriptor, which serves the fields of
// built-in types too.
func memberSlots() {
	s := MemberClass.Native
	s.Repr = func(_ *Thread, v Value) (string, error) {
		name, owner := "", (*Class)(nil)
		switch v := v.(type) {
		case *Member:
			name, owner = v.Name, v.Owner
		case *GetSet:
			name, owner = v.Name, v.Owner
		}
		return "<member '" + name + "' of '" + owner.Name + "' objects>", nil
	}
	s.DescrGet = func(t *Thread, d, obj Value, _ *Class) (Value, error) {
		if obj == nil {
			return d, nil
		}
		if m, ok := d.(*Member); ok {
			return m.get(obj)
		}
		return d.(*GetSet).get(t, obj)
	}
	s.DescrSet = func(t *Thread, d, obj, item Value) error {
		if m, ok := d.(*Member); ok {
			return m.set(t, obj, item)
		}
		return d.(*GetSet).set(t, obj, item)
	}
}

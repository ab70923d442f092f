package clock

import (
	"eyewall/sim/python/py"
)

// zone is a tzinfo: programs derive from it.
type zone struct {
	class *py.Class
	inst  *py.Instance
}

// fixedZone is a timezone.
type fixedZone struct {
	offset *delta
	name   *py.Str // nil: made from the offset
}

var (
	zoneClass      = py.NewStatic("datetime", "tzinfo", py.LayoutOther, &py.Slots{})
	fixedZoneClass = py.NewStatic("datetime", "timezone", py.LayoutOther, &py.Slots{}, zoneClass)
	utc            = &fixedZone{offset: &delta{class: deltaClass}}
)

// Class is datetime.tzinfo or derived from it.
func (z *zone) Class() *py.Class { return z.class }

// InstancePart holds the attributes of derived objects.
func (z *zone) InstancePart() *py.Instance { return z.inst }

// Class is datetime.timezone.
func (*fixedZone) Class() *py.Class { return fixedZoneClass }

// lessThanDay reports whether an offset is less than a day.
func (d *delta) lessThanDay() bool {
	return d.days == 0 || d.days == -1 && (d.seconds > 0 || d.micros > 0)
}

// ask calls a method of a zone that gives an offset: utcoffset or dst.
func ask(t *py.Thread, tz py.Value, method *py.Str, when py.Value) (*delta, error) {
	if f, ok := tz.(*fixedZone); ok {
		if method == nameUTCOffset {
			return f.offset, nil
		}
		return nil, nil
	}
	m, err := py.GetAttr(t, tz, method)
	if err != nil {
		return nil, err
	}
	r, err := t.Call1(m, when)
	if err != nil || r == py.None {
		return nil, err
	}
	d, ok := r.(*delta)
	if !ok {
		return nil, py.Errorf(py.TypeError, "tzinfo.%s() must return None or timedelta, not '%s'", method.S, py.TypeName(r))
	}
	if !d.lessThanDay() {
		return nil, py.Errorf(py.ValueError, "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
	}
	return d, nil
}

var (
	nameUTCOffset = py.Name("utcoffset")
	nameDST       = py.Name("dst")
	nameTZName    = py.Name("tzname")
	nameFromUTC   = py.Name("fromutc")
)

// forZone is what a zone is asked about: a time has no day.
func (m *moment) forZone() py.Value {
	if m.kind == kindTime {
		return py.None
	}
	return m
}

// offset is utcoffset; nil for None.
func (m *moment) offset(t *py.Thread) (*delta, error) {
	if m.tz == nil {
		return nil, nil
	}
	return ask(t, m.tz, nameUTCOffset, m.forZone())
}

// zoneName is tzname.
func (m *moment) zoneName(t *py.Thread) (py.Value, error) {
	if m.tz == nil {
		return py.None, nil
	}
	if f, ok := m.tz.(*fixedZone); ok {
		return py.NewStr(f.text()), nil
	}
	f, err := py.GetAttr(t, m.tz, nameTZName)
	if err != nil {
		return nil, err
	}
	r, err := t.Call1(f, m.forZone())
	if err != nil || r == py.None {
		return r, err
	}
	if _, ok := r.(*py.Str); !ok {
		return nil, py.Errorf(py.TypeError, "tzinfo.tzname() must return None or a string, not '%s'", py.TypeName(r))
	}
	return r, nil
}

// offsetText is an offset as +01:00, with seconds and microseconds if there are any.
func offsetText(d *delta, sep string) string {
	sign := "+"
	total := d.days*daySeconds + d.seconds
	micros := d.micros
	if d.days < 0 {
		sign = "-"
		total = -total
		if micros > 0 {
			total--
			micros = secondMicros - micros
		}
	}
	text := sign + padded(int(total/3600), 2) + sep + padded(int(total/60%60), 2)
	if total%60 != 0 || micros != 0 {
		text += sep + padded(int(total%60), 2)
	}
	if micros != 0 {
		text += "." + padded(int(micros), 6)
	}
	return text
}

func (f *fixedZone) text() string {
	if f.name != nil {
		return f.name.S
	}
	if f.offset.compare(&delta{}) == 0 {
		return "UTC"
	}
	return "UTC" + offsetText(f.offset, ":")
}

var fixedArguments = arguments("timezone", "offset name?")

func newFixedZone(t *py.Thread, _ *py.Class, args py.Args) (py.Value, error) {
	a, err := fixedArguments.bind(t, args)
	if err != nil {
		return nil, err
	}
	d, ok := a[0].(*delta)
	if !ok {
		return nil, py.Errorf(py.TypeError, "timezone() argument 1 must be datetime.timedelta, not %s", py.TypeName(a[0]))
	}
	f := &fixedZone{offset: d}
	if a[1] != nil {
		if f.name, ok = a[1].(*py.Str); !ok {
			return nil, py.Errorf(py.TypeError, "timezone() argument 2 must be str, not %s", py.TypeName(a[1]))
		}
	} else if d.compare(&delta{}) == 0 {
		return utc, nil
	}
	return f, f.check()
}

func (f *fixedZone) check() error {
	if !f.offset.lessThanDay() {
		return py.Errorf(py.ValueError, "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", f.offset.repr())
	}
	return nil
}

// fixed is the zone of an offset.
func fixed(d *delta) (*fixedZone, error) {
	if d.compare(&delta{}) == 0 {
		return utc, nil
	}
	f := &fixedZone{offset: d}
	return f, f.check()
}

// forDateTime checks the argument of a zone's methods.
func forDateTime(v py.Value, method string) error {
	if m, ok := v.(*moment); v == py.None || ok && m.kind == kindDateTime {
		return nil
	}
	return py.Errorf(py.TypeError, "%s(dt) argument must be a datetime instance or None, not %s", method, py.TypeName(v))
}

// fromUTC checks the argument of fromutc.
func fromUTC(zone, v py.Value) (*moment, error) {
	m, ok := v.(*moment)
	if !ok || m.kind != kindDateTime {
		return nil, py.Errorf(py.TypeError, "fromutc: argument must be a datetime")
	}
	if m.tz != zone {
		return nil, py.Errorf(py.ValueError, "fromutc: dt.tzinfo is not self")
	}
	return m, nil
}

// general is tzinfo.fromutc, for zones that change their offset with the season.
func general(t *py.Thread, a []py.Value) (py.Value, error) {
	m, err := fromUTC(a[0], a[1])
	if err != nil {
		return nil, err
	}
	offset, err := m.offset(t)
	if err != nil {
		return nil, err
	}
	if offset == nil {
		return nil, py.Errorf(py.ValueError, "fromutc: non-None utcoffset() result required")
	}
	dst, err := ask(t, m.tz, nameDST, m)
	if err != nil {
		return nil, err
	}
	if dst == nil {
		return nil, py.Errorf(py.ValueError, "fromutc: non-None dst() result required")
	}
	standard, err := makeDelta(offset.days-dst.days, offset.seconds-dst.seconds, offset.micros-dst.micros)
	if err != nil {
		return nil, err
	}
	v, err := m.shifted(t, standard, 1)
	if err != nil {
		return nil, err
	}
	moved, ok := v.(*moment)
	if !ok {
		return nil, py.Errorf(py.TypeError, "fromutc: argument must be a datetime")
	}
	if dst, err = ask(t, m.tz, nameDST, moved); err != nil {
		return nil, err
	}
	if dst == nil {
		return nil, py.Errorf(py.ValueError, "fromutc: tz.dst() gave inconsistent results; cannot convert")
	}
	return moved.shifted(t, dst, 1)
}

func init() {
	c := zoneClass
	c.Final = false
	c.Native.New = func(_ *py.Thread, class *py.Class, _ py.Args) (py.Value, error) {
		z := &zone{class: class}
		if class != zoneClass {
			z.inst = py.NewInstance(class)
		}
		return z, nil
	}
	for _, x := range []struct{ name, what string }{{"utcoffset", "utcoffset"}, {"dst", "dst"}, {"tzname", "tzname"}} {
		c.Methods(py.Fn{Name: x.name, Sig: "dt /", Fn: func(*py.Thread, []py.Value) (py.Value, error) {
			return nil, py.Errorf(py.NotImplementedError, "a tzinfo subclass must implement %s()", x.what)
		}})
	}
	c.Methods(py.Fn{Name: "fromutc", Sig: "dt /", Fn: general})
	c.Seal()

	f := fixedZoneClass
	n := f.Native
	n.New = newFixedZone
	n.Repr = func(t *py.Thread, v py.Value) (string, error) {
		z := v.(*fixedZone)
		if z == utc {
			return "datetime.timezone.utc", nil
		}
		if z.name == nil {
			return "datetime.timezone(" + z.offset.repr() + ")", nil
		}
		return "datetime.timezone(" + z.offset.repr() + ", " + py.QuoteStr(z.name.S) + ")", nil
	}
	n.Str = func(_ *py.Thread, v py.Value) (string, error) { return v.(*fixedZone).text(), nil }
	n.Hash = func(t *py.Thread, v py.Value) (uint64, error) { return py.Hash(t, v.(*fixedZone).offset) }
	n.Compare = func(_ *py.Thread, op py.CompareOp, a, b py.Value) (py.Value, error) {
		x, ok := a.(*fixedZone)
		y, also := b.(*fixedZone)
		if !ok || !also || op != py.Eq && op != py.Ne {
			return py.NotImplemented, nil
		}
		return py.MakeBool((x.offset.compare(y.offset) == 0) == (op == py.Eq)), nil
	}
	method := func(name string, r func(z *fixedZone) py.Value) {
		f.Methods(py.Fn{Name: name, Sig: "dt /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			return r(a[0].(*fixedZone)), forDateTime(a[1], name)
		}})
	}
	method("utcoffset", func(z *fixedZone) py.Value { return z.offset })
	method("dst", func(*fixedZone) py.Value { return py.None })
	method("tzname", func(z *fixedZone) py.Value { return py.NewStr(z.text()) })
	f.Methods(
		py.Fn{Name: "fromutc", Sig: "dt /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
			m, err := fromUTC(a[0], a[1])
			if err != nil {
				return nil, err
			}
			return m.shifted(t, a[0].(*fixedZone).offset, 1)
		}},
		py.Fn{Name: "__reduce_ex__", Sig: "protocol? /", Fn: func(_ *py.Thread, a []py.Value) (py.Value, error) {
			z := a[0].(*fixedZone)
			args := []py.Value{z.offset}
			if z.name != nil {
				args = append(args, z.name)
			}
			return py.NewTuple(fixedZoneClass, py.NewTuple(args...)), nil
		}},
	)
	f.Attrs.SetStr(py.Name("utc"), utc)
	f.Attrs.SetStr(py.Name("min"), &fixedZone{offset: &delta{days: -1, seconds: 60, class: deltaClass}})
	f.Attrs.SetStr(py.Name("max"), &fixedZone{offset: &delta{seconds: daySeconds - 60, class: deltaClass}})
	f.Seal()
}

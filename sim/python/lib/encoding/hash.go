package encoding

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding/hex"
	"hash"
	"io"
	"strings"

	"eyewall/sim/python/py"
)

// algorithm is a hash function of hashlib; shake ones give as many bytes as are asked for.
type algorithm struct {
	name  string
	make  func() hash.Hash
	shake func() *sha3.SHAKE
	block int
}

var algorithms = []algorithm{
	{name: "md5", make: md5.New}, {name: "sha1", make: sha1.New}, {name: "sha224", make: sha256.New224},
	{name: "sha256", make: sha256.New}, {name: "sha384", make: sha512.New384}, {name: "sha512", make: sha512.New},
	{name: "sha3_224", make: func() hash.Hash { return sha3.New224() }},
	{name: "sha3_256", make: func() hash.Hash { return sha3.New256() }},
	{name: "sha3_384", make: func() hash.Hash { return sha3.New384() }},
	{name: "sha3_512", make: func() hash.Hash { return sha3.New512() }},
	{name: "shake_128", shake: sha3.NewSHAKE128, block: 168},
	{name: "shake_256", shake: sha3.NewSHAKE256, block: 136},
	{name: "blake2b", make: func() hash.Hash { return newBlake2(blake2b, 64, "", "", "") }},
	{name: "blake2s", make: func() hash.Hash { return newBlake2(blake2s, 32, "", "", "") }},
}

// digest is a hash object.
type digest struct {
	class *py.Class
	name  string
	sum   hash.Hash // or
	shake *sha3.SHAKE
	block int
}

var (
	hashClass     = py.NewStatic("_hashlib", "HASH", py.LayoutOther, &py.Slots{})
	shakeClass    = py.NewStatic("_hashlib", "HASHXOF", py.LayoutOther, &py.Slots{})
	blake2Classes = [...]*py.Class{py.NewStatic("_blake2", "blake2b", py.LayoutOther, &py.Slots{}), py.NewStatic("_blake2", "blake2s", py.LayoutOther, &py.Slots{})}
)

func (d *digest) Class() *py.Class { return d.class }

// Walk serves the count of memory.
func (d *digest) Walk(func(py.Value)) int { return 400 }

// find is the algorithm of a name.
func find(name string) (algorithm, bool) {
	switch name = strings.ToLower(name); {
	case strings.HasPrefix(name, "sha-") && len(name) == 7:
		name = "sha" + name[4:]
	case name == "sha-1":
		name = "sha1"
	}
	name = strings.ReplaceAll(name, "-", "_")
	for _, a := range algorithms {
		if a.name == name {
			return a, true
		}
	}
	return algorithm{}, false
}

func (a algorithm) new() *digest {
	d := &digest{class: hashClass, name: a.name}
	switch {
	case a.shake != nil:
		d.class, d.shake, d.block = shakeClass, a.shake(), a.block
		return d
	case a.name == "blake2b":
		d.class = blake2Classes[0]
	case a.name == "blake2s":
		d.class = blake2Classes[1]
	}
	d.sum = a.make()
	d.block = d.sum.BlockSize()
	return d
}

func (d *digest) update(t *py.Thread, v py.Value) error {
	b, err := hashed(v)
	if err != nil {
		return err
	}
	if err := t.Work(len(b) / 64); err != nil {
		return err
	}
	if d.shake != nil {
		_, err = d.shake.Write([]byte(b))
		return err
	}
	_, err = io.WriteString(d.sum, b)
	return err
}

// hashed is what an argument gives to hash.
func hashed(v py.Value) (string, error) {
	b, ok := py.BufferOf(v)
	if !ok {
		if _, text := v.(*py.Str); text {
			return "", py.Errorf(py.TypeError, "Strings must be encoded before hashing")
		}
		return "", py.Errorf(py.TypeError, "object supporting the buffer API required")
	}
	return b, nil
}

// Hashlib makes the module hashlib.
func Hashlib(t *py.Thread) (*py.Module, error) {
	m := py.NewModule("hashlib")
	names := make([]py.Value, len(algorithms))
	for i, a := range algorithms {
		names[i] = py.NewStr(a.name)
		if a.name == "blake2b" || a.name == "blake2s" {
			continue
		}
		f := py.NewFunc("openssl_"+a.name, "string? * usedforsecurity?", func(t *py.Thread, args []py.Value) (py.Value, error) {
			d := a.new()
			if args[0] == nil {
				return d, t.Take(400)
			}
			return d, d.update(t, args[0])
		})
		f.Module = "_hashlib"
		m.Set(a.name, f)
	}
	m.Set("blake2b", blake2Classes[0])
	m.Set("blake2s", blake2Classes[1])
	for _, name := range []string{"algorithms_guaranteed", "algorithms_available"} {
		s := py.NewSet()
		for _, n := range names {
			if err := s.Add(t, n); err != nil {
				return nil, err
			}
		}
		m.Set(name, s)
	}
	m.Funcs(
		py.Fn{Name: "new", Sig: "name data? * usedforsecurity?", Fn: func(t *py.Thread, args []py.Value) (py.Value, error) {
			a, err := named(args[0])
			if err != nil {
				return nil, err
			}
			d := a.new()
			if args[1] == nil {
				return d, t.Take(400)
			}
			return d, d.update(t, args[1])
		}},
		py.Fn{Name: "pbkdf2_hmac", Sig: "hash_name password salt iterations dklen?", Fn: pbkdf2},
	)
	return m, nil
}

// named is the algorithm that an argument names.
func named(v py.Value) (algorithm, error) {
	name, ok := v.(*py.Str)
	if !ok {
		return algorithm{}, py.Errorf(py.TypeError, "name must be a string")
	}
	a, ok := find(name.S)
	if !ok {
		return a, py.Errorf(py.ValueError, "unsupported hash type %s", name.S)
	}
	return a, nil
}

// pbkdf2 is PBKDF2 (RFC 8018) with an HMAC.
func pbkdf2(t *py.Thread, args []py.Value) (py.Value, error) {
	name, ok := args[0].(*py.Str)
	if !ok {
		return nil, py.Errorf(py.TypeError, "pbkdf2_hmac() argument 'hash_name' must be str, not %s", py.TypeName(args[0]))
	}
	a, ok := find(name.S)
	if !ok || a.make == nil {
		return nil, py.Errorf(py.ValueError, "[digital envelope routines] unsupported")
	}
	password, err := py.BufferArg(args[1])
	if err != nil {
		return nil, err
	}
	salt, err := py.BufferArg(args[2])
	if err != nil {
		return nil, err
	}
	rounds, err := py.AsInt(t, args[3])
	if err != nil {
		return nil, err
	}
	if rounds < 1 {
		return nil, py.Errorf(py.ValueError, "iteration value must be greater than 0.")
	}
	mac := hmac.New(a.make, []byte(password))
	length := mac.Size()
	if args[4] != nil && args[4] != py.None {
		if length, err = py.AsInt(t, args[4]); err != nil {
			return nil, err
		}
		if length < 1 {
			return nil, py.Errorf(py.ValueError, "key length must be greater than 0.")
		}
	}
	if err := t.Take(64 + 2*length); err != nil {
		return nil, err
	}
	var key []byte
	for block := uint32(1); len(key) < length; block++ {
		mac.Reset()
		mac.Write([]byte(salt))
		mac.Write([]byte{byte(block >> 24), byte(block >> 16), byte(block >> 8), byte(block)})
		u := mac.Sum(nil)
		sum := append([]byte(nil), u...)
		for range rounds - 1 {
			mac.Reset()
			mac.Write(u)
			u = mac.Sum(u[:0])
			for i := range sum {
				sum[i] ^= u[i]
			}
			if err := t.Work(8); err != nil {
				return nil, err
			}
		}
		key = append(key, sum...)
	}
	return py.NewBytes(string(key[:length])), nil
}

// result is the digest, of length bytes for a shake.
func (d *digest) result(t *py.Thread, length py.Value) (string, error) {
	if d.shake == nil {
		return string(d.sum.Sum(nil)), nil
	}
	n, err := py.AsInt(t, length)
	if err != nil {
		return "", err
	}
	if n < 0 {
		return "", py.Errorf(py.ValueError, "value must be positive")
	}
	if err := t.Take(64 + 4*n); err != nil {
		return "", err
	}
	b := make([]byte, n)
	shake := *d.shake
	_, err = shake.Read(b)
	return string(b), err
}

// copy is a digest that goes on by itself.
func (d *digest) copy(t *py.Thread) (py.Value, error) {
	c := *d
	if d.shake != nil {
		shake := *d.shake
		c.shake = &shake
		return &c, t.Take(400)
	}
	clone, err := d.sum.(hash.Cloner).Clone()
	if err != nil {
		return nil, err
	}
	c.sum = clone
	return &c, t.Take(400)
}

func init() {
	for _, class := range []*py.Class{hashClass, shakeClass, blake2Classes[0], blake2Classes[1]} {
		sig := "/"
		if class == shakeClass {
			sig = "length"
		}
		class.Methods(
			py.Fn{Name: "update", Sig: "obj /", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
				return py.None, a[0].(*digest).update(t, a[1])
			}},
			py.Fn{Name: "digest", Sig: sig, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
				b, err := a[0].(*digest).result(t, a[len(a)-1])
				return py.NewBytes(b), err
			}},
			py.Fn{Name: "hexdigest", Sig: sig, Fn: func(t *py.Thread, a []py.Value) (py.Value, error) {
				b, err := a[0].(*digest).result(t, a[len(a)-1])
				return py.NewStr(hex.EncodeToString([]byte(b))), err
			}},
			py.Fn{Name: "copy", Sig: "/", Fn: func(t *py.Thread, a []py.Value) (py.Value, error) { return a[0].(*digest).copy(t) }},
		)
		get := func(name string, f func(d *digest) py.Value) {
			class.Getter(name, func(_ *py.Thread, v py.Value) (py.Value, error) { return f(v.(*digest)), nil }, nil)
		}
		get("name", func(d *digest) py.Value { return py.NewStr(d.name) })
		get("block_size", func(d *digest) py.Value { return py.MakeInt(int64(d.block)) })
		get("digest_size", func(d *digest) py.Value {
			if d.sum == nil {
				return py.MakeInt(0)
			}
			return py.MakeInt(int64(d.sum.Size()))
		})
	}
	for _, class := range []*py.Class{hashClass, shakeClass} {
		class.Native.Repr = func(t *py.Thread, v py.Value) (string, error) {
			return "<" + v.(*digest).name + " " + v.Class().FullName() + " object @ " + hexID(t, v) + ">", nil
		}
		class.Seal()
	}
	for i, class := range blake2Classes {
		longest := 64 >> i
		class.Native.New = func(t *py.Thread, _ *py.Class, args py.Args) (py.Value, error) { return newBlake(t, i, longest, args) }
		class.Attrs.SetStr(py.Static("MAX_DIGEST_SIZE"), py.MakeInt(int64(longest)))
		class.Attrs.SetStr(py.Static("MAX_KEY_SIZE"), py.MakeInt(int64(longest)))
		class.Attrs.SetStr(py.Static("SALT_SIZE"), py.MakeInt(int64(longest/4)))
		class.Attrs.SetStr(py.Static("PERSON_SIZE"), py.MakeInt(int64(longest/4)))
		class.Seal()
	}
}

func hexID(t *py.Thread, v py.Value) string {
	text := ""
	for id := t.ID(v); id > 0; id >>= 4 {
		text = hexDigits[id&15:id&15+1] + text
	}
	return "0x" + text
}

// newBlake makes a blake2b (kind 0) or blake2s.
func newBlake(t *py.Thread, kind, longest int, args py.Args) (py.Value, error) {
	class := blake2Classes[kind]
	given := args.Positional()
	if len(given) > 1 {
		return nil, py.Errorf(py.TypeError, "%s() takes at most 1 positional argument (%d given)", class.Name, len(given))
	}
	size := longest
	var texts [3]string
	for i := range args.Names {
		name, v := args.Keyword(i)
		at := -1
		switch name.S {
		case "digest_size":
			n, err := py.AsInt(t, v)
			if err != nil {
				return nil, err
			}
			if n < 1 || n > longest {
				return nil, py.Errorf(py.ValueError, "digest_size must be between 1 and %d bytes", longest)
			}
			size = n
			continue
		case "usedforsecurity":
			continue
		case "key":
			at = 0
		case "salt":
			at = 1
		case "person":
			at = 2
		default:
			return nil, py.Errorf(py.TypeError, "%s() got an unsupported keyword argument '%s'", class.Name, name.S)
		}
		b, err := py.BufferArg(v)
		if err != nil {
			return nil, err
		}
		most := longest
		if at > 0 {
			most = longest / 4
		}
		if len(b) > most {
			return nil, py.Errorf(py.ValueError, "maximum %s length is %d bytes", name.S, most)
		}
		texts[at] = b
	}
	d := &digest{class: class, name: class.Name}
	if kind == 0 {
		d.sum = newBlake2(blake2b, size, texts[0], texts[1], texts[2])
	} else {
		d.sum = newBlake2(blake2s, size, texts[0], texts[1], texts[2])
	}
	d.block = d.sum.BlockSize()
	if err := t.Take(500); err != nil {
		return nil, err
	}
	if len(given) == 1 {
		return d, d.update(t, given[0])
	}
	return d, nil
}

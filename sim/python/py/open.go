package py

import (
	"strings"

	"eyewall/sim/sys"
)

// open is open(), where there are no files: reading finds none, and writing is not
// permitted. What is wrong with the arguments is told first, as CPython tells it.
func open(t *Thread, a []Value) (Value, error) {
	path := a[0]
	switch path.(type) {
	case *Str, *Bytes:
	default:
		if _, err := AsIndex(t, path); err == nil {
			return nil, OSErrorOf(sys.EBADF)
		}
		m := special(path, nameFspath)
		if m == nil {
			return nil, Errorf(TypeError, "expected str, bytes or os.PathLike object, not %s", TypeName(path))
		}
		var err error
		if path, err = callSpecial(t, m, path); err != nil {
			return nil, err
		}
	}
	mode := "r"
	if a[1] != nil {
		s, ok := a[1].(*Str)
		if !ok {
			return nil, Errorf(TypeError, "open() argument 'mode' must be str, not %s", argName(a[1]))
		}
		mode = s.S
	}
	kinds := 0
	for i := range len(mode) {
		switch {
		case strings.IndexByte("rwaxbt+", mode[i]) < 0, strings.IndexByte(mode[:i], mode[i]) >= 0:
			return nil, Errorf(ValueError, "invalid mode: %s", QuoteStr(mode))
		case strings.IndexByte("rwax", mode[i]) >= 0:
			kinds++
		}
	}
	binary := strings.Contains(mode, "b")
	given := func(i int) bool { return a[i] != nil && a[i] != None }
	switch {
	case binary && strings.Contains(mode, "t"):
		return nil, Errorf(ValueError, "can't have text and binary mode at once")
	case kinds > 1:
		return nil, Errorf(ValueError, "must have exactly one of create/read/write/append mode")
	case kinds == 0:
		return nil, Errorf(ValueError, "Must have exactly one of create/read/write/append mode and at most one plus")
	case binary && given(3):
		return nil, Errorf(ValueError, "binary mode doesn't take an encoding argument")
	case binary && given(4):
		return nil, Errorf(ValueError, "binary mode doesn't take an errors argument")
	case binary && given(5):
		return nil, Errorf(ValueError, "binary mode doesn't take a newline argument")
	}
	errno := sys.EACCES
	if strings.Contains(mode, "r") {
		errno = sys.ENOENT
	}
	err := OSErrorOf(errno)
	err.(*Exception).SetField("filename", path)
	return nil, err
}

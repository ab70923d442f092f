// Package lib is the library that Python programs import: modules written in Go
// in the packages below it, and in Python in pylib. It may import sys, py and
// machine.
package lib

import (
	"embed"
	"strings"

	"eyewall/sim/python/lib/clock"
	"eyewall/sim/python/lib/collection"
	"eyewall/sim/python/lib/encoding"
	"eyewall/sim/python/lib/net"
	"eyewall/sim/python/lib/numeric"
	"eyewall/sim/python/lib/system"
	"eyewall/sim/python/lib/text"
	"eyewall/sim/python/machine"
	"eyewall/sim/python/py"
)

//go:embed all:pylib
var pylib embed.FS

// Library is the whole library.
func Library() machine.Library {
	return machine.Library{Native: native, Source: source, Refused: refused}
}

// native returns what makes a module written in Go.
func native(name string) func(*py.Thread) (*py.Module, error) {
	switch name {
	case "builtins":
		return func(t *py.Thread) (*py.Module, error) {
			return &py.Module{Name: "builtins", Dict: t.Builtins}, nil
		}
	case "_thread":
		return machine.Threads
	case "_eyewall":
		return machine.Hooks
	}
	return modules[name]
}

// modules are the modules written in Go.
var modules = map[string]func(*py.Thread) (*py.Module, error){
	"sys": system.Sys, "_os": system.Os, "errno": system.Errno, "_signal": system.RawSignal,
	"time": system.Time, "_socket": net.Module, "select": net.SelectModule,
	"math": numeric.Math, "_random": numeric.RawRandom,
	"itertools": collection.Itertools, "_collections": collection.Collections, "operator": collection.Operator,
	"_weakref": collection.WeakRef, "gc": collection.GC,
	"struct": encoding.Struct, "binascii": encoding.Binascii, "hashlib": encoding.Hashlib, "zlib": encoding.Zlib,
	"re": text.Re, "_json": text.JSON, "_io": text.IO, "datetime": clock.DateTime,
}

// source returns the text of a module written in Python.
func source(name string) (text string, pkg, ok bool) {
	path := "pylib/" + strings.ReplaceAll(name, ".", "/")
	if b, err := pylib.ReadFile(path + ".py"); err == nil {
		return string(b), false, true
	}
	if b, err := pylib.ReadFile(path + "/__init__.py"); err == nil {
		return string(b), true, true
	}
	return "", false, false
}

// refused says what stands in the way of modules that people may miss.
func refused(name string) string {
	top, _, _ := strings.Cut(name, ".")
	switch top {
	case "subprocess", "multiprocessing":
		return "there is one process, and no other programs"
	case "zoneinfo":
		return "there is no database of time zones; datetime.timezone has fixed offsets"
	case "ctypes", "cffi":
		return "native code does not run here"
	}
	return ""
}

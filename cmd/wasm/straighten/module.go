package main

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// codeSection is the number of the section that holds the functions' bodies.
const codeSection = 10

var (
	magic     = []byte("\x00asm\x01\x00\x00\x00")
	errModule = errors.New("not a WebAssembly module, or cut off")
)

// straighten rewrites the functions of a module that Go's linker made, and
// nothing else of it.
func straighten(module []byte) ([]byte, error) {
	if len(module) < len(magic) || string(module[:len(magic)]) != string(magic) {
		return nil, errModule
	}
	out := append(make([]byte, 0, len(module)), magic...)
	for rest := module[len(magic):]; len(rest) > 0; {
		id := rest[0]
		section, after, ok := sized(rest[1:])
		if !ok {
			return nil, errModule
		}
		if id == codeSection {
			var err error
			if section, err = bodies(section); err != nil {
				return nil, err
			}
		}
		out = appendSized(append(out, id), section)
		rest = after
	}
	return out, nil
}

// bodies rewrites a code section.
func bodies(section []byte) ([]byte, error) {
	count, n := binary.Uvarint(section)
	if n <= 0 {
		return nil, errModule
	}
	out := append(make([]byte, 0, len(section)), section[:n]...)
	rest := section[n:]
	for i := range count {
		body, after, ok := sized(rest)
		if !ok {
			return nil, errModule
		}
		straight, err := function(body)
		if err != nil {
			return nil, fmt.Errorf("function %d of the code section: %w", i, err)
		}
		out = appendSized(out, straight)
		rest = after
	}
	return out, nil
}

// sized splits what begins with its own length.
func sized(b []byte) (content, rest []byte, ok bool) {
	size, n := binary.Uvarint(b)
	if n <= 0 || size > uint64(len(b)-n) {
		return nil, nil, false
	}
	return b[n:][:size], b[n:][size:], true
}

func appendSized(out, content []byte) []byte {
	return append(binary.AppendUvarint(out, uint64(len(content))), content...)
}

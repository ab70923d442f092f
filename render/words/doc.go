// Package words is what the stage and its outline say to people, and how they
// write numbers, times and system calls: one place, so that the picture and
// the text agree, and one table of phrases for each language.
//
// Everything appends to a byte slice, so that a frame can be laid out without
// allocating.
//
//	b = words.AppendDuration(b, 1204*time.Millisecond) // 1.204 s
//	b = words.Append(b, words.English.Slept, "1.204 s")
//
// It may import sim/trace and sim/sys.
package words

import "strings"

// Append expands a phrase: {0} is the first argument, {1} the second, up to
// {9}. What an argument contains is not expanded.
func Append(dst []byte, phrase string, args ...string) []byte {
	for {
		i := strings.IndexByte(phrase, '{')
		if i < 0 || i+2 >= len(phrase) || phrase[i+2] != '}' {
			return append(dst, phrase...)
		}
		dst = append(dst, phrase[:i]...)
		if n := int(phrase[i+1] - '0'); n >= 0 && n < len(args) {
			dst = append(dst, args[n]...)
		}
		phrase = phrase[i+3:]
	}
}

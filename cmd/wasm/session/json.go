package session

import (
	"strconv"
	"unicode/utf8"
)

// The page reads views as JSON. encoding/json would add 70 kB to what it loads
// for these few lines.

func appendKey(b []byte, key string) []byte {
	if last := b[len(b)-1]; last != '{' && last != '[' {
		b = append(b, ',')
	}
	b = appendText(b, key)
	return append(b, ':')
}

func appendInt(b []byte, key string, v int64) []byte {
	return strconv.AppendInt(appendKey(b, key), v, 10)
}

func appendString(b []byte, key, v string) []byte { return appendText(appendKey(b, key), v) }

// appendText appends a string as JSON; bytes that are not UTF-8 become U+FFFD.
func appendText(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}

package session

import "eyewall/sim/scenario"

// AppendPrograms appends the programs that Load knows, as JSON.
func AppendPrograms(b []byte) []byte {
	b = append(b, '[')
	for i, name := range scenario.Names() {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '{')
		b = appendString(b, "name", name)
		if sc, err := scenario.Lookup(name, scenario.Options{}); err == nil {
			b = appendString(b, "title", sc.Title)
		}
		b = append(b, '}')
	}
	return append(b, ']')
}

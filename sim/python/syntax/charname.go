package syntax

import "strings"

// namedCharacter reads what follows \N: {name}. It returns the character and how
// much it read. The names are those of a few symbols that programs draw with;
// all of Unicode's would outweigh the rest of the parser.
func namedCharacter(text string) (r rune, n int, problem string) {
	if text == "" || text[0] != '{' {
		return 0, 0, "malformed \\N character escape"
	}
	end := strings.IndexByte(text, '}')
	if end < 0 {
		return 0, len(text), "malformed \\N character escape"
	}
	if end == 1 {
		return 0, 1, "malformed \\N character escape"
	}
	name := strings.ToUpper(text[1:end])
	if r, found := greekLetter(name); found {
		return r, end + 1, ""
	}
	if r := symbol(name); r != 0 {
		return r, end + 1, ""
	}
	return 0, end + 1, "only a few character names are known here; write \\u and the number instead"
}

// greekLetter knows GREEK SMALL LETTER ALPHA and its like.
func greekLetter(name string) (rune, bool) {
	letters := [...]string{
		"ALPHA", "BETA", "GAMMA", "DELTA", "EPSILON", "ZETA", "ETA", "THETA", "IOTA", "KAPPA", "LAMDA", "MU", "NU",
		"XI", "OMICRON", "PI", "RHO", "FINAL SIGMA", "SIGMA", "TAU", "UPSILON", "PHI", "CHI", "PSI", "OMEGA",
	}
	first := 'α'
	letter, found := strings.CutPrefix(name, "GREEK SMALL LETTER ")
	if !found {
		first = 'Α'
		if letter, found = strings.CutPrefix(name, "GREEK CAPITAL LETTER "); !found {
			return 0, false
		}
	}
	for i, l := range letters {
		if l == letter && (first == 'α' || l != "FINAL SIGMA") {
			return first + rune(i), true
		}
	}
	return 0, false
}

func symbol(name string) rune {
	switch name {
	case "SPACE":
		return ' '
	case "NO-BREAK SPACE":
		return '\u00a0'
	case "COPYRIGHT SIGN":
		return '©'
	case "DEGREE SIGN":
		return '°'
	case "PLUS-MINUS SIGN":
		return '±'
	case "MICRO SIGN":
		return 'µ'
	case "MIDDLE DOT":
		return '·'
	case "MULTIPLICATION SIGN":
		return '×'
	case "DIVISION SIGN":
		return '÷'
	case "EN DASH":
		return '–'
	case "EM DASH":
		return '—'
	case "LEFT SINGLE QUOTATION MARK":
		return '‘'
	case "RIGHT SINGLE QUOTATION MARK":
		return '’'
	case "LEFT DOUBLE QUOTATION MARK":
		return '“'
	case "RIGHT DOUBLE QUOTATION MARK":
		return '”'
	case "BULLET":
		return '•'
	case "HORIZONTAL ELLIPSIS":
		return '…'
	case "EURO SIGN":
		return '€'
	case "POUND SIGN":
		return '£'
	case "SECTION SIGN":
		return '§'
	case "TRADE MARK SIGN":
		return '™'
	case "OHM SIGN":
		return '\u2126'
	case "ANGSTROM SIGN":
		return '\u212b'
	case "LEFTWARDS ARROW":
		return '←'
	case "UPWARDS ARROW":
		return '↑'
	case "RIGHTWARDS ARROW":
		return '→'
	case "DOWNWARDS ARROW":
		return '↓'
	case "INFINITY":
		return '∞'
	case "ALMOST EQUAL TO":
		return '≈'
	case "NOT EQUAL TO":
		return '≠'
	case "LESS-THAN OR EQUAL TO":
		return '≤'
	case "GREATER-THAN OR EQUAL TO":
		return '≥'
	case "BOX DRAWINGS LIGHT HORIZONTAL":
		return '─'
	case "BOX DRAWINGS LIGHT VERTICAL":
		return '│'
	case "FULL BLOCK":
		return '█'
	case "LIGHT SHADE":
		return '░'
	case "BLACK SQUARE":
		return '■'
	case "WHITE SQUARE":
		return '□'
	case "BLACK CIRCLE":
		return '●'
	case "WHITE CIRCLE":
		return '○'
	case "BLACK STAR":
		return '★'
	case "CHECK MARK":
		return '✓'
	case "HEAVY CHECK MARK":
		return '✔'
	case "BALLOT X":
		return '✗'
	case "SNOWMAN":
		return '☃'
	case "HOURGLASS":
		return '⌛'
	case "ROCKET":
		return '🚀'
	case "GRINNING FACE":
		return '😀'
	case "PILE OF POO":
		return '💩'
	case "SNAKE":
		return '🐍'
	}
	return 0
}

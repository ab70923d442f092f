package syntax

// kind is the kind of a token.
type kind uint8

const (
	tkError kind = iota
	// The tokens of layout stand together: a node never ends with one of them.
	tkEnd
	tkNewline
	tkIndent
	tkDedent

	tkName
	tkNumber
	tkString
	tkOther // a character that begins no token, such as '$'

	tkLeftParen
	tkRightParen
	tkLeftBracket
	tkRightBracket
	tkLeftBrace
	tkRightBrace
	tkComma
	tkColon
	tkSemicolon
	tkDot
	tkEllipsis
	tkArrow
	tkColonEqual

	// The binary operators, in the order of Operator.
	tkPlus
	tkMinus
	tkStar
	tkAt
	tkSlash
	tkPercent
	tkDoubleStar
	tkLeftShift
	tkRightShift
	tkBar
	tkCaret
	tkAmpersand
	tkDoubleSlash

	// Their assignments, in the same order.
	tkPlusEqual
	tkMinusEqual
	tkStarEqual
	tkAtEqual
	tkSlashEqual
	tkPercentEqual
	tkDoubleStarEqual
	tkLeftShiftEqual
	tkRightShiftEqual
	tkBarEqual
	tkCaretEqual
	tkAmpersandEqual
	tkDoubleSlashEqual

	tkTilde
	tkEqual
	tkEqEqual
	tkNotEqual
	tkLess
	tkLessEqual
	tkGreater
	tkGreaterEqual

	tkFalse
	tkNone
	tkTrue
	tkAnd
	tkAs
	tkAssert
	tkAsync
	tkAwait
	tkBreak
	tkClass
	tkContinue
	tkDef
	tkDel
	tkElif
	tkElse
	tkExcept
	tkFinally
	tkFor
	tkFrom
	tkGlobal
	tkIf
	tkImport
	tkIn
	tkIs
	tkLambda
	tkNonlocal
	tkNot
	tkOr
	tkPass
	tkRaise
	tkReturn
	tkTry
	tkWhile
	tkWith
	tkYield
)

// token is one token; the parser keeps them all, so that it can go back.
type token struct {
	kind       kind
	level      uint8 // open brackets behind it
	start, end int32 // in the source; both 0 for tokens of layout that have no text
	from, to   Pos   // columns are -1 where CPython knows none
}

// isLayout tells whether a token structures lines and holds no text of a node.
func (k kind) isLayout() bool { return k >= tkEnd && k <= tkDedent }

// isAugmented tells whether a token is an augmented assignment, such as +=.
func (k kind) isAugmented() bool { return k >= tkPlusEqual && k <= tkDoubleSlashEqual }

// keyword returns the kind of a word.
func keyword(word string) kind {
	switch word {
	case "False":
		return tkFalse
	case "None":
		return tkNone
	case "True":
		return tkTrue
	case "and":
		return tkAnd
	case "as":
		return tkAs
	case "assert":
		return tkAssert
	case "async":
		return tkAsync
	case "await":
		return tkAwait
	case "break":
		return tkBreak
	case "class":
		return tkClass
	case "continue":
		return tkContinue
	case "def":
		return tkDef
	case "del":
		return tkDel
	case "elif":
		return tkElif
	case "else":
		return tkElse
	case "except":
		return tkExcept
	case "finally":
		return tkFinally
	case "for":
		return tkFor
	case "from":
		return tkFrom
	case "global":
		return tkGlobal
	case "if":
		return tkIf
	case "import":
		return tkImport
	case "in":
		return tkIn
	case "is":
		return tkIs
	case "lambda":
		return tkLambda
	case "nonlocal":
		return tkNonlocal
	case "not":
		return tkNot
	case "or":
		return tkOr
	case "pass":
		return tkPass
	case "raise":
		return tkRaise
	case "return":
		return tkReturn
	case "try":
		return tkTry
	case "while":
		return tkWhile
	case "with":
		return tkWith
	case "yield":
		return tkYield
	}
	return tkName
}

// operatorAt returns the operator at the head of text and its length.
func operatorAt(text string) (kind, int) {
	second, third := byte(0), byte(0)
	if len(text) > 1 {
		second = text[1]
	}
	if len(text) > 2 {
		third = text[2]
	}
	// pick takes the longest of an operator, the same with '=', the operator
	// doubled, and the doubled with '='.
	pick := func(plain, equal, double, doubleEqual kind) (kind, int) {
		switch {
		case double != tkError && second == text[0] && third == '=' && doubleEqual != tkError:
			return doubleEqual, 3
		case double != tkError && second == text[0]:
			return double, 2
		case equal != tkError && second == '=':
			return equal, 2
		}
		return plain, 1
	}
	switch text[0] {
	case '(':
		return tkLeftParen, 1
	case ')':
		return tkRightParen, 1
	case '[':
		return tkLeftBracket, 1
	case ']':
		return tkRightBracket, 1
	case '{':
		return tkLeftBrace, 1
	case '}':
		return tkRightBrace, 1
	case ',':
		return tkComma, 1
	case ';':
		return tkSemicolon, 1
	case '~':
		return tkTilde, 1
	case ':':
		return pick(tkColon, tkColonEqual, tkError, tkError)
	case '=':
		return pick(tkEqual, tkEqEqual, tkError, tkError)
	case '!':
		return pick(tkOther, tkNotEqual, tkError, tkError)
	case '+':
		return pick(tkPlus, tkPlusEqual, tkError, tkError)
	case '-':
		if second == '>' {
			return tkArrow, 2
		}
		return pick(tkMinus, tkMinusEqual, tkError, tkError)
	case '*':
		return pick(tkStar, tkStarEqual, tkDoubleStar, tkDoubleStarEqual)
	case '/':
		return pick(tkSlash, tkSlashEqual, tkDoubleSlash, tkDoubleSlashEqual)
	case '%':
		return pick(tkPercent, tkPercentEqual, tkError, tkError)
	case '@':
		return pick(tkAt, tkAtEqual, tkError, tkError)
	case '&':
		return pick(tkAmpersand, tkAmpersandEqual, tkError, tkError)
	case '|':
		return pick(tkBar, tkBarEqual, tkError, tkError)
	case '^':
		return pick(tkCaret, tkCaretEqual, tkError, tkError)
	case '<':
		if second == '>' {
			return tkOther, 2 // the old 'not equal', which is one token still
		}
		return pick(tkLess, tkLessEqual, tkLeftShift, tkLeftShiftEqual)
	case '>':
		return pick(tkGreater, tkGreaterEqual, tkRightShift, tkRightShiftEqual)
	}
	return tkOther, 1
}

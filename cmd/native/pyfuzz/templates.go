package pyfuzz

import (
	"strconv"
	"strings"
)

// pieces are the kids of templates that are text alone.
var pieces = map[byte]func(*generator) string{
	'k': func(g *generator) string { return strconv.Itoa(g.between(0, 6)) },
	'K': func(g *generator) string { return strconv.Itoa(g.between(-6, 6)) },
	'w': func(g *generator) string { return strconv.Itoa(g.between(0, 24)) },
	'j': func(g *generator) string { return strconv.Itoa(g.between(-4, 3)) },
	'c': func(g *generator) string {
		return pick(g, []string{"'a'", "'z'", "' '", "'0'", "'中'", "'😀'", "'*'", "'é'", "'\\n'"})
	},
	'p': func(g *generator) string { return pick(g, numerals) },
	'B': func(g *generator) string {
		return pick(g, []string{"0", "2", "3", "8", "10", "16", "36", "1", "37", "-1"})
	},
	'E': func(g *generator) string {
		return pick(g, []string{"'ascii'", "'utf-8'", "'UTF8'", "'latin-1'", "'utf-16'", "'utf-16-le'", "'utf-32-be'", "'utf-8-sig'", "'iso-8859-1'", "'nope'"})
	},
	'H': func(g *generator) string {
		return pick(g, []string{"'strict'", "'ignore'", "'replace'", "'backslashreplace'", "'surrogateescape'", "'surrogatepass'"})
	},
	'T': func(g *generator) string {
		return pick(g, []string{"int", "str", "float", "bool", "list", "tuple", "dict", "bytes", "object", "(int, str)", "(list, (tuple, dict))", "type(None)", "int | str"})
	},
	'q': slice,
	'm': func(g *generator) string {
		return pick(g, []string{"isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"})
	},
	'M': func(g *generator) string {
		return pick(g, []string{"upper", "lower", "title", "capitalize", "swapcase", "casefold", "strip", "lstrip", "rstrip"})
	},
	'D': func(g *generator) string {
		return pick(g, []string{"0.5", "1.5", "(-2.0)", "4.0", "0.25", "0.0", "(-0.0)", "(-1.0)", "3.0"})
	},
	'v': func(g *generator) string {
		return pick(g, []string{"real", "imag", "foo", "start", "numerator", "x"})
	},
	'R': func(g *generator) string {
		text := "range(" + g.intLiteral()
		for range g.between(0, 2) {
			text += ", " + g.intLiteral()
		}
		return text + ")"
	},
	'W': func(g *generator) string { return "'" + g.spec(pick(g, formattable)) + "'" },
	'=': func(g *generator) string { return pick(g, []string{"<", "<=", "==", "!=", ">", ">="}) },
	'?': func(g *generator) string {
		return pick(g, []string{"+", "-", "/", "//", "%", "&", "|", "^", "@", "<", "<=", "==", "!=", ">", ">=", "in", "not in", "and", "or"})
	},
}

// slice makes what stands between the brackets of a slice.
func slice(g *generator) string {
	bound := func() string {
		switch {
		case g.chance(35):
			return ""
		case g.chance(5):
			return g.intLiteral()
		}
		return strconv.Itoa(g.between(-5, 5))
	}
	text := bound() + ":" + bound()
	if g.chance(35) {
		text += ":" + bound()
	}
	return text
}

var numerals = strings.Fields(`'12' '-7' '+3' '0' '00' '007' '0x1f' '-0b101' '0o17' '1_000' '1__0' '_1' '1_' '1e5' '1.5' '-0.0' '.5' '5.' '1e-400' '1e400'
	'inf' '-Infinity' 'nan' '' '\x2012\t' '\n5' '٤٢' '４２' '²' '中' '1,000' '--1' '+-1' '0x' '0b2' 'z' 'ff' 'FF' '1e' 'e5' '0.1e1' '1_0.0_1' '12\x00'
	'9'*30 '1'*40 '0.'+'3'*40 b'12' b'zz' '1.7976931348623157e309' '123456789012345678901234567890.5' 'True'`)

// templates of what each kind may be, see generator.fill.
var templates = map[kind][]string{
	anInt: {
		"~($i + $i)", "~($i - $i)", "~($i * $i)", "~($i // $i)", "~($i % $i)", "~($i & $i)", "~($i | $i)", "~($i ^ $i)",
		"~($i + $i)", "~($i - $i)", "~($i * $i)", "~($i // $i)", "~($i % $i)",
		"(-$i)", "(~$i)", "(+$i)", "abs($i)", "!($i << $w)", "!($i << $K)", "($i >> $w)", "($i >> $i)", "!($i ** $k)", "!pow($i, $w, $i)", "!pow($i, -1, $k)",
		"divmod($i, $i)[0]", "divmod($i, $i)[1]", "int($f)", "int($p)", "int($p, $B)", "int($s)", "int($b)", "round($f)", "round($i, $K)", "round($i)",
		"len($s)", "len($l)", "len($y)", "len($d)", "len($z)", "len($t)", "len($r)", "ord($c)", "ord($s)", "$s.find($s)", "$s.rfind($s)", "$s.index($s)",
		"$s.rindex($s, $K)", "$s.count($s)", "$s.find($s, $K, $K)", "$s.count($s, $K)", "$y.find($y)", "$y.count($y)", "$y.index($i)", "$y[$j]", "$l[$j]", "$l[$i]", "$d[$s]",
		"$d.get($s, $i)", "$d.setdefault($s, $i)", "dict($d).pop($s, $i)", "sum($l)", "sum($l, $i)", "sum($r)", "max($l)", "min($l, default=$i)", "max($i, $i)",
		"min($i, $i, $i)", "is|max($l, key=lambda @: $'i)", "is|min($l, key=lambda @: $'s)", "$l.index($i)", "$l.count($i)", "$l.index($i, $K, $K)", "$t.count($x)",
		"$i.bit_length()", "$i.bit_count()", "int.from_bytes($y, 'big')", "int.from_bytes($y, 'little', signed=$b)", "int.from_bytes($i.to_bytes($w, 'big', signed=True), 'big')",
		"!hash($i)", "!hash($b)", "($i if $b else $i)", "$i.real", "$i.numerator", "$i.conjugate()", "$i.__add__($i)", "$i.__index__()", "$r[$j]", "$r.index($i)", "$r.count($i)",
		"list($l).pop($j)", "list($l).pop()", "is|(lambda @: $'i)($i)", "is|(lambda @=$i, *, kw=$i: $'i)(kw=$i)", "is|(lambda *@: len(@))($i, $i)", "next(iter($l), $i)", "next(iter($r))",
		"is|next((@ for @ in $l if $'b), $i)", "is|sum($'i for @ in $l)", "is|sum($'i for @ in $r if $'b)", "si|sum($'i for @, # in $d.items())", "int(str($i))", "int(repr($i))",
		"(v_w := $i)", "int(bin($i), 2)", "int(hex($i), 16)", "int(f'{$k}')", "$f.__floor__()", "$f.__trunc__()", "$f.as_integer_ratio()[$k]", "is|[$'i for @ in $l][$j]",
		"((not $x) + $i)", "len(str($i))", "len(list(zip($l, $S)))", "sum(map(len, $S))", "sum(map(abs, $l))", "int(sum($F))", "[$i, $i][$b]", "($i and $i)", "($i or $i)",
		"$s.encode()[$j]", "ord($s[$j])", "len({*$l})", "is|len({@ % 3 for @ in $l})", "max(enumerate($l), key=lambda p: p[1])[0]",
	},
	aFloat: {
		"~($f + $f)", "~($f - $f)", "~($f * $f)", "~($f / $f)", "($f // $f)", "($f % $f)", "~($i / $i)", "float($i)", "float($p)", "float($s)", "(-$f)", "(+$f)", "abs($f)",
		"round($f, $K)", "sum($F)", "sum($F, 0.0)", "max($F)", "min($F)", "max($f, $i)", "divmod($f, $f)[1]", "divmod($f, $i)[0]", "~($f + $i)", "~($i * $f)", "~($f - $b)", "($D ** $K)", "$F[$j]",
		"($f if $b else $f)", "float.fromhex($f.hex())", "float(repr($f))", "$f.real", "$f.conjugate()", "is|sum($'f for @ in $l)", "is|(lambda @: $'f)($i)", "fi|sum($'f for @ in $F)",
		"min($F, default=$f)", "sorted($F)[$j]", "float(str($i))", "$f.__mul__($f)", "$i.__truediv__($i)", "$f.imag", "float(format($f, '.3f'))", "(2 ** -$k)", "(10 ** -$k)",
	},
	aBool: {
		"($n $= $n)", "($n $= $n)", "($i $= $f)", "($s $= $s)", "($l $= $l)", "($t $= $t)", "($y $= $y)", "($z $= $z)", "($b $= $b)", "($d == $d)", "($e != $e)", "($a == $a)", "($r == $r)",
		"($i in $l)", "($s in $s)", "($s not in $S)", "($s in $d)", "($i in $z)", "($i in $r)", "($x in $a)", "($x in $t)", "($i in $y)", "($y in $y)", "($i not in $e)", "(not $x)", "($b and $b)", "($b or $b)",
		"($b ^ $b)", "($b & $b)", "($b | $b)", "bool($x)", "isinstance($x, $T)", "issubclass(type($x), $T)", "$s.startswith($s)", "$s.endswith($s)", "$s.startswith(($s, $s))", "$s.startswith($s, $K, $K)", "$y.startswith($y)", "$s.$m()", "$s.$m()",
		"any($l)", "all($l)", "any($a)", "all($S)", "is|any($'b for @ in $l)", "is|all($'b for @ in $r)", "($x is None)", "($x is not None)", "($x == $x)", "($x != $x)", "($n < $n <= $n)", "($i < $i > $i)", "($i == $i != $f)",
		"($s < $s < $s)", "callable($x)", "$f.is_integer()", "$z.isdisjoint($l)", "$z.issubset($l)", "$z.issuperset($z)", "(type($x) is type($x))", "hasattr($x, '$v')", "$f.__eq__($f)", "is|(lambda @: $'b)($i)", "($b if $b else $b)",
		"(list($r) == $l)", "(float('nan') $= $n)", "($n $= float('nan'))", "(sorted($S) == $S)", "(repr($x) == repr($x))",
	},
	aStr: {
		"~($s + $s)", "~($s + $s)", "!($s * $k)", "!($K * $s)", "str($x)", "repr($x)", "ascii($x)", "str($f)", "repr($f)", "str($i)", "$s[$j]", "$s[$q]", "$s[$q]", "$s.$M()", "$s.$M()", "$s.$M()", "$s.strip($s)", "$s.lstrip($s)", "$s.rstrip($s)",
		"$s.join($S)", "$s.join($S)", "$s.replace($s, $s)", "$s.replace($s, $s, $K)", "$s.center($w, $c)", "$s.center($w)", "$s.ljust($w)", "$s.rjust($w, $c)", "$s.zfill($w)", "$s.expandtabs($k)", "$s.expandtabs()", "chr($i)", "chr($w + 0x4e00)", "chr(ord($c) + $k)",
		"hex($i)", "bin($i)", "oct($i)", "$y.decode($E, $H)", "$y.decode()", "$y.decode('utf-8', $H)", "$y.hex()", "$y.hex(':', $K)", "type($x).__name__", "$S[$j]", "', '.join(map(str, $l))", "is|''.join($'s for @ in $l)", "si|$s.join($'s for @ in $S)",
		"''.join(sorted($s))", "''.join(reversed($s))", "is|''.join(sorted($s, key=lambda c: -ord(c)))", "$s.translate({97: $s, 98: None, 0x4e2d: $i})", "$s.translate(str.maketrans($s, $s, $s))", "$s.translate(str.maketrans({'a': $s, $c: $i}))", "max($S, key=len)", "min($S)", "max($s)",
		"$f.hex()", "$s.encode($E, $H).decode($E, $H)", "$s.partition($s)[$k]", "$s.rpartition($s)[0]", "$s.removeprefix($s)", "$s.removesuffix($s)", "($s if $b else $s)", "($s or $s)", "($s and $s)", "is|(lambda @: $'s)($i)", "si|(lambda @: $'s)($s)",
		"str($y, $E, $H)", "str($y)", "repr($y)", "str($l)", "str($d)", "repr($t)", "repr($F)", "str($e)", "str($b)", "$s.__add__($s)", "$s.__format__($W)", "next(iter($s), $s)", "$s.format($x, $x)", "si|[$'s for @ in $S][$j]", "str($S)", "repr($s)", "repr($S)", "ascii($s)",
		"''.join(list($s)[$q])", "$d.keys().__repr__()", "str($d.items())", "repr($e.values())", "str($r)", "repr(type($x))", "$s.splitlines()[0]", "format(float('nan'), $W)", "repr(-float('nan'))", "sorted($S)[$j]", "''.join(dict.fromkeys($s))",
	},
	aBytes: {
		"~($y + $y)", "!($y * $k)", "!bytes($l)", "bytes($k)", "$s.encode($E, $H)", "$s.encode()", "$s.encode('utf-8', $H)", "$y[$q]", "$y[$q]", "$y.upper()", "$y.title()", "$y.swapcase()", "$y.capitalize()", "$y.strip($y)", "$y.replace($y, $y)", "$y.join([$y, $y])", "bytes.fromhex($p)", "bytes.fromhex($y.hex())",
		"!$i.to_bytes($w, 'big', signed=$b)", "!$i.to_bytes($w, 'little')", "$y.center($w, b'*')", "$y.zfill($w)", "$y.ljust($w)", "(b'%d|%s' % ($i, $y))", "(b'%x %c' % ($i, $i))", "(b'%r %a' % ($x, $x))", "!bytes($r)", "!bytes(reversed($y))", "!bytes(sorted($y))", "!bytes(bytearray($y))", "$y.partition($y)[$k]",
		"$y.expandtabs($k)", "$y.translate(None, $y)", "$y.translate(bytes(range(255, -1, -1)))", "$y.removeprefix($y)", "is|bytes($'i % 256 for @ in $l)", "bytes([$i, $i])", "($y if $b else $y)", "!bytes($s, $E)", "max($y, $y)", "bytes(memoryview($y)[$q])",
	},
	ints: {
		"[$i, $i, $i]", "[$i, $i]", "list($r)", "($l + $l)", "!($l * $k)", "$l[$q]", "$l[$q]", "sorted($l)", "sorted($l, reverse=$b)", "is|sorted($l, key=lambda @: $'i)", "is|sorted($l, key=lambda @: ($'s, $'i))", "is|sorted($l, key=lambda @: $'b, reverse=True)", "is|[$'i for @ in $l]", "is|[$'i for @ in $l if $'b]", "is|[$'i for @ in $r for v_n in range(@) if $'b]",
		"is|list(map(lambda @: $'i, $l))", "is|list(filter(lambda @: $'b, $l))", "list(filter(None, $l))", "list($y)", "list(reversed($l))", "[*$l, $i, *$r]", "list($d.values())", "sorted($z)", "sorted($z & $z)", "sorted($z ^ $z)", "si|[$'i for @ in $S]", "is|[@ for @, v_n in enumerate($S)]", "si|[# for @, # in $d.items()]", "list($l)", "($l or $l)", "($l if $b else $l)", "list(divmod($i, $i))",
		"list(map(int, $S))", "list(map(len, $S))", "list(map(ord, $s))", "is|[v_a + v_b for v_a, v_b in zip($l, $l)]", "[*map(abs, $l)]", "sorted($l + $l)", "list($e)", "is|[y for @ in $l for y in (@, $'i)]", "is|list(@ for @ in $l if $'i)", "list(range($K, $w, $K))", "list(dict.fromkeys($l))", "[i for i in $l[$q]]",
	},
	strs: {
		"[$s, $s]", "[$s, $s, $s]", "$s.split($s)", "$s.split()", "$s.split(None, $K)", "$s.split($s, $K)", "$s.rsplit($s, $K)", "$s.rsplit(None, $k)", "$s.splitlines($b)", "$s.splitlines()", "list($s)", "list($s.partition($s))", "list($s.rpartition($s))", "sorted($S)", "sorted($S, key=len)", "si|sorted($S, key=lambda @: $'i)", "sorted($S, key=str.lower, reverse=True)", "si|[$'s for @ in $S]",
		"si|[@ for @ in $S if $'b]", "is|[$'s for @ in $l]", "list($d)", "sorted($d)", "[*$S, $s]", "$S[$q]", "list(map(str, $l))", "list(map(repr, $x))", "($S + $S)", "!($S * $k)", "list(reversed($S))", "list(filter(None, $S))", "list(dict.fromkeys($s))", "[c for c in $s]", "[*$s]", "si|[a + b for a, b in zip($s, $s)]", "list(map(str.upper, $S))", "si|list(filter(lambda @: $'b, $S))", "[f'{c}' for c in $s]",
	},
	floats: {
		"[$f, $f]", "[$f, $f, $f]", "sorted($F)", "fi|[$'f for @ in $F]", "is|[$'f for @ in $l]", "list(map(float, $l))", "($F + $F)", "$F[$q]", "list(reversed($F))", "sorted($F, reverse=True)", "sorted($F, key=abs)", "fi|[@ for @ in $F if $'b]", "fi|[round(@, $k) for @ in $F]", "fi|[-@ for @ in $F]",
	},
	anys: {
		"[$x, $x]", "[$x, $x, $x]", "list(zip($l, $S))", "list(zip($s, $l, $t))", "list(zip($l, $l, strict=True))", "list(enumerate($S, $i))", "list(enumerate($s))", "list($e.items())", "list($d.items())", "sorted($d.items())", "si|sorted($d.items(), key=lambda p: p[1])", "si|[$'x for @ in $S]", "is|[$'x for @ in $l]", "list($t)", "![$x] * $k", "$a[$q]", "is|list(map(lambda @, y: ($'x, y), $l, $S))", "sorted($a)",
		"sorted($a, key=repr)", "sorted($t, key=str)", "is|[($'i, $'s) for @ in $r]", "is|[[$'i for v_n in range(2)] for @ in $l]", "list(map(type, $a))", "list(reversed($t))", "[*$a, *$t]", "($a + $l)", "list($e.values())", "[$l, $S]", "[[]] * $k", "list(map(divmod, $l, $l))", "sorted(zip($l, $S))", "is|[@ for @ in enumerate($S)]", "list(map(list, zip($l, $S)))", "[x for x in $t if x]",
	},
	aTuple: {
		"($x,)", "($x, $x)", "($x, $x, $x)", "tuple($a)", "tuple($l)", "divmod($n, $n)", "divmod($i, $i)", "divmod($f, $f)", "($t + $t)", "$t[$q]", "$s.partition($s)", "$f.as_integer_ratio()", "tuple(sorted($S))", "(*$l, $x)", "!($t * $k)", "$y.partition($y)", "is|tuple($'x for @ in $l)", "tuple($d)", "max(list($d.items()))", "($t or $t)", "slice($K, $i, None).indices($k)", "(*$s, *$t)", "is|(lambda *@: @)(*$l)", "((v_t := $i), v_t, $x)",
	},
	strInts: {
		"{$s: $i, $s: $i}", "dict(zip($S, $l))", "dict(zip($s, $r))", "si|{@: $'i for @ in $S}", "{**$d, $s: $i}", "($d | $d)", "dict(a=$i, b=$i)", "dict($d, c=$i)", "dict.fromkeys($S, $i)", "si|{@: # for @, # in $d.items() if $'b}", "dict(sorted($d.items()))", "$d.copy()", "si|dict((@, $'i) for @ in $s)", "is|{$'s: @ for @ in $l}", "(lambda **kw: kw)(**$d)", "{k: v for v, k in enumerate($S)}", "dict(reversed($d.items()))", "(lambda a=0, **kw: kw)(**$d)",
	},
	intAnys: {
		"{$i: $x}", "{$i: $x, $i: $x}", "dict(enumerate($a))", "is|{@: $'x for @ in $l}", "{$i: $x, **$e}", "($e | $e)", "dict.fromkeys($l)", "{$b: $x, $i: $x}", "{True: $x, 1: $x, 0: $x}", "dict($e)", "is|{@: [$'i] for @ in $r}", "dict(zip($l, $a))", "dict([($i, $x), ($i, $x)])", "{$f: $x}", "{$n: $x, $n: $x}",
	},
	intSet: {
		"{$i, $i}", "set($l)", "set($r)", "($z | $z)", "($z & $z)", "($z - $z)", "($z ^ $z)", "is|{$'i for @ in $l}", "frozenset($l)", "$z.union($l)", "$z.difference($l, $l)", "$z.intersection($z)", "$z.symmetric_difference($l)", "{*$l, $i}", "set($d.values())", "$z.copy()",
	},
	aRange: {
		"range($k)", "range($K, $w)", "range($w, $K, -2)", "range($k)[::-1]", "range($w)[$q]", "range(0, $w, 3)", "range(len($s))", "range($b)", "range(len($l))",
	},
	anything: {
		"type($x)", "slice($x, $x, $x)", "($x or $x)", "($x and $x)", "($x if $b else $x)", "($x $? $x)", "($x $? $x)", "($n $? $n)", "($x $= $x)", "$x[$x]", "$x[$q]", "$x[$j]", "$e[$i]", "$e.get($i)", "$a[$j]", "$t[$j]", "next(iter($x))", "len($x)", "(-$x)", "(~$x)", "$x.$v", "$x()", "[*$x]", "[*$x, *$x]", "{**$x}", "int($x)", "float($x)", "list($x)", "tuple($x)", "dict($x)", "max($x)", "min($x, $x)", "sorted($x)", "abs($x)", "round($x)",
		"round($n, $k)", "isinstance($x, $x)", "chr($x)", "ord($x)", "$s.join($x)", "($s + $x)", "$s.replace($x, $s)", "$s.split($x)", "$s.startswith($x)", "$l.index($x)", "$d[$x]", "reversed($x).__length_hint__()", "!bytearray($y)", "!bytearray($y)[$q]", "list(map($x, $S))", "list(zip($x, $x))", "list(enumerate($x))", "any($x)", "all($x)", "sum($l, $x)", "divmod($x, $x)", "pow($i, $x, $k)", "hex($x)", "bin($x)", "format($x, $W)", "getattr($x, '$v', $x)", "getattr($x, $s)", "list(reversed($x))", "dict.fromkeys($s, $x)",
		"is|(lambda @, *, k=1: $'x)($x)", "is|(lambda @: $'x)($x, $x)", "is|(lambda @, #: $'x)($x)", "(lambda a, /, b=$x: [a, b])($x)", "(lambda *a, **k: (a, k))(*$x)", "(lambda a, b: a)(**$d)", "int.from_bytes($x, 'big')", "str.upper($x)", "list.append($x, 1)", "dict.get($d, $x)", "[$x][$x]", "$x.__class__", "(1, 2, 3).index($x)", "'abc'.find($x)", "'%s' % $x", "'%d' % $x", "($s % $x)", "NotImplemented", "Ellipsis",
		"int | $T", "(str if $b else list)($x)", "[v for v in $x]", "$d.pop($s)", "$d.popitem()", "[].pop()", "{}.popitem()", "''.join([$s, $x])", "(lambda: (yield))().send(None)", "range($x)[$j]", "iter($x).__next__()", "($y + $x)", "$y.join($x)", "$y.find($x)", "isinstance($x, $T)",
	},
	seen: {
		"$x", "$x", "$x", "$x", "$x", "$i", "$i", "$f", "$f", "$s", "$s", "$y", "$l", "$t", "$d", "$e", "$a", "$b", "$S", "$F", "sorted($z)", "len($R)", "repr($R)", "$R", "$R[$i]", "$R[$q]", "!($i in $R)", "!$R.count($i)", "!$R.index($i)", "($R == $R)", "hash($R) == hash($R)", "($R.start, $R.stop, $R.step)", "bool($R)", "$r", "($x, $x, $x)",
		"list[int]", "dict[str, $T]", "($i.__format__($W), $s)", "[$n, $n $= $n, $n]",
	},
	anObject: {"($O + $O)", "($O - $i)", "($i + $O)", "($O * $k)", "(-$O)", "$O($i)"},
}

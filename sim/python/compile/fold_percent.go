package compile

import (
	"strings"

	"eyewall/sim/python/syntax"
)

// foldPercent makes an f-string of '%s and %r' % (a, b), as CPython does, which can be
// seen: a is formatted before b is evaluated. It returns nil where there is more than
// %s, %r and %a.
func foldPercent(e *syntax.BinOp) syntax.Expr {
	k, isConstant := fold(e.Left).(*syntax.Constant)
	args, isTuple := e.Right.(*syntax.Tuple)
	if !isConstant || !isTuple {
		return nil
	}
	text, ok := k.Value.(string)
	if !ok {
		return nil
	}
	var parts []syntax.Expr
	var literal strings.Builder
	flush := func() {
		if literal.Len() > 0 {
			parts = append(parts, &syntax.Constant{Span: e.Span, Value: literal.String()})
			literal.Reset()
		}
	}
	rest := args.Elts
	for text != "" {
		before, after, found := strings.Cut(text, "%")
		literal.WriteString(before)
		text = after
		if !found {
			break
		}
		if strings.HasPrefix(text, "%") {
			literal.WriteByte('%')
			text = text[1:]
			continue
		}
		spec, conversion, size := percentSpec(text)
		if size == 0 || len(rest) == 0 {
			return nil
		}
		if _, starred := rest[0].(*syntax.Starred); starred {
			return nil
		}
		flush()
		part := &syntax.FormattedValue{Span: e.Span, Value: rest[0], Conversion: conversion}
		if spec != "" {
			part.Spec = &syntax.JoinedStr{Span: e.Span, Values: []syntax.Expr{&syntax.Constant{Span: e.Span, Value: spec}}}
		}
		parts = append(parts, part)
		text, rest = text[size:], rest[1:]
	}
	if len(rest) > 0 {
		return nil
	}
	flush()
	return &syntax.JoinedStr{Span: e.Span, Values: parts}
}

// percentSpec reads a conversion behind its percent sign and returns the same as a
// format specification; its size is 0 if it is not one that CPython turns round.
// Widths and precisions of three digits and more are none.
func percentSpec(text string) (spec string, conversion byte, size int) {
	flags := len(text) - len(strings.TrimLeft(text, "-+ #0"))
	i := flags
	digits := func() string {
		from := i
		for i < len(text) && '0' <= text[i] && text[i] <= '9' {
			i++
		}
		return text[from:i]
	}
	width, precision := digits(), ""
	if i < len(text) && text[i] == '.' {
		i++
		// No digits are a precision of 0.
		if precision = digits(); precision == "" {
			precision = "0"
		}
	}
	if i == len(text) || len(width) > 2 || len(precision) > 2 || strings.IndexByte("sra", text[i]) < 0 {
		return "", 0, 0
	}
	if width != "" && !strings.Contains(text[:flags], "-") {
		spec = ">"
	}
	spec += width
	if precision != "" {
		spec += "." + precision
	}
	return spec, text[i], i + 1
}

// Package syntax reads Python 3.11 source: it scans it, parses it, and says
// what is wrong with it as CPython does.
//
//	file, err := syntax.Parse("login.py", source)
//	if err != nil {
//		fmt.Print(err.(*syntax.Error).Format()) // what python3 prints
//	}
//	for _, statement := range file.Body { … }
//
// The tree is that of CPython's ast module, with its positions. Like CPython's,
// the parser goes over a wrong program twice: the first pass only finds out that
// it is wrong, and the second also tries the rules that tell why (the files
// invalid_*.go). What belongs to the compiler there, such as 'return' outside
// a function, is not looked at here.
//
// The package imports the standard library only.
package syntax

// Package pyfuzz holds the Python machine of sim/python against CPython on random
// programs.
//
//	report, err := pyfuzz.Fuzz(pyfuzz.Options{N: 100_000, Seed: 1, Log: os.Stdout})
//
// A case is a function made of a seed and its number alone: templates that say
// which kinds of values they take and give are put into one another, and statements
// around them. It appends what it sees to a list; what is compared is the text of
// that list and of the exception that ended the case. Many cases are one program, so
// that CPython starts once for all of them. A case that differs is cut down.
//
// Left out is what CPython itself does not promise: the order of sets, hashes of
// strings, addresses, which NaN is which, the last bit of powers, and everything that takes memory or
// time without bound.
package pyfuzz

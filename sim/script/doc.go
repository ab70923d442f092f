// Package script is the language of system-call scripts (.sys): one call a
// line, with what the kernel answered behind an arrow. A script runs on any
// [Machine]: the simulated kernel, or Linux in a helper process.
//
//	s, err := script.Parse("edge.sys", text)
//	results := s.Run(script.NewSimulated())
//
// docs/scripts.md describes the language.
//
// It may import kernel, sys and trace.
package script

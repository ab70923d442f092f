//go:build !linux

package main

import (
	"context"
	"errors"
)

var errNeedsLinux = errors.New("this compares with the running Linux, and this is none")

func (a *app) check(context.Context, *arguments) (int, error) { return 0, errNeedsLinux }
func (a *app) fuzz(context.Context, *arguments) (int, error)  { return 0, errNeedsLinux }
func (a *app) bench(context.Context, *arguments) (int, error) { return 0, errNeedsLinux }

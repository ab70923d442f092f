// Package forbidden has one of each thing that sim must not have; the walk
// over sim's source must find them all here.
package forbidden

import (
	"math/rand"
	"time"
)

func all(m map[int]int, c chan int) (sum int) {
	go func() { c <- rand.Int() + time.Now().Second() }()
	for _, v := range m {
		sum += v
	}
	return sum
}

var _ = all

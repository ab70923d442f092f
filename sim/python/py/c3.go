package py

import (
	"slices"
	"strings"
)

// linearize is the C3 order.
func linearize(c *Class) ([]*Class, error) {
	if len(c.Bases) == 1 {
		return append([]*Class{c}, c.Bases[0].MRO...), nil
	}
	lists := make([][]*Class, 0, len(c.Bases)+1)
	for _, b := range c.Bases {
		lists = append(lists, b.MRO)
	}
	lists = append(lists, c.Bases)
	behind := map[*Class]int{} // in how many lists a class is behind the first place
	for _, l := range lists {
		for i := 1; i < len(l); i++ {
			behind[l[i]]++
		}
	}
	order := []*Class{c}
	for {
		var next *Class
		left := false
		for _, l := range lists {
			if len(l) == 0 {
				continue
			}
			left = true
			if behind[l[0]] == 0 {
				next = l[0]
				break
			}
		}
		if !left {
			return order, nil
		}
		if next == nil {
			return nil, noOrder(lists)
		}
		order = append(order, next)
		for i, l := range lists {
			if len(l) > 0 && l[0] == next {
				if lists[i] = l[1:]; len(l) > 1 {
					behind[l[1]]--
				}
			}
		}
	}
}

// noOrder is the error for classes of which each must come behind another.
func noOrder(lists [][]*Class) error {
	var names []string
	var seen []*Class
	for _, l := range lists {
		if len(l) > 0 && !slices.Contains(seen, l[0]) {
			seen = append(seen, l[0])
			names = append(names, l[0].Name)
		}
	}
	return Errorf(TypeError, "Cannot create a consistent method resolution\norder (MRO) for bases %s", strings.Join(names, ", "))
}

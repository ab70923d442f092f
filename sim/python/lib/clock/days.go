package clock

import "eyewall/sim/python/py"

const (
	minYear    = 1
	maxYear    = 9999
	maxOrdinal = 3652059 // of date(9999, 12, 31)
)

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

var monthDays = [...]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func daysIn(y, m int) int {
	if m == 2 && isLeap(y) {
		return 29
	}
	return monthDays[m]
}

// daysBeforeYear is how many days there are before January 1st, from year 1 on.
func daysBeforeYear(y int) int {
	y--
	return y*365 + y/4 - y/100 + y/400
}

// yearDay is the number of a day in its year.
func yearDay(y, m, d int) int {
	for i := 1; i < m; i++ {
		d += daysIn(y, i)
	}
	return d
}

// ordinal numbers the days; January 1st of year 1 is 1.
func ordinal(y, m, d int) int { return daysBeforeYear(y) + yearDay(y, m, d) }

// fromOrdinal is the day of an ordinal from 1 to maxOrdinal.
func fromOrdinal(n int) (y, m, d int) {
	n--
	y = n/146097*400 + 1
	n %= 146097
	centuries := min(n/36524, 3)
	y += centuries * 100
	n -= centuries * 36524
	y += n / 1461 * 4
	n %= 1461
	years := min(n/365, 3)
	y += years
	n -= years * 365
	for m = 1; n >= daysIn(y, m); m++ {
		n -= daysIn(y, m)
	}
	return y, m, n + 1
}

// weekday is 0 for Monday.
func weekday(y, m, d int) int { return (ordinal(y, m, d) + 6) % 7 }

// firstMonday is the ordinal of the Monday that begins a year of ISO weeks.
func firstMonday(y int) int {
	first := daysBeforeYear(y) + 1
	day := (first + 6) % 7
	monday := first - day
	if day > 3 {
		monday += 7
	}
	return monday
}

func isoCalendar(y, m, d int) (year, week, day int) {
	n := ordinal(y, m, d)
	year = y
	start := firstMonday(year)
	if n < start {
		year--
		start = firstMonday(year)
	} else if n >= start+52*7 && n >= firstMonday(year+1) {
		year++
		start = firstMonday(year)
	}
	return year, (n-start)/7 + 1, (n-start)%7 + 1
}

// fromISO is the day of an ISO year, week and weekday.
func fromISO(year, week, day int) (y, m, d int, err error) {
	if year < minYear || year > maxYear {
		return 0, 0, 0, py.Errorf(py.ValueError, "Year is out of range: %d", year)
	}
	if week <= 0 || week >= 53 {
		outside := true
		if week == 53 {
			// A year that begins on a Thursday has 53 weeks, or a leap year on a Wednesday.
			first := weekday(year, 1, 1)
			outside = first != 3 && !(first == 2 && isLeap(year))
		}
		if outside {
			return 0, 0, 0, py.Errorf(py.ValueError, "Invalid week: %d", week)
		}
	}
	if day < 1 || day > 7 {
		return 0, 0, 0, py.Errorf(py.ValueError, "Invalid day: %d (range is [1, 7])", day)
	}
	n := firstMonday(year) + (week-1)*7 + day - 1
	if n < 1 || n > maxOrdinal {
		return 0, 0, 0, py.Errorf(py.ValueError, "ordinal must be >= 1")
	}
	y, m, d = fromOrdinal(n)
	return y, m, d, nil
}

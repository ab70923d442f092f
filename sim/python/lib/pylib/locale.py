LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127


class Error(Exception):
    pass


def setlocale(category, locale=None):
    if locale not in (None, "", "C", "POSIX", "C.UTF-8"):
        raise Error("unsupported locale setting")
    return "C.UTF-8" if locale in (None, "") else locale


def getlocale(category=LC_CTYPE):
    return "en_US", "UTF-8"


def getpreferredencoding(do_setlocale=True):
    return "utf-8"


getencoding = getpreferredencoding


def localeconv():
    return {"int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "", "mon_thousands_sep": "", "mon_grouping": [],
            "positive_sign": "", "negative_sign": "", "int_frac_digits": CHAR_MAX, "frac_digits": CHAR_MAX,
            "p_cs_precedes": CHAR_MAX, "p_sep_by_space": CHAR_MAX, "n_cs_precedes": CHAR_MAX, "n_sep_by_space": CHAR_MAX,
            "p_sign_posn": CHAR_MAX, "n_sign_posn": CHAR_MAX, "decimal_point": ".", "thousands_sep": "", "grouping": []}


def strcoll(a, b):
    return (a > b) - (a < b)


def strxfrm(string):
    return string


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)

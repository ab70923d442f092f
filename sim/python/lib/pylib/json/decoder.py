from _json import JSONDecodeError, decode as _decode, raw_decode as _raw_decode

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        return _decode(self, s)

    def raw_decode(self, s, idx=0):
        return _raw_decode(self, s, idx)

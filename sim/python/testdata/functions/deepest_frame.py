"""What fails in the deepest frame that the recursion limit allows, and with which words."""
import sys
class K:
    def __init__(self): self.v=1
    def m(self): return 1
    @property
    def p(self): return 1
class K0: pass
k=K(); lst=[1,2]; d={'a':1}; s='abc'; st={1,2}; t=(1,2); x=5; fl=1.5
log=[]
exprs='''len(lst)|isinstance(x,int)|isinstance(x,str)|lst.append(1)|s.upper()|s.strip()|s.split(',')|s.split()|s.join(lst2)|s.startswith('a')|s.replace('a','b')|s.find('a')|d.get('q')|d.get('a',1)|d.items()|d.keys()|lst.pop()|lst.index(1)|lst.copy()|st.add(3)|abs(x)|min(1,2)|max(1,2)|max(lst)|sum(lst)|sorted(lst)|range(3)|list(t)|tuple(lst)|str(x)|str(s)|int('3')|int(x)|float(x)|repr(x)|repr(s)|f"{x}"|f"{s}"|f"{x!r}"|f"{x:>5}"|"%s"%x|"%d"%x|"{}".format(x)|x in t|x in lst|1 in lst|x in st|x in d|s in d|"a" in s|x==t|x<fl|fl<2.5|s=="q"|s<"q"|x!=3|lst==t|lst==lst2|x is None|lst[0]|d['a']|s[0]|lst[0:1]|t+t|s+s|k.v|k.p|k.m()|K()|K0()|divmod(5,2)|id(x)|hash(x)|ord('a')|chr(97)|type(x)|enumerate(lst)|zip(lst,lst)|iter(lst)|next(iter(lst))|map(len,[s])|bool(x)|any(lst)|all(lst)|print(s,file=sys.stderr,end="")|print()|print(x)|print(s)|print("x",x)|[i for i in lst]|{i for i in lst}|[*lst]|{**d}|dict(a=1)|set()|list()|dict()|getattr(k,'v')|setattr(k,'v',1)|hasattr(k,'q')|callable(x)|pow(2,3)|round(fl)|log.append((x,s))|sys.getrecursionlimit()|k.__dict__|lst.sort()|lst.extend(t)|lst.insert(0,1)|s.format(1)|s.isdigit()|s.lower()|s.encode()|object()|super|slice(1)|bytes(3)|(lambda: 1)()|exec('1')|eval('1')|globals()|not lst|1<x<9|x%2==0|x>0 and x<9'''.split('|')
lst2=['a','b']
import io
real=sys.stdout
for e in exprs:
    src=f'''
def f(n):
    {e}
    return f(n+1)
'''
    ns=dict(globals())
    exec(compile(src,'zz.py','exec'),ns)
    sys.stdout=io.StringIO(); sys.stderr=io.StringIO()
    try: ns['f'](0); r='none'
    except RecursionError as ex:
        tb=ex.__traceback__
        while tb.tb_next and tb.tb_next.tb_frame.f_code.co_name=='f' : tb=tb.tb_next
        r=(str(ex)[32:], tb.tb_lineno)
    sys.stdout=real; sys.stderr=sys.__stderr__
    print(e, r)

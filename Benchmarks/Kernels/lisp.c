// A small Lisp: lists in a heap with a collector, environments as lists of pairs, recursion of eval and apply.
#include "kernel.h"

typedef struct cell cell;
struct cell {
  enum { NUMBER, SYMBOL, PAIR, PRIMITIVE, CLOSURE } kind;
  int marked;
  union {
    int number;
    const char *name;
    struct {
      cell *first, *rest;
    };
    cell *(*apply)(cell *arguments);
  };
};

enum { CELLS = 60000, ROOTS = 4096 };

static cell heap[CELLS], *free_list;
static cell *roots[ROOTS];
static int root_count;
static cell *symbols, *globals;
static cell nil_cell, *nil = &nil_cell;
static uint32_t collections;

static void mark(cell *c) {
  while (c && !c->marked) {
    c->marked = 1;
    if (c->kind != PAIR && c->kind != CLOSURE) return;
    mark(c->first);
    c = c->rest;
  }
}

static void collect(void) {
  collections++;
  mark(symbols);
  mark(globals);
  for (int root = 0; root < root_count; root++) mark(roots[root]);
  for (int place = 0; place < CELLS; place++) {
    if (heap[place].marked) {
      heap[place].marked = 0;
    } else {
      heap[place].kind = PAIR;
      heap[place].first = NULL;
      heap[place].rest = free_list;
      free_list = &heap[place];
    }
  }
  nil->marked = 0;
}

static cell *keep(cell *c) {
  if (root_count == ROOTS) exit(2);
  return roots[root_count++] = c;
}

static cell *make(int kind) {
  if (!free_list) {
    collect();
    if (!free_list) exit(3);
  }
  cell *c = free_list;
  free_list = c->rest;
  c->kind = kind;
  return c;
}

static cell *cons(cell *first, cell *rest) {
  keep(first);
  keep(rest);
  cell *c = make(PAIR);
  root_count -= 2;
  c->first = first;
  c->rest = rest;
  return c;
}

static cell *number(int value) {
  cell *c = make(NUMBER);
  c->number = value;
  return c;
}

static cell *symbol(const char *name, int length) {
  for (cell *place = symbols; place != nil; place = place->rest) {
    const char *known = place->first->name;
    if (strncmp(known, name, length) == 0 && known[length] == 0) return place->first;
  }
  char *copy = malloc(length + 1);
  memcpy(copy, name, length);
  copy[length] = 0;
  cell *c = make(SYMBOL);
  c->name = copy;
  symbols = cons(c, symbols);
  return c;
}

// Reading

static const char *source;

static cell *read_item(void);

static void skip_blanks(void) {
  while (*source == ' ' || *source == '\n') source++;
}

static cell *read_list(void) {
  skip_blanks();
  if (*source == ')') {
    source++;
    return nil;
  }
  cell *first = keep(read_item());
  cell *list = cons(first, read_list());
  root_count--;
  return list;
}

static cell *read_item(void) {
  skip_blanks();
  if (*source == '(') {
    source++;
    return read_list();
  }
  const char *start = source;
  while (*source && *source != ' ' && *source != '\n' && *source != '(' && *source != ')') source++;
  if (*start >= '0' && *start <= '9') return number(atoi(start));
  return symbol(start, source - start);
}

// Evaluation

static cell *s_if, *s_lambda, *s_define, *s_quote, *s_true;

static cell *look_up(cell *name, cell *environment) {
  for (; environment != nil; environment = environment->rest) {
    if (environment->first->first == name) return environment->first->rest;
  }
  for (cell *place = globals; place != nil; place = place->rest) {
    if (place->first->first == name) return place->first->rest;
  }
  exit(4);
}

static cell *eval(cell *expression, cell *environment);

static cell *eval_list(cell *list, cell *environment) {
  if (list == nil) return nil;
  cell *value = keep(eval(list->first, environment));
  cell *values = cons(value, eval_list(list->rest, environment));
  root_count--;
  return values;
}

static cell *eval(cell *expression, cell *environment) {
  int base = root_count;
  keep(expression);
  keep(environment);
  for (;;) {
    cell *result;
    if (expression->kind == SYMBOL) {
      result = look_up(expression, environment);
    } else if (expression->kind != PAIR) {
      result = expression;
    } else if (expression->first == s_quote) {
      result = expression->rest->first;
    } else if (expression->first == s_if) {
      cell *condition = eval(expression->rest->first, environment);
      expression = condition != nil ? expression->rest->rest->first : expression->rest->rest->rest->first;
      roots[base] = expression;
      continue;
    } else if (expression->first == s_lambda) {
      result = cons(expression->rest, environment);
      result->kind = CLOSURE;
    } else if (expression->first == s_define) {
      cell *value = keep(eval(expression->rest->rest->first, environment));
      globals = cons(cons(expression->rest->first, value), globals);
      result = value;
    } else {
      cell *function = keep(eval(expression->first, environment));
      cell *arguments = keep(eval_list(expression->rest, environment));
      if (function->kind == CLOSURE) {
        cell *scope = keep(function->rest);
        for (cell *name = function->first->first; name != nil; name = name->rest, arguments = arguments->rest) {
          scope = roots[root_count - 1] = cons(cons(name->first, arguments->first), scope);
        }
        expression = function->first->rest->first;
        environment = scope;
        root_count = base;
        keep(expression);
        keep(environment);
        continue;
      }
      result = function->apply(arguments);
    }
    root_count = base;
    return result;
  }
}

static cell *truth(int value) { return value ? s_true : nil; }
static cell *p_add(cell *a) { return number(a->first->number + a->rest->first->number); }
static cell *p_subtract(cell *a) { return number(a->first->number - a->rest->first->number); }
static cell *p_multiply(cell *a) { return number((int)((unsigned)a->first->number * (unsigned)a->rest->first->number)); }
static cell *p_remainder(cell *a) { return number(a->first->number % a->rest->first->number); }
static cell *p_less(cell *a) { return truth(a->first->number < a->rest->first->number); }
static cell *p_equal(cell *a) { return truth(a->first->number == a->rest->first->number); }
static cell *p_is_null(cell *a) { return truth(a->first == nil); }
static cell *p_cons(cell *a) { return cons(a->first, a->rest->first); }
static cell *p_first(cell *a) { return a->first->first; }
static cell *p_rest(cell *a) { return a->first->rest; }

static void define_primitive(const char *name, cell *(*apply)(cell *)) {
  cell *c = keep(make(PRIMITIVE));
  c->apply = apply;
  globals = cons(cons(symbol(name, strlen(name)), c), globals);
  root_count--;
}

static const char program[] =
  "(define ack (lambda (m n) (if (= m 0) (+ n 1) (if (= n 0) (ack (- m 1) 1) (ack (- m 1) (ack m (- n 1)))))))"
  "(define range (lambda (a b) (if (< a b) (cons a (range (+ a 1) b)) (quote ()))))"
  "(define map (lambda (f l) (if (null? l) l (cons (f (car l)) (map f (cdr l))))))"
  "(define fold (lambda (f s l) (if (null? l) s (fold f (f s (car l)) (cdr l)))))"
  "(define filter (lambda (f l) (if (null? l) l (if (f (car l)) (cons (car l) (filter f (cdr l))) (filter f (cdr l))))))"
  "(define append (lambda (a b) (if (null? a) b (cons (car a) (append (cdr a) b)))))"
  "(define sort (lambda (l) (if (null? l) l (append (sort (filter (lambda (x) (< x (car l))) (cdr l))) (cons (car l) (sort (filter (lambda (x) (if (< x (car l)) (quote ()) t)) (cdr l))))))))"
  "(define safe (lambda (q d l) (if (null? l) t (if (= q (car l)) (quote ()) (if (= q (+ (car l) d)) (quote ()) (if (= q (- (car l) d)) (quote ()) (safe q (+ d 1) (cdr l))))))))"
  "(define queens (lambda (n k l) (if (= k 0) 1 (fold + 0 (map (lambda (q) (if (safe q 1 l) (queens n (- k 1) (cons q l)) 0)) (range 0 n))))))"
  "(ack 2 25)"
  "(queens 6 6 (quote ()))"
  "(fold (lambda (s x) (rem (+ (* s 31) x) 65521)) 7 (sort (map (lambda (x) (rem (* x 7919) 1009)) (range 0 150))))";

int main(void) {
  nil->kind = SYMBOL;
  nil->name = "()";
  symbols = globals = nil;
  collect();
  s_if = symbol("if", 2);
  s_lambda = symbol("lambda", 6);
  s_define = symbol("define", 6);
  s_quote = symbol("quote", 5);
  s_true = symbol("t", 1);
  globals = cons(cons(s_true, s_true), globals);
  define_primitive("+", p_add);
  define_primitive("-", p_subtract);
  define_primitive("*", p_multiply);
  define_primitive("rem", p_remainder);
  define_primitive("<", p_less);
  define_primitive("=", p_equal);
  define_primitive("null?", p_is_null);
  define_primitive("cons", p_cons);
  define_primitive("car", p_first);
  define_primitive("cdr", p_rest);
  for (int round = 0; round < 14; round++) {
    source = program;
    cell *before = globals;
    for (skip_blanks(); *source; skip_blanks()) {
      cell *value = eval(keep(read_item()), nil);
      root_count--;
      if (value->kind == NUMBER) check(value->number);
    }
    globals = before;
  }
  check(collections);
  return report();
}

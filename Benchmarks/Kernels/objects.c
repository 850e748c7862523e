// Objects with tables of methods, as C++ or Swift compile them: expressions that evaluate, derive and simplify themselves through indirect calls.
#include "kernel.h"

typedef struct expression expression;

typedef struct {
  int32_t (*evaluate)(const expression *self, int32_t x);
  expression *(*derive)(const expression *self);
  uint32_t (*size)(const expression *self);
  int (*is_constant)(const expression *self, int32_t value);
} methods;

struct expression {
  const methods *methods;
  union {
    int32_t value;
    struct {
      expression *left, *right;
    };
  };
};

enum { POOL = 400000 };

static expression pool[POOL];
static int used;

static expression *make(const methods *methods, expression *left, expression *right) {
  if (used == POOL) exit(2);
  expression *made = &pool[used++];
  made->methods = methods;
  made->left = left;
  made->right = right;
  return made;
}

static expression *constant(int32_t value);
static expression *variable(void);
static expression *sum(expression *left, expression *right);
static expression *product(expression *left, expression *right);
static expression *difference(expression *left, expression *right);

static int never(const expression *self, int32_t value) { return self == NULL && value; }
static uint32_t one(const expression *self) { return self != NULL; }
static uint32_t both(const expression *self) { return 1 + self->left->methods->size(self->left) + self->right->methods->size(self->right); }

static int32_t constant_evaluate(const expression *self, int32_t x) { return self->value + (x & 0); }
static expression *constant_derive(const expression *self) { return constant(self->value & 0); }
static int constant_is(const expression *self, int32_t value) { return self->value == value; }
static const methods constant_methods = {constant_evaluate, constant_derive, one, constant_is};

static int32_t variable_evaluate(const expression *self, int32_t x) { return self ? x : 0; }
static expression *variable_derive(const expression *self) { return constant(self != NULL); }
static const methods variable_methods = {variable_evaluate, variable_derive, one, never};

static int32_t left_of(const expression *self, int32_t x) { return self->left->methods->evaluate(self->left, x); }
static int32_t right_of(const expression *self, int32_t x) { return self->right->methods->evaluate(self->right, x); }
static expression *left_derived(const expression *self) { return self->left->methods->derive(self->left); }
static expression *right_derived(const expression *self) { return self->right->methods->derive(self->right); }

static int32_t sum_evaluate(const expression *self, int32_t x) { return (int32_t)((uint32_t)left_of(self, x) + (uint32_t)right_of(self, x)); }
static expression *sum_derive(const expression *self) { return sum(left_derived(self), right_derived(self)); }
static const methods sum_methods = {sum_evaluate, sum_derive, both, never};

static int32_t difference_evaluate(const expression *self, int32_t x) { return (int32_t)((uint32_t)left_of(self, x) - (uint32_t)right_of(self, x)); }
static expression *difference_derive(const expression *self) { return difference(left_derived(self), right_derived(self)); }
static const methods difference_methods = {difference_evaluate, difference_derive, both, never};

static int32_t product_evaluate(const expression *self, int32_t x) { return (int32_t)((uint32_t)left_of(self, x) * (uint32_t)right_of(self, x)); }
static expression *product_derive(const expression *self) { return sum(product(left_derived(self), self->right), product(self->left, right_derived(self))); }
static const methods product_methods = {product_evaluate, product_derive, both, never};

static expression *constant(int32_t value) {
  expression *made = make(&constant_methods, NULL, NULL);
  made->value = value;
  return made;
}

static expression *variable(void) { return make(&variable_methods, NULL, NULL); }

static int is(const expression *expression, int32_t value) { return expression->methods->is_constant(expression, value); }

static expression *sum(expression *left, expression *right) {
  if (is(left, 0)) return right;
  if (is(right, 0)) return left;
  return make(&sum_methods, left, right);
}

static expression *difference(expression *left, expression *right) { return is(right, 0) ? left : make(&difference_methods, left, right); }

static expression *product(expression *left, expression *right) {
  if (is(left, 0) || is(right, 1)) return left;
  if (is(right, 0) || is(left, 1)) return right;
  return make(&product_methods, left, right);
}

static expression *random_expression(int depth) {
  if (depth == 0) return next_random() & 1 ? variable() : constant((int32_t)(next_random() % 9));
  expression *left = random_expression(depth - 1), *right = random_expression(depth - 1);
  switch (next_random() % 3) {
    case 0: return sum(left, right);
    case 1: return difference(left, right);
    default: return product(left, right);
  }
}

int main(void) {
  for (int round = 0; round < 30; round++) {
    used = 0;
    expression *function = random_expression(9);
    for (int order = 0; order < 4; order++) {
      check(function->methods->size(function));
      for (int x = 0; x < 8; x++) check((uint32_t)function->methods->evaluate(function, x));
      function = function->methods->derive(function);
    }
  }
  return report();
}

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int compare(const void *left, const void *right) {
  int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
  return (a > b) - (a < b);
}

// Integers, separated by white space, come out sorted, one a line.
int main(void) {
  int64_t *numbers = NULL, number;
  size_t count = 0, capacity = 0;
  int matched;
  while ((matched = scanf("%" SCNd64, &number)) == 1) {
    if (count == capacity) numbers = realloc(numbers, (capacity = capacity ? 2 * capacity : 64) * sizeof *numbers);
    numbers[count++] = number;
  }
  if (matched == 0) {
    fprintf(stderr, "not a number\n");
    return 1;
  }
  qsort(numbers, count, sizeof *numbers, compare);
  for (size_t i = 0; i < count; i++) printf("%" PRId64 "\n", numbers[i]);
}

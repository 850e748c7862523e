#include <math.h>
#include <stdio.h>
#include <stdlib.h>

// Prints the shortest digits that name a number, which must have a fraction.
static void print(double number, char end) {
  char text[64];
  for (int precision = 1; precision <= 17; precision++) {
    snprintf(text, sizeof text, "%.*g", precision, number);
    if (strtod(text, NULL) == number) break;
  }
  printf("%s%c", text, end);
}

// For each number of the input: itself, a third of it, its square root and the sum so far, in the shortest digits that name them.
int main(void) {
  double number, sum = 0;
  while (scanf("%lf", &number) == 1) {
    sum += number;
    print(number, ' ');
    print(number / 3, ' ');
    print(sqrt(number), ' ');
    print(sum, '\n');
  }
}

#include <stdio.h>

int main(void) {
  const char *name = missing;
  printf("Hello, %s\n", name);
}

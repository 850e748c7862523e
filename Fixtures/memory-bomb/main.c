#include <stdio.h>
#include <stdlib.h>

// Takes memory and keeps it, until there is no more.
int main(void) {
  for (;;) {
    volatile char *block = malloc(1 << 20);
    if (!block) {
      fputs("out of memory\n", stderr);
      return 2;
    }
    for (int place = 0; place < 1 << 20; place += 4096) block[place] = 1;
  }
}

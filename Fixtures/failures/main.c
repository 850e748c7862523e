#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Ends in the way that the input asks for.
int main(void) {
  char text[16] = "";
  fgets(text, sizeof text, stdin);
  if (strcmp(text, "exit") == 0) {
    printf("partial");
    fprintf(stderr, "giving up\n");
    exit(3);
  }
  if (strcmp(text, "loop") == 0)
    for (volatile unsigned counter = 1; counter != 0;) counter = counter * 5 | 1;
  for (;;) printf("a line that is written again and again\n");
}

// A greeting whose start-up is nine tenths of its instructions: tables are made before anything is read, as a runtime does it. What follows the read are as many
// instructions as a TinyGo program needs to read a document of JSON and to write another.
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static unsigned char heap[2 << 20];
static unsigned table[4096];

static void makeTables(void) {
  unsigned hash = 2166136261u;
  for (int round = 0; round < 10; round++) {
    for (unsigned index = 0; index < 4096; index++) {
      hash = (hash ^ index) * 16777619u;
      table[index] += hash >> 7;
      heap[hash & 0xFFFF] ^= (unsigned char)hash;
    }
  }
}

static unsigned sum(const char *text, long count) {
  unsigned sum = table[count & 4095];
  for (int round = 0; round < 12; round++) {
    for (long index = 0; index < 400; index++) {
      sum = sum * 31 + (unsigned char)text[index % (count ? count : 1)];
      heap[70000 + (sum & 0x3FFF)] += (unsigned char)sum;
    }
  }
  return sum;
}

int main(void) {
  makeTables();
  char input[512];
  long count = read(0, input, sizeof input - 1);
  if (count < 0) count = 0;
  input[count] = 0;
  char name[64] = "?";
  const char *start = strstr(input, "\"name\":\"");
  if (start) sscanf(start + 8, "%63[^\"]", name);
  printf("{\"greeting\":\"Hello, %s\",\"sum\":%u}\n", name, sum(input, count));
}

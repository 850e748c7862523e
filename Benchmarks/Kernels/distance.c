// The edit distance of many strings, and the longest subsequence that two have in common: tables of small numbers, the least of three.
#include "kernel.h"

enum { LENGTH = 1200, STRINGS = 5 };

static uint8_t strings[STRINGS][LENGTH];
static uint16_t row[LENGTH + 1], rows[2][LENGTH + 1];

static uint32_t edit_distance(const uint8_t *a, const uint8_t *b) {
  for (int j = 0; j <= LENGTH; j++) row[j] = j;
  for (int i = 1; i <= LENGTH; i++) {
    uint16_t diagonal = row[0];
    row[0] = i;
    for (int j = 1; j <= LENGTH; j++) {
      uint16_t least = diagonal + (a[i - 1] != b[j - 1]);
      if (row[j] + 1 < least) least = row[j] + 1;
      if (row[j - 1] + 1 < least) least = row[j - 1] + 1;
      diagonal = row[j];
      row[j] = least;
    }
  }
  return row[LENGTH];
}

static uint32_t longest_common(const uint8_t *a, const uint8_t *b) {
  memset(rows, 0, sizeof rows);
  for (int i = 1; i <= LENGTH; i++) {
    uint16_t *present = rows[i & 1];
    const uint16_t *above = rows[(i & 1) ^ 1];
    for (int j = 1; j <= LENGTH; j++) {
      if (a[i - 1] == b[j - 1]) {
        present[j] = above[j - 1] + 1;
      } else {
        present[j] = above[j] > present[j - 1] ? above[j] : present[j - 1];
      }
    }
  }
  return rows[LENGTH & 1][LENGTH];
}

int main(void) {
  for (int number = 0; number < STRINGS; number++) {
    for (int place = 0; place < LENGTH; place++) strings[number][place] = "acgt"[next_random() >> 30];
  }
  for (int a = 0; a < STRINGS; a++) {
    for (int b = 0; b < a; b++) {
      check(edit_distance(strings[a], strings[b]));
      check(longest_common(strings[a], strings[b]));
    }
  }
  return report();
}

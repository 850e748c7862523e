// Regular expressions by backtracking: recursion with strings and pointers, many branches, no arithmetic.
#include "kernel.h"

enum { SIZE = 60000 };

static char text[SIZE + 1];

static int matches_here(const char *pattern, const char *string, const char **end);

// The pattern's first element: a character, `.`, or a class in brackets. Returns where the next one begins.
static const char *element_end(const char *pattern) {
  if (*pattern == '[') {
    while (*pattern != ']') pattern++;
  }
  return pattern + 1;
}

static int matches_one(const char *element, char c) {
  if (c == 0) return 0;
  if (*element == '.') return c != '\n';
  if (*element != '[') return *element == c;
  int negated = element[1] == '^';
  for (element += 1 + negated; *element != ']'; element++) {
    if (element[1] == '-' && element[2] != ']') {
      if (c >= element[0] && c <= element[2]) return !negated;
      element += 2;
    } else if (*element == c) {
      return !negated;
    }
  }
  return negated;
}

static int matches_repeated(const char *element, int least, const char *rest, const char *string, const char **end) {
  const char *longest = string;
  while (matches_one(element, *longest)) longest++;
  for (const char *place = longest; place >= string + least; place--) {
    if (matches_here(rest, place, end)) return 1;
  }
  return 0;
}

static int matches_here(const char *pattern, const char *string, const char **end) {
  for (;;) {
    if (*pattern == 0) {
      *end = string;
      return 1;
    }
    if (*pattern == '(') {
      // Alternatives of plain text, without nesting.
      const char *rest = pattern;
      while (*rest != ')') rest++;
      for (pattern++; pattern <= rest; pattern++) {
        const char *place = string;
        while (*pattern != '|' && *pattern != ')' && *pattern == *place) pattern++, place++;
        if ((*pattern == '|' || *pattern == ')') && matches_here(rest + 1, place, end)) return 1;
        while (*pattern != '|' && *pattern != ')') pattern++;
      }
      return 0;
    }
    const char *next = element_end(pattern);
    if (*next == '*') return matches_repeated(pattern, 0, next + 1, string, end);
    if (*next == '+') return matches_repeated(pattern, 1, next + 1, string, end);
    if (*next == '?') {
      if (matches_one(pattern, *string) && matches_here(next + 1, string + 1, end)) return 1;
      pattern = next + 1;
      continue;
    }
    if (!matches_one(pattern, *string)) return 0;
    pattern = next;
    string++;
  }
}

static const char *patterns[] = {
  "[a-z]+@[a-z]+.(com|org|net)", "[0-9]+-[0-9]+-[0-9]+", "(GET|POST|PUT) /[a-z/]*[0-9]?", "a[^b\n]*b[^c\n]*c[^d\n]*d", "[A-Z][a-z]*ing", "x*x*x*y", "[aeiou]+[^aeiou ]?[aeiou]+z",
};

static void make_text(void) {
  static const char *pieces[] = {"GET /index/", "ada@example.org", "1815-12-10", "Running ", "xxxxxxxxx", "the analytical ", "engine weaves ", "POST /a/b", "beaauz ", "abacadabra "};
  int place = 0;
  while (place < SIZE) {
    const char *piece = pieces[next_random() % 10];
    while (*piece && place < SIZE) text[place++] = *piece++;
    if (place < SIZE) text[place++] = next_random() % 8 ? ' ' : '\n';
  }
}

int main(void) {
  make_text();
  for (int round = 0; round < 5; round++) {
    for (unsigned number = 0; number < sizeof patterns / sizeof *patterns; number++) {
      uint32_t found = 0, length = 0;
      const char *end;
      for (const char *place = text; *place;) {
        if (matches_here(patterns[number], place, &end) && end > place) {
          found++;
          length += end - place;
          place = end;
        } else {
          place++;
        }
      }
      check(found);
      check(length);
    }
  }
  return report();
}

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char text[1 << 20];
static char name[1 << 20] = "World";

static void fail(const char *message) {
  fprintf(stderr, "%s\n", message);
  exit(1);
}

// Appends a code point in UTF-8.
static char *append(char *end, unsigned c) {
  if (c < 0x80) {
    *end++ = c;
  } else if (c < 0x800) {
    *end++ = 0xc0 | c >> 6, *end++ = 0x80 | (c & 0x3f);
  } else if (c < 0x10000) {
    *end++ = 0xe0 | c >> 12, *end++ = 0x80 | (c >> 6 & 0x3f), *end++ = 0x80 | (c & 0x3f);
  } else {
    *end++ = 0xf0 | c >> 18, *end++ = 0x80 | (c >> 12 & 0x3f), *end++ = 0x80 | (c >> 6 & 0x3f), *end++ = 0x80 | (c & 0x3f);
  }
  return end;
}

static char *space(char *at) { return at + strspn(at, " \t\r\n"); }

// Reads a string at its opening quote; the result is where it ends.
static char *string(char *at, char *target) {
  if (*at++ != '"') fail("a string is missing");
  while (*at != '"') {
    if ((unsigned char)*at < 0x20) fail("a string is not closed");
    if (*at != '\\') {
      *target++ = *at++;
      continue;
    }
    const char *from = "\"\\/bfnrt", *to = "\"\\/\b\f\n\r\t", *simple = strchr(from, at[1]);
    unsigned c, low;
    if (at[1] && simple) {
      *target++ = to[simple - from], at += 2;
    } else if (sscanf(at, "\\u%4x", &c) == 1) {
      at += 6;
      if (c >> 10 == 0x36 && sscanf(at, "\\u%4x", &low) == 1) c = 0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff), at += 6;
      target = append(target, c);
    } else {
      fail("an unknown escape");
    }
  }
  *target = 0;
  return at + 1;
}

// Reads an object of strings, which is all that this program needs of JSON.
static void parse(char *at) {
  static char key[1 << 20], value[1 << 20];
  at = space(at);
  if (*at != '{') fail("an object is missing");
  at = space(at + 1);
  while (*at != '}') {
    at = space(string(at, key));
    if (*at++ != ':') fail("a colon is missing");
    at = space(string(space(at), value));
    if (strcmp(key, "name") == 0) strcpy(name, value);
    if (*at == ',') at = space(at + 1);
    else if (*at != '}') fail("a comma is missing");
  }
}

int main(void) {
  text[fread(text, 1, sizeof text - 1, stdin)] = 0;
  parse(text);
  printf("{\"greeting\":\"Hello, ");
  for (unsigned char *c = (unsigned char *)name; *c; c++) {
    if (*c == '"' || *c == '\\') printf("\\%c", *c);
    else if (*c == '\n') printf("\\n");
    else if (*c == '\t') printf("\\t");
    else putchar(*c);
  }
  printf("\"}\n");
}

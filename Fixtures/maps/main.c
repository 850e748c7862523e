#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct entry {
  struct entry *next;
  unsigned count;
  char word[];
} entry;

static entry *buckets[1024];
static unsigned entry_count;

static void count(const char *word) {
  unsigned hash = 5381;
  for (const char *c = word; *c; c++) hash = hash * 33 + (unsigned char)*c;
  entry **place = &buckets[hash % 1024];
  while (*place && strcmp((*place)->word, word) != 0) place = &(*place)->next;
  if (!*place) {
    *place = calloc(1, sizeof **place + strlen(word) + 1);
    strcpy((*place)->word, word);
    entry_count++;
  }
  (*place)->count++;
}

static int compare(const void *left, const void *right) {
  const entry *a = *(entry *const *)left, *b = *(entry *const *)right;
  return a->count != b->count ? (a->count < b->count) - (a->count > b->count) : strcmp(a->word, b->word);
}

// Counts the words of the input and writes them as JSON, the most frequent first.
int main(void) {
  char word[256];
  size_t length = 0;
  int c;
  do {
    c = getchar();
    if (c != EOF && isalpha(c) && length < sizeof word - 1) {
      word[length++] = tolower(c);
    } else if (length > 0) {
      word[length] = 0;
      count(word);
      length = 0;
    }
  } while (c != EOF);
  entry **entries = malloc((entry_count + 1) * sizeof *entries);
  size_t used = 0;
  for (int i = 0; i < 1024; i++)
    for (entry *e = buckets[i]; e; e = e->next) entries[used++] = e;
  qsort(entries, used, sizeof *entries, compare);
  printf("{");
  for (size_t i = 0; i < used; i++) printf("%s\"%s\":%u", i ? "," : "", entries[i]->word, entries[i]->count);
  printf("}\n");
}

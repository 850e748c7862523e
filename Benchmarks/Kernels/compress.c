// A compressor in the manner of LZ77, with hash chains, and its decompressor: loops that compare and copy bytes.
#include "kernel.h"

enum { SIZE = 1 << 20, WINDOW = 1 << 15, HASHES = 1 << 14, SHORTEST = 4, LONGEST = 255, CHAIN = 12 };

static uint8_t input[SIZE], packed[SIZE * 2], output[SIZE];
static int32_t heads[HASHES], previous[WINDOW];

// Text of words that come again, as in prose or a log.
static void make_text(void) {
  char words[256][12];
  for (int word = 0; word < 256; word++) {
    int length = 2 + next_random() % 9;
    for (int letter = 0; letter < length; letter++) words[word][letter] = 'a' + next_random() % 26;
    words[word][length] = 0;
  }
  for (int place = 0; place < SIZE;) {
    const char *word = words[(next_random() & 255) & (next_random() | 15)];
    while (*word && place < SIZE) input[place++] = *word++;
    if (place < SIZE) input[place++] = next_random() % 12 ? ' ' : '\n';
  }
}

static uint32_t hash_at(int place) {
  uint32_t bytes = input[place] | input[place + 1] << 8 | input[place + 2] << 16 | (uint32_t)input[place + 3] << 24;
  return bytes * 2654435761u >> 18;
}

static void insert(int place) {
  uint32_t hash = hash_at(place);
  previous[place & (WINDOW - 1)] = heads[hash];
  heads[hash] = place;
}

static int match_length(int first, int second) {
  int longest = SIZE - second < LONGEST ? SIZE - second : LONGEST;
  int length = 0;
  while (length < longest && input[first + length] == input[second + length]) length++;
  return length;
}

// Control bytes with eight flags each; a literal is a byte, a match a distance of two bytes and a length.
static int compress(void) {
  for (int hash = 0; hash < HASHES; hash++) heads[hash] = -1;
  int out = 0, flags = 0, bit = 8;
  for (int place = 0; place < SIZE;) {
    if (bit == 8) {
      flags = out++;
      packed[flags] = 0;
      bit = 0;
    }
    int best = 0, distance = 0;
    if (place + SHORTEST <= SIZE) {
      int candidate = heads[hash_at(place)];
      for (int tries = 0; tries < CHAIN && candidate >= 0 && place - candidate < WINDOW; tries++) {
        int length = match_length(candidate, place);
        if (length > best) {
          best = length;
          distance = place - candidate;
        }
        candidate = previous[candidate & (WINDOW - 1)];
      }
    }
    if (best >= SHORTEST) {
      packed[flags] |= 1 << bit;
      packed[out++] = distance;
      packed[out++] = distance >> 8;
      packed[out++] = best;
    } else {
      best = 1;
      packed[out++] = input[place];
    }
    for (int end = place + best; place < end; place++) {
      if (place + SHORTEST <= SIZE) insert(place);
    }
    bit++;
  }
  return out;
}

static int decompress(int size) {
  int out = 0;
  for (int in = 0; in < size && out < SIZE;) {
    int flags = packed[in++];
    for (int bit = 0; bit < 8 && in < size && out < SIZE; bit++) {
      if (flags >> bit & 1) {
        int distance = packed[in] | packed[in + 1] << 8, length = packed[in + 2];
        in += 3;
        for (; length > 0; length--, out++) output[out] = output[out - distance];
      } else {
        output[out++] = packed[in++];
      }
    }
  }
  return out;
}

int main(void) {
  for (int round = 0; round < 3; round++) {
    make_text();
    int size = compress();
    check(size);
    check(decompress(size));
    check(memcmp(input, output, SIZE) == 0);
  }
  return report();
}

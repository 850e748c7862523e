// All games of Reversi of some moves, on boards of 64 bits: i64 shifts and masks, counting of bits, recursion.
#include "kernel.h"

static const uint64_t inner = 0x7e7e7e7e7e7e7e7e;

static inline uint64_t shifted(uint64_t board, int by) { return by > 0 ? board << by : board >> -by; }

static const int directions[8] = {1, -1, 8, -8, 7, -7, 9, -9};

static inline uint64_t passable(int direction, uint64_t other) { return direction == 8 || direction == -8 ? other : other & inner; }

static uint64_t moves(uint64_t own, uint64_t other) {
  uint64_t found = 0, empty = ~(own | other);
  for (int number = 0; number < 8; number++) {
    int direction = directions[number];
    uint64_t line = passable(direction, other), run = shifted(own, direction) & line;
    for (int length = 0; length < 5; length++) run |= shifted(run, direction) & line;
    found |= shifted(run, direction) & empty;
  }
  return found;
}

static uint64_t flips(uint64_t own, uint64_t other, uint64_t move) {
  uint64_t turned = 0;
  for (int number = 0; number < 8; number++) {
    int direction = directions[number];
    uint64_t line = passable(direction, other), run = shifted(move, direction) & line;
    for (int length = 0; length < 5; length++) run |= shifted(run, direction) & line;
    if (shifted(run, direction) & own) turned |= run;
  }
  return turned;
}

static uint64_t games, discs;

static void play(uint64_t own, uint64_t other, int depth, int passed) {
  if (depth == 0) {
    games++;
    discs += __builtin_popcountll(own) * 64 + __builtin_popcountll(other);
    return;
  }
  uint64_t possible = moves(own, other);
  if (!possible) {
    if (passed) {
      games++;
    } else {
      play(other, own, depth - 1, 1);
    }
    return;
  }
  for (; possible; possible &= possible - 1) {
    uint64_t move = possible & -possible, turned = flips(own, other, move);
    play(other ^ turned, own | move | turned, depth - 1, 0);
  }
}

int main(void) {
  play(0x0000000810000000, 0x0000001008000000, 8, 0);
  play(0x0000001008000000, 0x0000000810000000, 8, 0);
  check((uint32_t)games);
  check((uint32_t)discs);
  check((uint32_t)(discs >> 32));
  return report();
}

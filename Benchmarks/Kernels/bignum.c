// Arithmetic of long numbers: a power modulo a number of 1,024 bits, after Montgomery. Products of 64 bits and carries.
#include "kernel.h"

enum { LIMBS = 32 };

typedef uint32_t natural[LIMBS];

static natural modulus;
static uint32_t inverse;

static int is_less(const natural a, const natural b) {
  for (int limb = LIMBS - 1; limb >= 0; limb--) {
    if (a[limb] != b[limb]) return a[limb] < b[limb];
  }
  return 0;
}

static uint32_t subtract(natural a, const natural b) {
  uint64_t borrow = 0;
  for (int limb = 0; limb < LIMBS; limb++) {
    uint64_t difference = (uint64_t)a[limb] - b[limb] - borrow;
    a[limb] = (uint32_t)difference;
    borrow = difference >> 63;
  }
  return (uint32_t)borrow;
}

static void multiply(natural result, const natural a, const natural b) {
  uint32_t t[LIMBS + 2] = {0};
  for (int i = 0; i < LIMBS; i++) {
    uint64_t carry = 0;
    for (int j = 0; j < LIMBS; j++) {
      uint64_t sum = (uint64_t)a[j] * b[i] + t[j] + carry;
      t[j] = (uint32_t)sum;
      carry = sum >> 32;
    }
    uint64_t top = t[LIMBS] + carry;
    t[LIMBS] = (uint32_t)top;
    t[LIMBS + 1] = (uint32_t)(top >> 32);
    uint32_t factor = t[0] * inverse;
    carry = ((uint64_t)factor * modulus[0] + t[0]) >> 32;
    for (int j = 1; j < LIMBS; j++) {
      uint64_t sum = (uint64_t)factor * modulus[j] + t[j] + carry;
      t[j - 1] = (uint32_t)sum;
      carry = sum >> 32;
    }
    top = t[LIMBS] + carry;
    t[LIMBS - 1] = (uint32_t)top;
    t[LIMBS] = t[LIMBS + 1] + (uint32_t)(top >> 32);
  }
  memcpy(result, t, sizeof(natural));
  if (t[LIMBS] || !is_less(result, modulus)) subtract(result, modulus);
}

int main(void) {
  natural base, power, exponent;
  for (int round = 0; round < 12; round++) {
    for (int limb = 0; limb < LIMBS; limb++) {
      modulus[limb] = next_random();
      base[limb] = next_random();
      exponent[limb] = next_random();
    }
    modulus[0] |= 1;
    modulus[LIMBS - 1] |= 0x80000000;
    inverse = 1;
    for (int step = 0; step < 5; step++) inverse *= 2 - modulus[0] * inverse;
    inverse = -inverse;
    if (!is_less(base, modulus)) subtract(base, modulus);
    memcpy(power, base, sizeof power);
    for (int bit = LIMBS * 32 - 2; bit >= 0; bit--) {
      multiply(power, power, power);
      if (exponent[bit / 32] >> bit % 32 & 1) multiply(power, power, base);
    }
    for (int limb = 0; limb < LIMBS; limb++) check(power[limb]);
  }
  return report();
}

// Planets that attract each other: f64 with division and square root, fields of structures.
#include "kernel.h"

typedef struct {
  double x, y, z, vx, vy, vz, mass;
} body;

enum { BODIES = 8, STEPS = 150000 };

static body bodies[BODIES];

static double unit_random(void) { return (double)(next_random() >> 8) / (1 << 24); }

static void step(double dt) {
  for (int i = 0; i < BODIES; i++) {
    body *a = &bodies[i];
    for (int j = i + 1; j < BODIES; j++) {
      body *b = &bodies[j];
      double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
      double squared = dx * dx + dy * dy + dz * dz + 0.01;
      double force = dt / (squared * __builtin_sqrt(squared));
      a->vx -= dx * b->mass * force;
      a->vy -= dy * b->mass * force;
      a->vz -= dz * b->mass * force;
      b->vx += dx * a->mass * force;
      b->vy += dy * a->mass * force;
      b->vz += dz * a->mass * force;
    }
  }
  for (int i = 0; i < BODIES; i++) {
    body *a = &bodies[i];
    a->x += dt * a->vx;
    a->y += dt * a->vy;
    a->z += dt * a->vz;
  }
}

static void check_double(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  check((uint32_t)bits);
  check((uint32_t)(bits >> 32));
}

int main(void) {
  for (int i = 0; i < BODIES; i++) {
    bodies[i] = (body){unit_random() * 10, unit_random() * 10, unit_random() * 10, unit_random() - 0.5, unit_random() - 0.5, unit_random() - 0.5, unit_random() + 0.1};
  }
  for (int i = 0; i < STEPS; i++) step(0.001);
  for (int i = 0; i < BODIES; i++) {
    check_double(bodies[i].x);
    check_double(bodies[i].vz);
  }
  return report();
}

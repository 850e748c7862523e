// A small ray tracer: f32 with square roots, structures passed by value, branches on comparisons of floats.
#include "kernel.h"

typedef struct {
  float x, y, z;
} vector;

typedef struct {
  vector centre;
  float radius, shine;
  vector colour;
} sphere;

enum { WIDTH = 880, HEIGHT = 660, SPHERES = 12 };

static sphere spheres[SPHERES];

static float unit_random(void) { return (float)(next_random() >> 8) / (1 << 24); }

static vector vec(float x, float y, float z) { return (vector){x, y, z}; }
static vector add(vector a, vector b) { return vec(a.x + b.x, a.y + b.y, a.z + b.z); }
static vector subtract(vector a, vector b) { return vec(a.x - b.x, a.y - b.y, a.z - b.z); }
static vector scale(vector a, float s) { return vec(a.x * s, a.y * s, a.z * s); }
static float dot(vector a, vector b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
static vector normal(vector a) { return scale(a, 1 / __builtin_sqrtf(dot(a, a))); }

static const sphere *nearest(vector origin, vector direction, float *distance) {
  const sphere *found = NULL;
  for (int number = 0; number < SPHERES; number++) {
    const sphere *candidate = &spheres[number];
    vector to_centre = subtract(candidate->centre, origin);
    float along = dot(to_centre, direction);
    if (along < 0) continue;
    float squared = dot(to_centre, to_centre) - along * along, limit = candidate->radius * candidate->radius;
    if (squared > limit) continue;
    float hit = along - __builtin_sqrtf(limit - squared);
    if (hit > 0.001f && hit < *distance) {
      *distance = hit;
      found = candidate;
    }
  }
  return found;
}

static vector trace(vector origin, vector direction, int depth) {
  static const vector light = {-0.5f, 0.7f, -0.5f};
  float distance = 1e30f;
  const sphere *hit = nearest(origin, direction, &distance);
  if (!hit) return vec(0.2f, 0.3f, 0.5f + 0.5f * direction.y);
  vector point = add(origin, scale(direction, distance));
  vector outwards = normal(subtract(point, hit->centre));
  float brightness = dot(outwards, light), shadow = 1e30f;
  if (brightness < 0 || nearest(point, light, &shadow)) brightness = 0;
  vector colour = scale(hit->colour, 0.2f + 0.8f * brightness);
  if (depth == 0) return colour;
  vector mirrored = subtract(direction, scale(outwards, 2 * dot(direction, outwards)));
  return add(scale(colour, 1 - hit->shine), scale(trace(point, mirrored, depth - 1), hit->shine));
}

static uint32_t byte(float value) { return value <= 0 ? 0 : value >= 1 ? 255 : (uint32_t)(value * 255); }

int main(void) {
  for (int number = 0; number < SPHERES; number++) {
    // Initialisers run in order, which arguments need not.
    vector centre = {unit_random() * 8 - 4, unit_random() * 6 - 3, unit_random() * 5 + 4};
    vector colour = {unit_random(), unit_random(), unit_random()};
    spheres[number] = (sphere){centre, 0.4f + unit_random(), unit_random() * 0.8f, colour};
  }
  for (int y = 0; y < HEIGHT; y++) {
    for (int x = 0; x < WIDTH; x++) {
      vector direction = normal(vec((x - WIDTH / 2) / (float)WIDTH, (HEIGHT / 2 - y) / (float)WIDTH, 0.7f));
      vector colour = trace(vec(0, 0, -1), direction, 5);
      check(byte(colour.x) << 16 | byte(colour.y) << 8 | byte(colour.z));
    }
  }
  return report();
}

// Sixteen floats at once in any instruction set: the compiler splits them where registers are narrower,
// and each lane's arithmetic stays the same.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define LANES 16

// A product and a sum are two roundings on every machine.
#pragma STDC FP_CONTRACT OFF
// Everything here is inlined: no register convention is at stake.
#pragma clang diagnostic ignored "-Wpsabi"

typedef float lanes __attribute__((vector_size(64)));
typedef int32_t whole_lanes __attribute__((vector_size(64)));

// The tests choose one instruction set at a time (Tests/KernelPaths).
#if !defined(FOR_EVERY_MACHINE) && defined(__x86_64__) && defined(__linux__)
#define FOR_EVERY_MACHINE __attribute__((target_clones("default", "avx2", "avx512f")))
#elif !defined(FOR_EVERY_MACHINE)
#define FOR_EVERY_MACHINE
#endif
#define INLINE static inline __attribute__((always_inline))

INLINE lanes load(const float *from) {
  lanes x;
  memcpy(&x, from, sizeof x);
  return x;
}

INLINE void store(float *to, lanes x) { memcpy(to, &x, sizeof x); }

INLINE lanes all(float x) { return (lanes){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}; }

INLINE float sum(lanes x) {
  float total[LANES];
  memcpy(total, &x, sizeof total);
  for (int width = LANES / 2; width > 0; width /= 2)
    for (int lane = 0; lane < width; lane++) total[lane] += total[lane + width];
  return total[0];
}

INLINE float largest(lanes x) {
  float all[LANES];
  memcpy(all, &x, sizeof all);
  float most = all[0];
  for (int lane = 1; lane < LANES; lane++) most = all[lane] > most ? all[lane] : most;
  return most;
}

INLINE lanes larger(lanes a, lanes b) {
  whole_lanes pick = a > b;
  return (lanes)(((whole_lanes)a & pick) | ((whole_lanes)b & ~pick));
}

INLINE lanes smaller(lanes a, lanes b) {
  whole_lanes pick = a < b;
  return (lanes)(((whole_lanes)a & pick) | ((whole_lanes)b & ~pick));
}

// Adding 1.5 * 2^23 leaves the nearest whole number in the low bits.
#define ROUNDER 12582912.0f

INLINE whole_lanes nearest(lanes x) { return (whole_lanes)(x + all(ROUNDER)) - (whole_lanes)all(ROUNDER); }

// e^x within 2e-7 of the value: 2^whole * 2^part, the part in [-0.5, 0.5] by its Taylor series.
INLINE lanes exponential(lanes x) {
  x = smaller(larger(x, all(-87.0f)), all(88.0f)) * all(1.44269504f);
  lanes shifted = x + all(ROUNDER);
  lanes part = x - (shifted - all(ROUNDER));
  lanes power = all(1.5403530e-4f);
  power = power * part + all(1.3333558e-3f);
  power = power * part + all(9.6181291e-3f);
  power = power * part + all(5.5504109e-2f);
  power = power * part + all(2.4022651e-1f);
  power = power * part + all(6.9314718e-1f);
  power = power * part + all(1.0f);
  whole_lanes whole = (whole_lanes)shifted - (whole_lanes)all(ROUNDER);
  return (lanes)((whole_lanes)power + (whole << 23));
}

#include "include/kernels.h"
#include "lanes.h"

#include <math.h>

FOR_EVERY_MACHINE
void kernel_quantise(const float *values, size_t rows, size_t inner, int16_t *whole, float *scales) {
  const float steps = KERNEL_LARGEST_ACTIVATION(inner);
  for (size_t row = 0; row < rows; row++, values += inner, whole += inner) {
    lanes most = all(1e-20f);
    for (size_t i = 0; i < inner; i += LANES) {
      lanes x = load(values + i);
      most = larger(most, larger(x, -x));
    }
    float peak = largest(most);
    scales[row] = peak / steps;
    lanes factor = all(steps / peak);
    for (size_t i = 0; i < inner; i += LANES) {
      whole_lanes rounded = nearest(load(values + i) * factor);
      for (int lane = 0; lane < LANES; lane++) whole[i + lane] = (int16_t)rounded[lane];
    }
  }
}

FOR_EVERY_MACHINE
void kernel_gelu(float *values, size_t count) {
  const lanes twice = all(1.5957691f);  // 2 * sqrt(2 / pi)
  for (size_t i = 0; i < count; i += LANES) {
    lanes x = load(values + i);
    lanes inner = twice * (x + all(0.044715f) * x * x * x);
    store(values + i, x / (all(1.0f) + exponential(-inner)));
  }
}

FOR_EVERY_MACHINE
void kernel_add_norm(
    float *values, const float *added, size_t rows, size_t width, const float *gain, const float *bias) {
  for (size_t row = 0; row < rows; row++, values += width) {
    lanes total = all(0);
    for (size_t i = 0; i < width; i += LANES) {
      lanes x = load(values + i);
      if (added) x += load(added + row * width + i);
      store(values + i, x);
      total += x;
    }
    lanes mean = all(sum(total) / (float)width);
    lanes squares = all(0);
    for (size_t i = 0; i < width; i += LANES) {
      lanes x = load(values + i) - mean;
      squares += x * x;
    }
    lanes factor = all(1.0f / sqrtf(sum(squares) / (float)width + 1e-12f));
    for (size_t i = 0; i < width; i += LANES)
      store(values + i, (load(values + i) - mean) * factor * load(gain + i) + load(bias + i));
  }
}

FOR_EVERY_MACHINE
float kernel_dot(const float *a, const float *b, size_t count) {
  lanes total = all(0);
  for (size_t i = 0; i < count; i += LANES) total += load(a + i) * load(b + i);
  return sum(total);
}

INLINE lanes load_some(const float *from, size_t count, float filling) {
  lanes x = all(filling);
  memcpy(&x, from, (count < LANES ? count : LANES) * sizeof(float));
  return x;
}

INLINE void store_some(float *to, lanes x, size_t count) {
  memcpy(to, &x, (count < LANES ? count : LANES) * sizeof(float));
}

FOR_EVERY_MACHINE
void kernel_soften(float *scores, size_t count) {
  lanes most = all(-1e30f), total = all(0);
  for (size_t i = 0; i < count; i += LANES) most = larger(most, load_some(scores + i, count - i, -1e30f));
  most = all(largest(most));
  for (size_t i = 0; i < count; i += LANES) {
    lanes weight = exponential(load_some(scores + i, count - i, 0) - most);
    store_some(scores + i, weight, count - i);
    total += load_some(scores + i, count - i, 0);
  }
  lanes factor = all(1.0f / sum(total));
  for (size_t i = 0; i < count; i += LANES)
    store_some(scores + i, load_some(scores + i, count - i, 0) * factor, count - i);
}

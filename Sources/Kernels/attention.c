#include "include/kernels.h"
#include "lanes.h"

static size_t in_lanes(size_t count) { return (count + LANES - 1) / LANES * LANES; }

size_t kernel_attention_scratch(size_t length) { return in_lanes(length) * (KERNEL_HEAD_SIZE + 1); }

// Turns scores of `length` words into weights that sum to one; scores beyond are zeroed.
INLINE void soften(float *scores, size_t length, size_t padded) {
  float most = scores[0];
  for (size_t j = 1; j < length; j++) most = scores[j] > most ? scores[j] : most;
  for (size_t j = length; j < padded; j++) scores[j] = -1e9f;
  lanes total = all(0);
  for (size_t j = 0; j < padded; j += LANES) {
    lanes weight = exponential(load(scores + j) - all(most));
    store(scores + j, weight);
    total += weight;
  }
  // exponential() never gives zero: words that are not there get it here
  for (size_t j = length; j < padded; j++) scores[j] = 0;
  lanes factor = all(1.0f / sum(total));
  for (size_t j = 0; j < padded; j += LANES) store(scores + j, load(scores + j) * factor);
}

FOR_EVERY_MACHINE
void kernel_attention(const float *qkv, size_t length, size_t heads, float *scratch, float *out) {
  const size_t padded = in_lanes(length), width = heads * KERNEL_HEAD_SIZE;
  float *keys = scratch, *scores = scratch + padded * KERNEL_HEAD_SIZE;
  const lanes scale = all(0.17677669f);  // 1 / sqrt(KERNEL_HEAD_SIZE)
  for (size_t head = 0; head < heads; head++) {
    const float *own = qkv + head * KERNEL_HEAD_SIZE;
    for (size_t d = 0; d < KERNEL_HEAD_SIZE; d++) {
      for (size_t j = 0; j < length; j++) keys[d * padded + j] = own[j * 3 * width + width + d];
      for (size_t j = length; j < padded; j++) keys[d * padded + j] = 0;
    }
    for (size_t i = 0; i < length; i++) {
      const float *query = own + i * 3 * width;
      for (size_t j = 0; j < padded; j += LANES) {
        lanes score = all(0);
        for (size_t d = 0; d < KERNEL_HEAD_SIZE; d++) score += all(query[d]) * load(keys + d * padded + j);
        store(scores + j, score * scale);
      }
      soften(scores, length, padded);
      lanes low = all(0), high = all(0);
      for (size_t j = 0; j < length; j++) {
        const float *value = own + j * 3 * width + 2 * width;
        low += all(scores[j]) * load(value);
        high += all(scores[j]) * load(value + LANES);
      }
      store(out + i * width + head * KERNEL_HEAD_SIZE, low);
      store(out + i * width + head * KERNEL_HEAD_SIZE + LANES, high);
    }
  }
}

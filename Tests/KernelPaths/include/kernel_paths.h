// The arithmetic of Sources/Kernels once for every instruction set, so that tests can compare their bits; the program
// itself takes the best one that the machine has.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The functions of kernels.h as one instruction set computes them.
typedef struct {
  // Whether this machine has the instructions; without them the functions must not be called.
  bool is_there;
  void (*quantise)(const float *values, size_t rows, size_t inner, int16_t *whole, float *scales);
  void (*product)(
      const int16_t *whole, const float *row_scales, size_t rows, size_t inner, const int8_t *weights,
      const float *column_scales, const float *bias, size_t columns, float *out);
  void (*gelu)(float *values, size_t count);
  void (*add_norm)(
      float *values, const float *added, size_t rows, size_t width, const float *gain, const float *bias);
  void (*attention)(const float *qkv, size_t length, size_t heads, float *scratch, float *out);
  float (*dot)(const float *a, const float *b, size_t count);
  void (*soften)(float *scores, size_t count);
} kernel_path;

kernel_path kernel_path_plain(void);
kernel_path kernel_path_eight_wide(void);
kernel_path kernel_path_sixteen_wide(void);

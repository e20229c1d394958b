// The arithmetic of the encoder. Every function gives the same bits on every machine: whole numbers are exact,
// floats are added in a fixed order in sixteen lanes, and nothing is fused that is not fused everywhere.
#pragma once
#include <stddef.h>
#include <stdint.h>

// Activations are whole numbers up to this size: so many of them times weights up to 127 stay below 2^31.
#define KERNEL_LARGEST_ACTIVATION(INNER) ((INNER) <= 512 ? 32767 : 11000)
#define KERNEL_LONGEST_INNER 1536
// Columns of one panel of packed weights: [columns / 16][inner / 2][16][2].
#define KERNEL_PANEL 16
// Numbers of one head of attention.
#define KERNEL_HEAD_SIZE 32

// Turns each of `rows` rows of `inner` floats into whole numbers; x is about whole * scales[row].
void kernel_quantise(const float *values, size_t rows, size_t inner, int16_t *whole, float *scales);

// out[row][column] = sum of whole * weights, times both scales, plus bias.
// inner is even, at most KERNEL_LONGEST_INNER; columns is a multiple of KERNEL_PANEL.
void kernel_product(
    const int16_t *whole, const float *row_scales, size_t rows, size_t inner, const int8_t *weights,
    const float *column_scales, const float *bias, size_t columns, float *out);

// x times the normal distribution's integral, in the approximation by tanh (Hendrycks and Gimpel 2016).
// count is a multiple of 16.
void kernel_gelu(float *values, size_t count);

// values[row] = norm(values[row] + added[row]) * gain + bias; width is a multiple of 16. added may be null.
void kernel_add_norm(
    float *values, const float *added, size_t rows, size_t width, const float *gain, const float *bias);

// Scratch floats that kernel_attention needs.
size_t kernel_attention_scratch(size_t length);

// Self-attention of one sentence: qkv is [length][3][heads][KERNEL_HEAD_SIZE], out is
// [length][heads][KERNEL_HEAD_SIZE].
void kernel_attention(const float *qkv, size_t length, size_t heads, float *scratch, float *out);

// The sum of a[i] * b[i]; count is a multiple of 16.
float kernel_dot(const float *a, const float *b, size_t count);

// Turns scores into probabilities that sum to one.
void kernel_soften(float *scores, size_t count);

// Products of whole numbers. The instruction sets differ in how much they do at once, never in the result.
#include "include/kernels.h"
#include "lanes.h"

typedef struct {
  const int16_t *whole;
  const float *row_scales;
  size_t inner;
  const int8_t *weights;  // of the first panel of the tile
  const float *column_scales, *bias;
  size_t columns;  // of a row of `out`
  float *out;
} tile;

static void plain_tile(const tile *t) {
  int32_t sums[KERNEL_PANEL] = {0};
  for (size_t k = 0; k < t->inner; k += 2)
    for (size_t c = 0; c < KERNEL_PANEL; c++) {
      const int8_t *pair = t->weights + (k / 2 * KERNEL_PANEL + c) * 2;
      sums[c] += t->whole[k] * pair[0] + t->whole[k + 1] * pair[1];
    }
  for (size_t c = 0; c < KERNEL_PANEL; c++) {
    float value = (float)sums[c] * t->column_scales[c];
    value = value * t->row_scales[0];
    t->out[c] = value + t->bias[c];
  }
}

static void plain_product(tile t, size_t rows) {
  const tile first = t;
  for (size_t column = 0; column < first.columns; column += KERNEL_PANEL)
    for (size_t row = 0; row < rows; row++) {
      t = first;
      t.whole += row * t.inner;
      t.row_scales += row;
      t.weights += column * t.inner;
      t.column_scales += column;
      t.bias += column;
      t.out += row * t.columns + column;
      plain_tile(&t);
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

#define SIXTEEN_WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
#define EIGHT_WIDE __attribute__((target("avx2")))
#define UNROLLED _Pragma("clang loop unroll(full)")

INLINE int32_t pair_at(const int16_t *whole) {
  int32_t pair;
  memcpy(&pair, whole, sizeof pair);
  return pair;
}

// `rows` and `panels` are constants where this is inlined, so that sums stay in registers.
__attribute__((always_inline)) SIXTEEN_WIDE static inline void sixteen_wide_tile(
    const tile *t, const int rows, const int panels) {
  __m512i sums[12][2];
  const size_t panel = t->inner * KERNEL_PANEL;
  UNROLLED for (int r = 0; r < rows; r++) UNROLLED for (int p = 0; p < panels; p++) sums[r][p] = _mm512_setzero_si512();
  for (size_t k = 0; k < t->inner; k += 2) {
    __m512i weights[2];
    UNROLLED for (int p = 0; p < panels; p++) weights[p] =
        _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)(t->weights + p * panel + k * KERNEL_PANEL)));
    UNROLLED for (int r = 0; r < rows; r++) {
      __m512i pair = _mm512_set1_epi32(pair_at(t->whole + r * t->inner + k));
      UNROLLED for (int p = 0; p < panels; p++) sums[r][p] = _mm512_dpwssd_epi32(sums[r][p], pair, weights[p]);
    }
  }
  UNROLLED for (int p = 0; p < panels; p++) {
    __m512 scale = _mm512_loadu_ps(t->column_scales + p * KERNEL_PANEL);
    __m512 bias = _mm512_loadu_ps(t->bias + p * KERNEL_PANEL);
    UNROLLED for (int r = 0; r < rows; r++) {
      __m512 value = _mm512_mul_ps(_mm512_cvtepi32_ps(sums[r][p]), scale);
      value = _mm512_mul_ps(value, _mm512_set1_ps(t->row_scales[r]));
      _mm512_storeu_ps(t->out + r * t->columns + p * KERNEL_PANEL, _mm512_add_ps(value, bias));
    }
  }
}

__attribute__((always_inline)) EIGHT_WIDE static inline void eight_wide_tile(const tile *t, const int rows) {
  __m256i sums[4][2];
  UNROLLED for (int r = 0; r < rows; r++) sums[r][0] = sums[r][1] = _mm256_setzero_si256();
  for (size_t k = 0; k < t->inner; k += 2) {
    const __m128i *from = (const __m128i *)(t->weights + k * KERNEL_PANEL);
    __m256i low = _mm256_cvtepi8_epi16(_mm_loadu_si128(from)), high = _mm256_cvtepi8_epi16(_mm_loadu_si128(from + 1));
    UNROLLED for (int r = 0; r < rows; r++) {
      __m256i pair = _mm256_set1_epi32(pair_at(t->whole + r * t->inner + k));
      sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(pair, low));
      sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(pair, high));
    }
  }
  UNROLLED for (int half = 0; half < 2; half++) {
    __m256 scale = _mm256_loadu_ps(t->column_scales + half * 8), bias = _mm256_loadu_ps(t->bias + half * 8);
    UNROLLED for (int r = 0; r < rows; r++) {
      __m256 value = _mm256_mul_ps(_mm256_cvtepi32_ps(sums[r][half]), scale);
      value = _mm256_mul_ps(value, _mm256_set1_ps(t->row_scales[r]));
      _mm256_storeu_ps(t->out + r * t->columns + half * 8, _mm256_add_ps(value, bias));
    }
  }
}

#define TILE_AT(FIRST, ROW, COLUMN)                                                                         \
  {(FIRST).whole + (ROW) * (FIRST).inner, (FIRST).row_scales + (ROW), (FIRST).inner,                        \
   (FIRST).weights + (COLUMN) * (FIRST).inner, (FIRST).column_scales + (COLUMN), (FIRST).bias + (COLUMN),   \
   (FIRST).columns, (FIRST).out + (ROW) * (FIRST).columns + (COLUMN)}

SIXTEEN_WIDE static void sixteen_wide_rows(const tile *first, size_t rows, size_t column, const int panels) {
  size_t row = 0;
#define ROWS(COUNT)                                     \
  for (; rows - row >= COUNT; row += COUNT) {           \
    tile t = TILE_AT(*first, row, column);              \
    if (panels == 2) sixteen_wide_tile(&t, COUNT, 2);   \
    else sixteen_wide_tile(&t, COUNT, 1);               \
  }
  ROWS(12) ROWS(6) ROWS(3) ROWS(1)
#undef ROWS
}

SIXTEEN_WIDE static void sixteen_wide_product(tile first, size_t rows) {
  size_t column = 0;
  for (; column + 2 * KERNEL_PANEL <= first.columns; column += 2 * KERNEL_PANEL)
    sixteen_wide_rows(&first, rows, column, 2);
  if (column < first.columns) sixteen_wide_rows(&first, rows, column, 1);
}

EIGHT_WIDE static void eight_wide_product(tile first, size_t rows) {
  for (size_t column = 0; column < first.columns; column += KERNEL_PANEL) {
    size_t row = 0;
#define ROWS(COUNT)                             \
  for (; rows - row >= COUNT; row += COUNT) {   \
    tile t = TILE_AT(first, row, column);       \
    eight_wide_tile(&t, COUNT);                 \
  }
    ROWS(4) ROWS(1)
#undef ROWS
  }
}
#endif

void kernel_product(
    const int16_t *whole, const float *row_scales, size_t rows, size_t inner, const int8_t *weights,
    const float *column_scales, const float *bias, size_t columns, float *out) {
  const tile first = {whole, row_scales, inner, weights, column_scales, bias, columns, out};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
    return sixteen_wide_product(first, rows);
  if (__builtin_cpu_supports("avx2")) return eight_wide_product(first, rows);
#endif
  plain_product(first, rows);
}

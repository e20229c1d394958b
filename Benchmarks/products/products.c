// The encoder's matrix products: our int8 kernels beside OpenBLAS (fp32) and oneDNN (u8 x s8), one thread, one run.
// clang -O2 -ISources/Kernels/include Sources/Kernels/*.c Benchmarks/products/products.c -lopenblas -ldnnl -lm -o products && ./products
#include <cblas.h>
#include <oneapi/dnnl/dnnl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "kernels.h"

// What one product reads and writes.
typedef struct {
  int rows, inner, columns;
  float *in, *out, *matrix, *row_scales, *column_scales;
  int16_t *whole;
  uint8_t *bytes;
  int8_t *weights;
  int32_t *sums;
} product;

static void *allocated(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (!memory) exit(1);
  return memory;
}

static product product_of(int rows, int inner, int columns) {
  const size_t in = (size_t)rows * inner, out = (size_t)rows * columns, matrix = (size_t)inner * columns;
  product p = {
      .rows = rows,
      .inner = inner,
      .columns = columns,
      .in = allocated(in, sizeof(float)),
      .out = allocated(out, sizeof(float)),
      .matrix = allocated(matrix, sizeof(float)),
      .row_scales = allocated(rows, sizeof(float)),
      .column_scales = allocated(columns, sizeof(float)),
      .whole = allocated(in, sizeof(int16_t)),
      .bytes = allocated(in, sizeof(uint8_t)),
      .weights = allocated(matrix, sizeof(int8_t)),
      .sums = allocated(out, sizeof(int32_t)),
  };
  for (size_t i = 0; i < in; i++) {
    p.in[i] = (rand() % 2001 - 1000) / 500.0f;
    p.bytes[i] = rand() % 127;
  }
  for (size_t i = 0; i < matrix; i++) {
    p.matrix[i] = 0.01f;
    p.weights[i] = rand() % 255 - 127;
  }
  for (int i = 0; i < columns; i++) p.column_scales[i] = 0.01f;
  return p;
}

static void release(product p) {
  void *all[] = {p.in, p.out, p.matrix, p.row_scales, p.column_scales, p.whole, p.bytes, p.weights, p.sums};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) free(all[i]);
}

// Rounding the input is part of our product: the program does it each time.
static void ours(const product *p) {
  kernel_quantise(p->in, p->rows, p->inner, p->whole, p->row_scales);
  kernel_product(p->whole, p->row_scales, p->rows, p->inner, p->weights, p->column_scales, p->column_scales,
                 p->columns, p->out);
}

static void openblas(const product *p) {
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, p->rows, p->columns, p->inner, 1, p->in, p->inner,
              p->matrix, p->inner, 0, p->out, p->columns);
}

static void onednn(const product *p) {
  const int32_t zero = 0;
  dnnl_gemm_u8s8s32('N', 'T', 'F', p->rows, p->columns, p->inner, 1, p->bytes, p->inner, 0, p->weights, p->inner,
                    0, 0, p->sums, p->columns, &zero);
}

static double cpu_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

// Billions of multiplications a second, the best of seven times ten.
static double rate(void (*multiply)(const product *), const product *p) {
  double best = 1e9;
  multiply(p);
  for (int run = 0; run < 7; run++) {
    const double began = cpu_seconds();
    for (int again = 0; again < 10; again++) multiply(p);
    const double took = (cpu_seconds() - began) / 10;
    if (took < best) best = took;
  }
  return 1e-9 * p->rows * p->inner * p->columns / best;
}

int main(void) {
  const int rows[] = {40, 400}, shapes[][2] = {{384, 1152}, {384, 1536}, {1536, 384}};
  openblas_set_num_threads(1);
  printf("rows inner columns   GMAC/s: ours  OpenBLAS sgemm  oneDNN u8s8\n");
  for (int r = 0; r < 2; r++)
    for (int s = 0; s < 3; s++) {
      product p = product_of(rows[r], shapes[s][0], shapes[s][1]);
      printf("%4d %5d %7d           %7.0f %15.0f %12.0f\n", p.rows, p.inner, p.columns, rate(ours, &p),
             rate(openblas, &p), rate(onednn, &p));
      release(p);
    }
}

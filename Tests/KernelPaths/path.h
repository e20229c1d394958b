// Compiles the kernels for the instruction set that the including file chooses. It defines PATH, which makes their
// names its own, TARGET, unless any machine will do, PRODUCT, the product to take, and IS_THERE.
#include "include/kernel_paths.h"

#include <math.h>
#include <string.h>

#define FOR_EVERY_MACHINE
#define kernel_quantise PATH(quantise)
#define kernel_product PATH(any_product)
#define kernel_gelu PATH(gelu)
#define kernel_add_norm PATH(add_norm)
#define kernel_attention_scratch PATH(attention_scratch)
#define kernel_attention PATH(attention)
#define kernel_dot PATH(dot)
#define kernel_soften PATH(soften)

#ifdef TARGET
#pragma clang attribute push(__attribute__((target(TARGET))), apply_to = function)
#endif
#include "../../Sources/Kernels/attention.c"
#include "../../Sources/Kernels/elements.c"
#ifdef TARGET
#pragma clang attribute pop
#endif
#include "../../Sources/Kernels/products.c"

static void chosen_product(
    const int16_t *whole, const float *row_scales, size_t rows, size_t inner, const int8_t *weights,
    const float *column_scales, const float *bias, size_t columns, float *out) {
  PRODUCT((tile){whole, row_scales, inner, weights, column_scales, bias, columns, out}, rows);
}

kernel_path PATH(path)(void) {
  return (kernel_path){IS_THERE,        kernel_quantise,  chosen_product, kernel_gelu,
                       kernel_add_norm, kernel_attention, kernel_dot,     kernel_soften};
}

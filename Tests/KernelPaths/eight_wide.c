#define PATH(NAME) kernel_##NAME##_eight_wide
#if defined(__x86_64__)
#define TARGET "avx2"
#define PRODUCT eight_wide_product
#define IS_THERE __builtin_cpu_supports("avx2") != 0
#else
#define PRODUCT plain_product
#define IS_THERE false
#endif
#include "path.h"

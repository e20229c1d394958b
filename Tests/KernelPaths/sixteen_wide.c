#define PATH(NAME) kernel_##NAME##_sixteen_wide
#if defined(__x86_64__)
#define TARGET "avx512f"
#define PRODUCT sixteen_wide_product
#define IS_THERE                                                                              \
  __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&               \
      __builtin_cpu_supports("avx512vl")
#else
#define PRODUCT plain_product
#define IS_THERE false
#endif
#include "path.h"

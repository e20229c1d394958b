#define PATH(NAME) kernel_##NAME##_plain
#define PRODUCT plain_product
#define IS_THERE true
#include "path.h"

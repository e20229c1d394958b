#include "encoder_weights.h"

_Alignas(64) static const unsigned char weights[] = {
#embed "pairs.safetensors"
};

const unsigned char *pair_weights(void) { return weights; }
size_t pair_weights_size(void) { return sizeof weights; }

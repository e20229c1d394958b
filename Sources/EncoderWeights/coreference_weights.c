#include "encoder_weights.h"

_Alignas(64) static const unsigned char weights[] = {
#embed "coreference.safetensors"
};

const unsigned char *coreference_weights(void) { return weights; }
size_t coreference_weights_size(void) { return sizeof weights; }

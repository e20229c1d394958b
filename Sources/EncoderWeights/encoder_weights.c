#include "encoder_weights.h"

_Alignas(64) static const unsigned char weights[] = {
#embed "encoder.safetensors"
};

const unsigned char *encoder_weights(void) { return weights; }
size_t encoder_weights_size(void) { return sizeof weights; }

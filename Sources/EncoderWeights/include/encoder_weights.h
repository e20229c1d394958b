#pragma once
#include <stddef.h>

// The weights of the encoder and its heads, a safetensors file written by Training/export.py.
const unsigned char *encoder_weights(void);
size_t encoder_weights_size(void);

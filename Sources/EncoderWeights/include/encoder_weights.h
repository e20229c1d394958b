#pragma once
#include <stddef.h>

// The weights of the encoder and its heads, a safetensors file written by Training/export.py.
const unsigned char *encoder_weights(void);
size_t encoder_weights_size(void);

// The weights of what tells who is who in an article, a safetensors file written by Training/coreference.py.
const unsigned char *coreference_weights(void);
size_t coreference_weights_size(void);

// The weights of what reads pairs of actors, a safetensors file written by Training/export_pairs.py.
const unsigned char *pair_weights(void);
size_t pair_weights_size(void);

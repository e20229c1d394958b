// The text files of Schema/, compiled in, so that the program needs nothing beside it.
#ifndef SCHEMA_FILES_H
#define SCHEMA_FILES_H

#include <stddef.h>

// The bytes of the file at `path` below Schema/, its length in `*size`; NULL when there is none.
const unsigned char *schema_file(const char *path, size_t *size);

#endif

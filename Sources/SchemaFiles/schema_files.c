#include "schema_files.h"

#include <string.h>

static const unsigned char actors_alliances[] = {
#embed "../../Schema/actors/alliances.tsv"
};
static const unsigned char actors_groups[] = {
#embed "../../Schema/actors/groups.tsv"
};
static const unsigned char actors_organisations[] = {
#embed "../../Schema/actors/organisations.tsv"
};
static const unsigned char actors_parties[] = {
#embed "../../Schema/actors/parties.tsv"
};
static const unsigned char actors_people[] = {
#embed "../../Schema/actors/people.tsv"
};
static const unsigned char actors_roles[] = {
#embed "../../Schema/actors/roles.tsv"
};
static const unsigned char actors_states[] = {
#embed "../../Schema/actors/states.tsv"
};
static const unsigned char graph_006[] = {
#embed "../../Schema/graph/graph-006.sql"
};
static const unsigned char ontology_actor_codes[] = {
#embed "../../Schema/ontology/actor-codes.tsv"
};
static const unsigned char ontology_cameo[] = {
#embed "../../Schema/ontology/cameo.tsv"
};
static const unsigned char ontology_common_words[] = {
#embed "../../Schema/ontology/common-words.tsv"
};
static const unsigned char ontology_events[] = {
#embed "../../Schema/ontology/events.tsv"
};
static const unsigned char ontology_expressions[] = {
#embed "../../Schema/ontology/expressions.tsv"
};
static const unsigned char ontology_genders[] = {
#embed "../../Schema/ontology/genders.tsv"
};
static const unsigned char ontology_kinds[] = {
#embed "../../Schema/ontology/kinds.tsv"
};
static const unsigned char ontology_namesakes[] = {
#embed "../../Schema/ontology/namesakes.tsv"
};
static const unsigned char ontology_relations[] = {
#embed "../../Schema/ontology/relations.tsv"
};
static const unsigned char ontology_statuses[] = {
#embed "../../Schema/ontology/statuses.tsv"
};
static const unsigned char ontology_titles[] = {
#embed "../../Schema/ontology/titles.tsv"
};
static const unsigned char ontology_words[] = {
#embed "../../Schema/ontology/words.tsv"
};

#define FILE_AT(path, bytes) {path, bytes, sizeof bytes}

static const struct {
  const char *path;
  const unsigned char *bytes;
  size_t size;
} files[] = {
  FILE_AT("actors/alliances.tsv", actors_alliances),
  FILE_AT("actors/groups.tsv", actors_groups),
  FILE_AT("actors/organisations.tsv", actors_organisations),
  FILE_AT("actors/parties.tsv", actors_parties),
  FILE_AT("actors/people.tsv", actors_people),
  FILE_AT("actors/roles.tsv", actors_roles),
  FILE_AT("actors/states.tsv", actors_states),
  FILE_AT("graph/graph-006.sql", graph_006),
  FILE_AT("ontology/actor-codes.tsv", ontology_actor_codes),
  FILE_AT("ontology/cameo.tsv", ontology_cameo),
  FILE_AT("ontology/common-words.tsv", ontology_common_words),
  FILE_AT("ontology/events.tsv", ontology_events),
  FILE_AT("ontology/expressions.tsv", ontology_expressions),
  FILE_AT("ontology/genders.tsv", ontology_genders),
  FILE_AT("ontology/kinds.tsv", ontology_kinds),
  FILE_AT("ontology/namesakes.tsv", ontology_namesakes),
  FILE_AT("ontology/relations.tsv", ontology_relations),
  FILE_AT("ontology/statuses.tsv", ontology_statuses),
  FILE_AT("ontology/titles.tsv", ontology_titles),
  FILE_AT("ontology/words.tsv", ontology_words),
};

const unsigned char *schema_file(const char *path, size_t *size) {
  for (size_t index = 0; index < sizeof files / sizeof files[0]; index++) {
    if (strcmp(files[index].path, path) == 0) {
      *size = files[index].size;
      return files[index].bytes;
    }
  }
  *size = 0;
  return NULL;
}

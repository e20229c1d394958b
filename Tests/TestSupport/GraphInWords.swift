/// SQL that tells all that a graph holds, in words and in an order that does not depend on the order
/// in which it was read.
package let graphInWords = """
  SELECT * FROM documents ORDER BY hash;
  SELECT * FROM mentions ORDER BY 1, 2, 3;
  SELECT * FROM relations ORDER BY 1, 2, 3;
  SELECT * FROM claims ORDER BY 1, 2, 6, 7, 8, 9, 4;
  SELECT actor.identifier, actor.name, actor.kind, actor.country, actor.gender, actor.catalogued, other.identifier
    FROM actor LEFT JOIN actor AS other ON other.id = actor.merged ORDER BY 1;
  SELECT identifier, text, use, folded, alias.catalogued, imported, decided
    FROM alias JOIN actor ON actor.id = actor ORDER BY 1, 2, 3;
  SELECT person.identifier, relation, organisation.identifier, title, since, until, role.catalogued,
      imported, decided
    FROM role JOIN actor AS person ON person.id = person
    JOIN actor AS organisation ON organisation.id = organisation ORDER BY 1, 2, 3, 4, 5;
  SELECT identifier, scheme, text, since, until, code.catalogued, imported, decided
    FROM code JOIN actor ON actor.id = actor ORDER BY 1, 2, 3, 4;
  SELECT identifier, file FROM import JOIN actor ON actor.id = actor ORDER BY 1, 2;
  SELECT line, state FROM decision ORDER BY 1;
  SELECT value FROM state WHERE key = 'catalogue';
  """

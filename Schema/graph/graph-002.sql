-- Imported actors: who came from which file, codes with their dates, and which names and roles an
-- import tells. A row that both the catalogue and an import tell has both marks: it goes only when
-- neither tells it any more.
CREATE TABLE import (
  actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  file TEXT NOT NULL,
  PRIMARY KEY (actor, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE code (
  actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  scheme TEXT NOT NULL,
  text TEXT NOT NULL,
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  catalogued INTEGER NOT NULL CHECK (catalogued IN (0, 1)),
  imported INTEGER NOT NULL CHECK (imported IN (0, 1)),
  PRIMARY KEY (actor, scheme, text, since, until)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_text ON code (text, actor);

ALTER TABLE alias ADD COLUMN imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1));
ALTER TABLE role ADD COLUMN catalogued INTEGER NOT NULL DEFAULT 1 CHECK (catalogued IN (0, 1));
ALTER TABLE role ADD COLUMN imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1));

-- The catalogue is loaded anew: its codes have a table now.
DELETE FROM state WHERE key = 'catalogue';

-- The graph: one SQLite file. Numbers of documents, sentences, actors and claims are derived from
-- content (SHA-256), so the same articles give the same rows in whatever order they are read.
-- Offsets are UTF-8 bytes into document.text; dates are 2015-08-04, 2015-08 or 2015.

-- What the file holds beside rows: catalogue (version loaded), indexed (1: full text is current).
CREATE TABLE state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  source TEXT NOT NULL,
  title TEXT,
  date TEXT CHECK (date GLOB '[1-9][0-9][0-9][0-9]*' AND length(date) IN (4, 7, 10)),
  text TEXT NOT NULL
) STRICT;

CREATE TABLE sentence (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end >= start),
  UNIQUE (document, start)
) STRICT;

CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  identifier TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('person', 'state', 'group', 'party', 'alliance', 'organisation', 'company', 'place')),
  country TEXT,
  gender TEXT CHECK (gender IN ('f', 'm')),
  catalogued INTEGER NOT NULL CHECK (catalogued IN (0, 1))
) STRICT;

CREATE TABLE alias (
  actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  text TEXT NOT NULL,
  use TEXT NOT NULL CHECK (use IN ('name', 'adjective', 'metonym', 'code')),
  folded TEXT NOT NULL,
  catalogued INTEGER NOT NULL CHECK (catalogued IN (0, 1)),
  PRIMARY KEY (actor, text, use)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_folded ON alias (folded, use, actor);

CREATE TABLE role (
  person INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('leads', 'represents', 'member-of')),
  organisation INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  title TEXT NOT NULL,
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (person, relation, organisation, title, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_organisation ON role (organisation);

CREATE TABLE mention (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end > start),
  actor INTEGER NOT NULL REFERENCES actor,
  PRIMARY KEY (document, start, end)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_actor ON mention (actor);

CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  sentence INTEGER NOT NULL REFERENCES sentence ON DELETE CASCADE,
  subject INTEGER NOT NULL REFERENCES actor,
  subject_start INTEGER NOT NULL,
  subject_end INTEGER NOT NULL CHECK (subject_end > subject_start),
  relation TEXT NOT NULL CHECK (relation IN
    ('supports', 'opposes', 'allied-with', 'meets', 'leads', 'represents', 'member-of')),
  object INTEGER NOT NULL REFERENCES actor,
  object_start INTEGER NOT NULL,
  object_end INTEGER NOT NULL CHECK (object_end > object_start),
  status TEXT NOT NULL CHECK (status IN ('asserted', 'claimed', 'proposed', 'denied')),
  holder INTEGER REFERENCES actor,
  event TEXT NOT NULL,
  date TEXT CHECK (date GLOB '[1-9][0-9][0-9][0-9]*' AND length(date) IN (4, 7, 10)),
  confidence REAL NOT NULL CHECK (confidence > 0 AND confidence <= 1),
  method TEXT NOT NULL,
  CHECK (subject <> object)
) STRICT;
CREATE INDEX claim_subject ON claim (subject, relation, object, date);
CREATE INDEX claim_object ON claim (object, relation, subject, date);
CREATE INDEX claim_document ON claim (document);
CREATE INDEX claim_sentence ON claim (sentence);
CREATE INDEX claim_holder ON claim (holder) WHERE holder IS NOT NULL;

-- A person's decision on a claim, kept by the claim's number, which is derived from the evidence:
-- no foreign key, so that it outlives a re-ingest.
CREATE TABLE review (
  claim INTEGER NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject')),
  author TEXT NOT NULL,
  decided TEXT NOT NULL,
  reason TEXT,
  PRIMARY KEY (claim, author, decided)
) STRICT, WITHOUT ROWID;

-- What the claims of one subject, type and object add up to, but for rejected ones. A symmetric
-- type is kept once, the smaller identifier as subject.
CREATE TABLE relation (
  subject INTEGER NOT NULL REFERENCES actor,
  type TEXT NOT NULL,
  object INTEGER NOT NULL REFERENCES actor,
  asserted INTEGER NOT NULL,
  claimed INTEGER NOT NULL,
  proposed INTEGER NOT NULL,
  denied INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  first TEXT,
  last TEXT,
  confidence REAL NOT NULL,
  contradicted INTEGER NOT NULL DEFAULT 0 CHECK (contradicted IN (0, 1)),
  claims INTEGER GENERATED ALWAYS AS (asserted + claimed + proposed + denied) VIRTUAL,
  PRIMARY KEY (subject, type, object)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_object ON relation (
  object, type, subject, asserted, claimed, proposed, denied, documents, first, last, confidence,
  contradicted);

-- The words of the sentences by their numbers, without the text, which its document holds.
CREATE VIRTUAL TABLE sentence_search USING fts5(
  text, content = '', tokenize = "unicode61 remove_diacritics 2");

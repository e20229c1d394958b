-- The graph: one SQLite file. Rows are numbered as they come, so that tables and indexes grow at
-- their ends and stay small; what is the same in every graph are identifiers of actors, hashes of
-- documents and names of claims. The views at the end say it all in words.
--
-- The tables show what was read and what persons decided, as one. What was read is kept where a
-- decision changed it (`claim.judged`, `mention.read`, `read_actor`, `removed_alias`, `statement`), so
-- that each decision can be taken back.
--
-- Offsets are UTF-8 bytes. Dates are numbers: 20150804, 20150800 for a month, 20150000 for a year.
-- Confidences are thousandths.

-- What the file holds beside rows: catalogue (version loaded), indexed (last document in the full
-- text), unindexed (last document that came from a table and stays out of it), revision (of the
-- relations: another one after every change of them), decisions (which ones there are: another one after
-- every addition).
CREATE TABLE state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The words behind numbers, in the order of the program's own lists.
CREATE TABLE type (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO type (id, word) VALUES (0, 'supports'), (1, 'opposes'), (2, 'allied-with'), (3, 'meets'),
  (4, 'leads'), (5, 'represents'), (6, 'member-of');
CREATE TABLE status (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO status (id, word) VALUES (0, 'asserted'), (1, 'claimed'), (2, 'proposed'), (3, 'denied');
CREATE TABLE event (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO event (id, word) VALUES (0, 'AGREE'), (1, 'CONSULT'), (2, 'SUPPORT'), (3, 'COOPERATE'),
  (4, 'AID'), (5, 'YIELD'), (6, 'REQUEST'), (7, 'ACCUSE'), (8, 'REJECT'), (9, 'THREATEN'),
  (10, 'PROTEST'), (11, 'SANCTION'), (12, 'MOBILIZE'), (13, 'COERCE'), (14, 'ASSAULT'),
  (15, 'AFFILIATION');
-- The rules and models that claims come from.
CREATE TABLE method (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;

-- sentences: of each in the order of the text the gap before it and its length, as LEB128 numbers.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  source TEXT NOT NULL,
  title TEXT,
  date INTEGER CHECK (date BETWEEN 10000000 AND 99991231),
  sentence_count INTEGER NOT NULL,
  sentences BLOB NOT NULL,
  text TEXT NOT NULL
) STRICT;
-- by the first 64 bits, which tell texts apart
CREATE UNIQUE INDEX document_hash ON document (substr(hash, 1, 8));

CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  identifier TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('person', 'state', 'group', 'party', 'alliance', 'organisation', 'company', 'place')),
  country TEXT,
  gender TEXT CHECK (gender IN ('f', 'm')),
  catalogued INTEGER NOT NULL CHECK (catalogued IN (0, 1)),
  merged INTEGER REFERENCES actor
) STRICT;
CREATE UNIQUE INDEX actor_identifier ON actor (identifier);
CREATE INDEX actor_merged ON actor (merged) WHERE merged IS NOT NULL;

-- Name and kind as read, of actors that a person renamed or retyped.
CREATE TABLE read_actor (
  actor INTEGER PRIMARY KEY REFERENCES actor ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;

-- Names, roles and codes bear the marks of who tells them: a row that both the catalogue and an
-- import tell goes only when neither tells it any more. `decided`: 1 for an alias that a person added,
-- 2 for rows that an actor has of those who were merged into it, 3 for the name of an actor of whom
-- decisions alone tell.
-- last: the last word of a person's name of several.
CREATE TABLE alias (
  actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  text TEXT NOT NULL,
  use TEXT NOT NULL CHECK (use IN ('name', 'adjective', 'metonym', 'code')),
  folded TEXT NOT NULL,
  catalogued INTEGER NOT NULL CHECK (catalogued IN (0, 1)),
  imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1)),
  last TEXT,
  decided INTEGER NOT NULL DEFAULT 0 CHECK (decided IN (0, 1, 2, 3)),
  PRIMARY KEY (actor, text, use)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_folded ON alias (folded, use, actor);
CREATE INDEX alias_last ON alias (last) WHERE last IS NOT NULL;

-- Names that a person took away.
CREATE TABLE removed_alias (
  actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  text TEXT NOT NULL,
  use TEXT NOT NULL,
  folded TEXT NOT NULL,
  catalogued INTEGER NOT NULL,
  imported INTEGER NOT NULL,
  last TEXT,
  PRIMARY KEY (actor, text, use)
) STRICT, WITHOUT ROWID;
CREATE INDEX removed_alias_folded ON removed_alias (folded, use, actor);

CREATE TABLE role (
  person INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('leads', 'represents', 'member-of')),
  organisation INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  title TEXT NOT NULL,
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  catalogued INTEGER NOT NULL CHECK (catalogued IN (0, 1)),
  imported INTEGER NOT NULL CHECK (imported IN (0, 1)),
  decided INTEGER NOT NULL DEFAULT 0 CHECK (decided IN (0, 2)),
  PRIMARY KEY (person, relation, organisation, title, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_organisation ON role (organisation);

CREATE TABLE code (
  actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  scheme TEXT NOT NULL,
  text TEXT NOT NULL,
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  catalogued INTEGER NOT NULL CHECK (catalogued IN (0, 1)),
  imported INTEGER NOT NULL CHECK (imported IN (0, 1)),
  decided INTEGER NOT NULL DEFAULT 0 CHECK (decided IN (0, 2)),
  PRIMARY KEY (actor, scheme, text, since, until)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_text ON code (text, actor);

-- Which imported file tells of an actor.
CREATE TABLE import (
  actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  file TEXT NOT NULL,
  PRIMARY KEY (actor, file)
) STRICT, WITHOUT ROWID;

-- resolution: why the text was taken for its actor, a word of `Resolution`; no CHECK, because a
-- newer program may know more reasons. `read`: the actor that it was taken for, where a person decided
-- otherwise.
CREATE TABLE mention (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end > start),
  actor INTEGER NOT NULL REFERENCES actor,
  resolution TEXT,
  read INTEGER REFERENCES actor,
  PRIMARY KEY (document, start, end)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_actor ON mention (actor);
CREATE INDEX mention_read ON mention (read) WHERE read IS NOT NULL;

-- What the claims of one subject, type and object add up to, but for those set aside. A symmetric type
-- is kept once, the smaller identifier as subject. Documents, dates and confidence are those of the
-- standing claims, asserted and claimed. `stated` counts claims that an imported table gives without
-- their sentences; they stand, and widen dates and confidence; where claims with sentences tell the
-- relation too, stated_first and stated_last keep the table's own dates. `confirmed`: how many of the
-- claims a person accepted, corrected or added; `altered`: how many a person set aside, corrected, added
-- or gave to another actor, and one more where `statement` has a row of it.
CREATE TABLE relation (
  id INTEGER PRIMARY KEY,
  subject INTEGER NOT NULL REFERENCES actor,
  type INTEGER NOT NULL REFERENCES type,
  object INTEGER NOT NULL REFERENCES actor,
  asserted INTEGER NOT NULL DEFAULT 0,
  claimed INTEGER NOT NULL DEFAULT 0,
  proposed INTEGER NOT NULL DEFAULT 0,
  denied INTEGER NOT NULL DEFAULT 0,
  stated INTEGER NOT NULL DEFAULT 0 CHECK (stated >= 0),
  documents INTEGER NOT NULL DEFAULT 0,
  first INTEGER,
  last INTEGER,
  confidence INTEGER NOT NULL DEFAULT 0 CHECK (confidence BETWEEN 0 AND 1000),
  contradicted INTEGER NOT NULL DEFAULT 0 CHECK (contradicted IN (0, 1)),
  stated_first INTEGER,
  stated_last INTEGER,
  confirmed INTEGER NOT NULL DEFAULT 0,
  altered INTEGER NOT NULL DEFAULT 0,
  CHECK (subject <> object)
) STRICT;
CREATE UNIQUE INDEX relation_subject ON relation (subject, type, object);
CREATE INDEX relation_object ON relation (object, type, subject);

-- What a table states of relations whose actors were merged, as it was read.
CREATE TABLE statement (
  relation INTEGER PRIMARY KEY REFERENCES relation,
  stated INTEGER NOT NULL,
  first INTEGER,
  last INTEGER,
  confidence INTEGER NOT NULL
) STRICT;

-- How often the relations were changed, by whatever program: what is kept of them elsewhere is old then.
INSERT INTO state (key, value) VALUES ('edits', '0');
CREATE TRIGGER relation_inserted AFTER INSERT ON relation BEGIN
  UPDATE state SET value = value + 1 WHERE key = 'edits';
END;
CREATE TRIGGER relation_updated AFTER UPDATE ON relation BEGIN
  UPDATE state SET value = value + 1 WHERE key = 'edits';
END;
CREATE TRIGGER relation_deleted AFTER DELETE ON relation BEGIN
  UPDATE state SET value = value + 1 WHERE key = 'edits';
END;

-- What one sentence is evidence of. id: the document's times 2^20, plus the claim's place in it from
-- 0, so that the claims of a document lie side by side and need no index. `reversed`: the text's
-- subject is the relation's object, of a symmetric type. Spans count from the start of the sentence,
-- sentences from 0. `judged`: 0 as read; 1 as read, and accepted; 2 as read, but set aside: rejected,
-- or another row says it better; 3 corrected or added by a person; 4 as read, of merged actors.
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  document INTEGER GENERATED ALWAYS AS (id >> 20) VIRTUAL,
  relation INTEGER NOT NULL REFERENCES relation,
  reversed INTEGER NOT NULL CHECK (reversed IN (0, 1)),
  sentence INTEGER NOT NULL,
  subject_start INTEGER NOT NULL CHECK (subject_start >= 0),
  subject_end INTEGER NOT NULL CHECK (subject_end > subject_start),
  object_start INTEGER NOT NULL CHECK (object_start >= 0),
  object_end INTEGER NOT NULL CHECK (object_end > object_start),
  status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),
  holder INTEGER REFERENCES actor,
  event INTEGER NOT NULL CHECK (event BETWEEN 0 AND 15),
  date INTEGER CHECK (date BETWEEN 10000000 AND 99991231),
  until INTEGER CHECK (until BETWEEN 10000000 AND 99991231),
  confidence INTEGER NOT NULL CHECK (confidence BETWEEN 1 AND 1000),
  method INTEGER NOT NULL REFERENCES method,
  judged INTEGER NOT NULL CHECK (judged BETWEEN 0 AND 4)
) STRICT;
CREATE INDEX claim_relation ON claim (relation);
CREATE INDEX claim_holder ON claim (holder) WHERE holder IS NOT NULL;

-- What persons decided, each a line of JSON that no program changes. Decisions about one thing share
-- their facet. By hash (the first 64 bits), file name and title of its article one finds its evidence
-- again. What else is kept follows from the decisions and the rows: the document it applies in, the claim
-- that was read there (`reading`), the claim that it made, left standing or set aside, and its state.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  facet TEXT NOT NULL,
  action TEXT NOT NULL,
  line TEXT NOT NULL,
  undoes TEXT,
  hash BLOB,
  file TEXT,
  title TEXT,
  document INTEGER REFERENCES document,
  reading INTEGER,
  claim INTEGER,
  state TEXT NOT NULL CHECK (state IN ('applied', 'orphaned', 'conflicting', 'replaced', 'undone'))
) STRICT;
CREATE INDEX decision_facet ON decision (facet);
CREATE INDEX decision_action ON decision (action, facet);
CREATE INDEX decision_hash ON decision (hash) WHERE hash IS NOT NULL;
CREATE INDEX decision_file ON decision (file) WHERE file IS NOT NULL;
CREATE INDEX decision_title ON decision (title) WHERE title IS NOT NULL;
CREATE INDEX decision_document ON decision (document) WHERE document IS NOT NULL;
CREATE INDEX decision_claim ON decision (claim) WHERE claim IS NOT NULL;
CREATE INDEX decision_reading ON decision (reading) WHERE reading IS NOT NULL;
CREATE INDEX decision_state ON decision (state);

-- By which identifiers and names decisions look for actors.
CREATE TABLE sought (
  identifier TEXT NOT NULL,
  folded TEXT NOT NULL,
  decision INTEGER NOT NULL REFERENCES decision,
  PRIMARY KEY (identifier, folded, decision)
) STRICT, WITHOUT ROWID;
CREATE INDEX sought_folded ON sought (folded, decision);

-- Whom the decisions that apply in a document speak of, as they describe them: so are those called of
-- whom nothing else tells.
CREATE TABLE spoken (
  actor INTEGER NOT NULL REFERENCES actor,
  document INTEGER NOT NULL REFERENCES document,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  PRIMARY KEY (actor, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX spoken_document ON spoken (document);

-- The words of documents by their numbers, without the text, which its document holds.
CREATE VIRTUAL TABLE document_search USING fts5(
  text, content = '', tokenize = "unicode61 remove_diacritics 2");

-- In words, for whoever asks with SQL: nothing in them depends on the order of reading.
CREATE VIEW documents AS
  SELECT lower(hex(hash)) AS hash, source, title,
    CASE WHEN date IS NULL THEN NULL WHEN date % 10000 = 0 THEN date / 10000 || ''
      WHEN date % 100 = 0 THEN format('%d-%02d', date / 10000, date / 100 % 100)
      ELSE format('%d-%02d-%02d', date / 10000, date / 100 % 100, date % 100) END AS date,
    sentence_count, lower(hex(sentences)) AS sentences, text
  FROM document;

CREATE VIEW mentions AS
  SELECT lower(hex(hash)) AS document, start, end, identifier AS actor, resolution
  FROM mention JOIN document ON document.id = mention.document JOIN actor ON actor.id = mention.actor;

CREATE VIEW relations AS
  SELECT subject.identifier AS subject, type.word AS relation, object.identifier AS object, asserted,
    claimed, proposed, denied, stated, documents,
    CASE WHEN first IS NULL THEN NULL WHEN first % 10000 = 0 THEN first / 10000 || ''
      WHEN first % 100 = 0 THEN format('%d-%02d', first / 10000, first / 100 % 100)
      ELSE format('%d-%02d-%02d', first / 10000, first / 100 % 100, first % 100) END AS first,
    CASE WHEN last IS NULL THEN NULL WHEN last % 10000 = 0 THEN last / 10000 || ''
      WHEN last % 100 = 0 THEN format('%d-%02d', last / 10000, last / 100 % 100)
      ELSE format('%d-%02d-%02d', last / 10000, last / 100 % 100, last % 100) END AS last,
    confidence / 1000.0 AS confidence, contradicted, confirmed
  FROM relation JOIN type ON type.id = relation.type
    JOIN actor AS subject ON subject.id = relation.subject
    JOIN actor AS object ON object.id = relation.object;

CREATE VIEW claims AS
  SELECT lower(hex(hash)) AS document, sentence,
    iif(reversed, object.identifier, subject.identifier) AS subject, type.word AS relation,
    iif(reversed, subject.identifier, object.identifier) AS object, subject_start, subject_end,
    object_start, object_end, status.word AS status, holder.identifier AS holder, event.word AS event,
    CASE WHEN claim.date IS NULL THEN NULL WHEN claim.date % 10000 = 0 THEN claim.date / 10000 || ''
      WHEN claim.date % 100 = 0 THEN format('%d-%02d', claim.date / 10000, claim.date / 100 % 100)
      ELSE format('%d-%02d-%02d', claim.date / 10000, claim.date / 100 % 100, claim.date % 100) END AS date,
    CASE WHEN until IS NULL THEN NULL WHEN until % 10000 = 0 THEN until / 10000 || ''
      WHEN until % 100 = 0 THEN format('%d-%02d', until / 10000, until / 100 % 100)
      ELSE format('%d-%02d-%02d', until / 10000, until / 100 % 100, until % 100) END AS until,
    claim.confidence / 1000.0 AS confidence, method.word AS method, judged
  FROM claim JOIN document ON document.id = claim.document
    JOIN relation ON relation.id = claim.relation JOIN type ON type.id = relation.type
    JOIN actor AS subject ON subject.id = relation.subject
    JOIN actor AS object ON object.id = relation.object
    JOIN status ON status.id = claim.status JOIN event ON event.id = claim.event
    JOIN method ON method.id = claim.method
    LEFT JOIN actor AS holder ON holder.id = claim.holder;

-- Until when a claim holds, where the text tells a stretch of time: 'last week', 'since 2011', 'from
-- 2011 to 2014'. NULL where it is of one date, and in claims that an older program read.
ALTER TABLE claim ADD COLUMN until TEXT
  CHECK (until GLOB '[1-9][0-9][0-9][0-9]*' AND length(until) IN (4, 7, 10));

-- What the sentence is worded like (64 bits, two's complement): sentences copied from one another
-- differ in few bits, so that independent sources can be counted. NULL where an older program read it.
ALTER TABLE sentence ADD COLUMN wording INTEGER;

-- Why each mention was taken for its actor: a word of `Resolution`. NULL where an older program read
-- the text; no CHECK, because a newer one may know more reasons.
ALTER TABLE mention ADD COLUMN resolution TEXT;

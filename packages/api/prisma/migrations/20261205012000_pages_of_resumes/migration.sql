-- A page that is a picture may have to be turned before it is read: whoever shows it again turns it the same way.
ALTER TABLE resumes ADD COLUMN page_turns integer[] NOT NULL DEFAULT '{}';

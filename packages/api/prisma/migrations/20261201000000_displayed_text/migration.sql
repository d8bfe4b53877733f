-- What the candidate could read of an utterance, where that was more than what was heard. Of what was said before nobody knows.
ALTER TABLE utterances ADD COLUMN displayed_text text;

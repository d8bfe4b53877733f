-- Tokens that read a finished session are revoked all at once, as those that open it are.
ALTER TABLE "sessions" ADD COLUMN "result_version" INTEGER NOT NULL DEFAULT 1;

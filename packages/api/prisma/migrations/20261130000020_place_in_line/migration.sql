-- A task's place in line of its queue: the lowest first, and of equals who came first.
ALTER TABLE "outbox" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0;

-- What the payment provider gave back of a package, and the places that went with it.
ALTER TABLE packages
  ADD COLUMN refunded_amount bigint NOT NULL DEFAULT 0,
  ADD COLUMN refunded_places integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT packages_refunded_check
    CHECK (refunded_places BETWEEN 0 AND places AND refunded_amount BETWEEN 0 AND coalesce(amount, 0));

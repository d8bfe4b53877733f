-- Mails that are to be sent, each gone once it is. What failed stays, with its task.
CREATE TABLE mails (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  recipient text NOT NULL,
  locale text NOT NULL,
  template text NOT NULL,
  data jsonb NOT NULL,
  sender jsonb,
  unsubscribe_url text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT mails_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT mails_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
CREATE INDEX mails_recipient_idx ON mails (tenant_id, mode, recipient);
SELECT protect_table('mails');
SELECT make_subject('mails', 'mail');
GRANT SELECT, INSERT, DELETE ON mails TO vivavoce_api;

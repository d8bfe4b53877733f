-- What candidates are written about a template, where the tenant has written it anew.
CREATE TYPE candidate_mail_kind AS ENUM ('link', 'reminder', 'done');

CREATE TABLE candidate_mails (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  template_id text NOT NULL,
  kind candidate_mail_kind NOT NULL,
  locale text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT candidate_mails_pkey PRIMARY KEY (tenant_id, mode, template_id, kind, locale),
  CONSTRAINT candidate_mails_template_fkey FOREIGN KEY (tenant_id, mode, template_id)
    REFERENCES templates (tenant_id, mode, id) ON DELETE CASCADE
);
SELECT protect_table('candidate_mails');
GRANT SELECT, INSERT, UPDATE, DELETE ON candidate_mails TO vivavoce_api;

-- Where the API was when the link was made: the task worker, which mails reminders, knows no address of its own.
ALTER TABLE links ADD COLUMN base_url text NOT NULL DEFAULT '';
ALTER TABLE links ALTER COLUMN base_url DROP DEFAULT;

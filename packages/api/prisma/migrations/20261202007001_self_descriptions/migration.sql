-- What candidates say about themselves after an interview, where they want to: apart from everything that whoever reviews reads, and
-- read only as counts. What somebody prefers not to say is null.
CREATE TABLE self_descriptions (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  session_id text NOT NULL,
  gender text CHECK (gender IN ('woman', 'man', 'other')),
  age text CHECK (age IN ('under_25', '25_to_39', '40_to_54', '55_or_older')),
  disability text CHECK (disability IN ('yes', 'no')),
  CONSTRAINT self_descriptions_pkey PRIMARY KEY (tenant_id, session_id),
  CONSTRAINT self_descriptions_session_fkey FOREIGN KEY (tenant_id, mode, session_id)
    REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);
SELECT protect_table('self_descriptions');
GRANT SELECT, INSERT, UPDATE, DELETE ON self_descriptions TO vivavoce_api;

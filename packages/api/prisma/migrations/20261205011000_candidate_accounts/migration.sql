-- Candidates' own accounts. Who has one, sign-in's schema says (`auth."user"`); that somebody is a tenant's candidate is said here,
-- and that somebody is a member of it, there: neither leads to the other.
ALTER TABLE tenants ADD COLUMN offers_accounts boolean NOT NULL DEFAULT false;
GRANT UPDATE (offers_accounts) ON tenants TO vivavoce_api;

-- Codes on their way to an address. Neither the code nor the address can be read from it.
CREATE TABLE candidate_codes (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  address_hash text NOT NULL,
  code_hash text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  used_at timestamptz(3),
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT candidate_codes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT candidate_codes_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
CREATE INDEX candidate_codes_address_idx ON candidate_codes (tenant_id, mode, address_hash);
CREATE INDEX candidate_codes_over_idx ON candidate_codes (expires_at);
SELECT protect_table('candidate_codes');
GRANT SELECT, INSERT, UPDATE, DELETE ON candidate_codes TO vivavoce_api;

CREATE TABLE candidate_accounts (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  account_id text NOT NULL,
  candidate_id text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT candidate_accounts_pkey PRIMARY KEY (tenant_id, mode, account_id),
  CONSTRAINT candidate_accounts_candidate_fkey FOREIGN KEY (tenant_id, mode, candidate_id)
    REFERENCES candidates (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX candidate_accounts_candidate_idx ON candidate_accounts (tenant_id, mode, candidate_id);
CREATE INDEX candidate_accounts_account_idx ON candidate_accounts (account_id);
SELECT protect_candidate_table('candidate_accounts');
GRANT SELECT, INSERT, DELETE ON candidate_accounts TO vivavoce_api;

-- One a browser that somebody signed in with. Its tokens open nothing once the row is gone.
CREATE TABLE candidate_sign_ins (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  account_id text NOT NULL,
  candidate_id text NOT NULL,
  origin text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  renewed_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT candidate_sign_ins_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT candidate_sign_ins_account_fkey FOREIGN KEY (tenant_id, mode, account_id)
    REFERENCES candidate_accounts (tenant_id, mode, account_id) ON DELETE CASCADE
);
CREATE INDEX candidate_sign_ins_account_idx ON candidate_sign_ins (tenant_id, mode, account_id);
CREATE INDEX candidate_sign_ins_over_idx ON candidate_sign_ins (renewed_at);
SELECT protect_candidate_table('candidate_sign_ins');
GRANT SELECT, INSERT, UPDATE, DELETE ON candidate_sign_ins TO vivavoce_api;

CREATE POLICY lookup ON candidate_codes TO vivavoce_lookup USING (true) WITH CHECK (false);
GRANT SELECT (tenant_id, id, expires_at), DELETE ON candidate_codes TO vivavoce_lookup;
CREATE POLICY lookup ON candidate_sign_ins TO vivavoce_lookup USING (true) WITH CHECK (false);
GRANT SELECT (tenant_id, id, renewed_at), DELETE ON candidate_sign_ins TO vivavoce_lookup;
CREATE POLICY lookup ON candidate_accounts FOR SELECT TO vivavoce_lookup USING (true);
GRANT SELECT (account_id) ON candidate_accounts TO vivavoce_lookup;

CREATE FUNCTION forget_candidate_codes(before timestamptz, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
  DECLARE forgotten integer;
  BEGIN
    DELETE FROM candidate_codes c
     WHERE (c.tenant_id, c.id) IN (SELECT o.tenant_id, o.id FROM candidate_codes o WHERE o.expires_at < before LIMIT most);
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
  END $$;

CREATE FUNCTION forget_candidate_sign_ins(before timestamptz, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
  DECLARE forgotten integer;
  BEGIN
    DELETE FROM candidate_sign_ins c
     WHERE (c.tenant_id, c.id) IN (SELECT o.tenant_id, o.id FROM candidate_sign_ins o WHERE o.renewed_at < before LIMIT most);
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
  END $$;

-- Which of these accounts are a candidate's anywhere: the others can go with the last tenant that knew them.
CREATE FUNCTION list_accounts_of_candidates(accounts text[]) RETURNS TABLE (account_id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT DISTINCT a.account_id FROM candidate_accounts a WHERE a.account_id = ANY (accounts) $$;

GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
DO $$
DECLARE made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['forget_candidate_codes(timestamptz, integer)', 'forget_candidate_sign_ins(timestamptz, integer)',
                              'list_accounts_of_candidates(text[])'] LOOP
    EXECUTE 'REVOKE ALL ON FUNCTION ' || made || ' FROM PUBLIC';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || made || ' TO vivavoce_api';
    EXECUTE 'ALTER FUNCTION ' || made || ' OWNER TO vivavoce_lookup';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || made || ' TO CURRENT_USER';
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;

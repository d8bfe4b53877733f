-- What tenants pay by, and the usage that is on its way to the payment provider.

CREATE TABLE billing_accounts (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  plan text NOT NULL DEFAULT 'free',
  plan_key text,
  status text NOT NULL DEFAULT 'none',
  currency text NOT NULL,
  provider text,
  customer_id text,
  subscription_id text,
  period_start timestamptz(3),
  period_end timestamptz(3),
  ending boolean NOT NULL DEFAULT false,
  grace_until timestamptz(3),
  card_brand text,
  card_last4 text,
  cap_amount bigint,
  email text,
  warned_percent integer NOT NULL DEFAULT 0,
  warned_period timestamptz(3),
  fetch_begun integer NOT NULL DEFAULT 0,
  fetch_written integer NOT NULL DEFAULT 0,
  metered_until timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT billing_accounts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT billing_accounts_tenant_key UNIQUE (tenant_id, mode),
  CONSTRAINT billing_accounts_mode_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT billing_accounts_customer_key UNIQUE (provider, customer_id),
  CONSTRAINT billing_accounts_status_check CHECK (status IN ('none', 'active', 'past_due', 'ended')),
  CONSTRAINT billing_accounts_cap_check CHECK (cap_amount >= 0),
  CONSTRAINT billing_accounts_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
SELECT protect_table('billing_accounts');
SELECT make_subject('billing_accounts', 'billing_account');
GRANT SELECT, INSERT, UPDATE ON billing_accounts TO vivavoce_api;

CREATE TABLE usage_reports (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  meter text NOT NULL,
  from_at timestamptz(3) NOT NULL,
  part integer NOT NULL,
  to_at timestamptz(3) NOT NULL,
  quantity bigint NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  sent_at timestamptz(3),
  CONSTRAINT usage_reports_pkey PRIMARY KEY (tenant_id, mode, meter, from_at, part),
  CONSTRAINT usage_reports_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
SELECT protect_table('usage_reports');
-- Written once; that it was sent is all that is added.
GRANT SELECT, INSERT, UPDATE (sent_at) ON usage_reports TO vivavoce_api;

CREATE POLICY lookup ON billing_accounts FOR SELECT TO vivavoce_lookup USING (true);
GRANT SELECT (tenant_id, mode, id, provider, customer_id) ON billing_accounts TO vivavoce_lookup;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
CREATE FUNCTION find_billing_account(provider text, customer text) RETURNS TABLE (tenant_id text, mode text, id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT a.tenant_id, a.mode::text, a.id FROM billing_accounts a
         WHERE a.provider = find_billing_account.provider AND a.customer_id = customer $$;
CREATE FUNCTION list_billing_accounts() RETURNS TABLE (tenant_id text, mode text, id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT a.tenant_id, a.mode::text, a.id FROM billing_accounts a ORDER BY a.tenant_id $$;
REVOKE ALL ON FUNCTION find_billing_account(text, text), list_billing_accounts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_billing_account(text, text), list_billing_accounts() TO vivavoce_api;
ALTER FUNCTION find_billing_account(text, text) OWNER TO vivavoce_lookup;
ALTER FUNCTION list_billing_accounts() OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION find_billing_account(text, text), list_billing_accounts() TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;

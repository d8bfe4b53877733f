-- What each hour holds of each kind, whatever the template or the key: what an invoice is made of. A month of one kind is 720 rows
-- then, however many templates and keys there are.
CREATE TABLE usage_totals (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  hour timestamptz(3) NOT NULL,
  kind text NOT NULL,
  quantity bigint NOT NULL,
  cost_nanos bigint NOT NULL,
  uncached_nanos bigint NOT NULL,
  CONSTRAINT usage_totals_pkey PRIMARY KEY (tenant_id, mode, hour, kind),
  CONSTRAINT usage_totals_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
SELECT protect_table('usage_totals');
GRANT SELECT ON usage_totals TO vivavoce_api;
CREATE POLICY lookup ON usage_totals TO vivavoce_lookup USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON usage_totals TO vivavoce_lookup;

GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;

-- As before; the totals are made of the hours that were just written, in the same transaction.
CREATE OR REPLACE FUNCTION roll_up_usage() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
  DECLARE
    since timestamptz;
    closing timestamptz := date_trunc('hour', now() - interval '10 minutes', 'UTC');
    changed integer;
  BEGIN
    SELECT p.closed_until INTO since FROM public.usage_progress p WHERE p.id = 1 FOR UPDATE;
    INSERT INTO public.usage_hours AS h
           (tenant_id, mode, hour, kind, template_id, key_id, events, quantity, cost_nanos, uncached_nanos)
    SELECT e.tenant_id, e.mode, date_trunc('hour', e.at, 'UTC'), e.kind, coalesce(e.template_id, ''), coalesce(e.key_id, ''),
           count(*), sum(e.quantity), sum(e.cost_nanos), sum(e.uncached_nanos)
      FROM public.usage_events e WHERE e.at >= since
     GROUP BY 1, 2, 3, 4, 5, 6
    ON CONFLICT ON CONSTRAINT usage_hours_pkey DO UPDATE
       SET events = excluded.events, quantity = excluded.quantity,
           cost_nanos = excluded.cost_nanos, uncached_nanos = excluded.uncached_nanos
     WHERE h.events <> excluded.events;
    GET DIAGNOSTICS changed = ROW_COUNT;
    INSERT INTO public.usage_totals AS t (tenant_id, mode, hour, kind, quantity, cost_nanos, uncached_nanos)
    SELECT h.tenant_id, h.mode, h.hour, h.kind, sum(h.quantity), sum(h.cost_nanos), sum(h.uncached_nanos)
      FROM public.usage_hours h WHERE h.hour >= since
     GROUP BY 1, 2, 3, 4
    ON CONFLICT ON CONSTRAINT usage_totals_pkey DO UPDATE
       SET quantity = excluded.quantity, cost_nanos = excluded.cost_nanos, uncached_nanos = excluded.uncached_nanos
     WHERE (t.quantity, t.cost_nanos, t.uncached_nanos)
           IS DISTINCT FROM (excluded.quantity, excluded.cost_nanos, excluded.uncached_nanos);
    UPDATE public.usage_progress SET closed_until = closing WHERE id = 1 AND closed_until < closing;
    RETURN changed;
  END $$;

REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;

-- The hours that are closed already.
ALTER TABLE usage_hours NO FORCE ROW LEVEL SECURITY;
ALTER TABLE usage_totals NO FORCE ROW LEVEL SECURITY;
INSERT INTO usage_totals (tenant_id, mode, hour, kind, quantity, cost_nanos, uncached_nanos)
SELECT tenant_id, mode, hour, kind, sum(quantity), sum(cost_nanos), sum(uncached_nanos) FROM usage_hours GROUP BY 1, 2, 3, 4;
ALTER TABLE usage_hours FORCE ROW LEVEL SECURITY;
ALTER TABLE usage_totals FORCE ROW LEVEL SECURITY;

-- A database as the first release left it, by pg_dump --inserts, without the queue: a session that is live, one that is
-- suspended, one that is evaluated, one whose record is still open and one that nobody joined.
SET standard_conforming_strings = on;
SET check_function_bodies = false;

CREATE TYPE public.end_reason AS ENUM (
    'completed',
    'candidate',
    'partner',
    'time',
    'abandoned',
    'failed'
);

ALTER TYPE public.end_reason OWNER TO vivavoce;

CREATE TYPE public.evaluation_status AS ENUM (
    'running',
    'complete',
    'partial',
    'failed'
);

ALTER TYPE public.evaluation_status OWNER TO vivavoce;

CREATE TYPE public.key_kind AS ENUM (
    'publishable',
    'secret'
);

ALTER TYPE public.key_kind OWNER TO vivavoce;

CREATE TYPE public.mode AS ENUM (
    'test',
    'live'
);

ALTER TYPE public.mode OWNER TO vivavoce;

CREATE TYPE public.session_status AS ENUM (
    'created',
    'consented',
    'queued',
    'live',
    'suspended',
    'ended',
    'evaluating',
    'evaluated',
    'abandoned',
    'failed'
);

ALTER TYPE public.session_status OWNER TO vivavoce;

CREATE TYPE public.turn_mode AS ENUM (
    'conversational',
    'coding'
);

ALTER TYPE public.turn_mode OWNER TO vivavoce;

CREATE TYPE public.utterance_input AS ENUM (
    'voice',
    'typed'
);

ALTER TYPE public.utterance_input OWNER TO vivavoce;

CREATE TYPE public.utterance_role AS ENUM (
    'interviewer',
    'candidate'
);

ALTER TYPE public.utterance_role OWNER TO vivavoce;

CREATE FUNCTION public.app_in_scope(tenant text, row_mode public.mode) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT tenant = current_setting('app.tenant_id', true)
           AND current_setting('app.mode', true) IN ('any', row_mode::text) $$;

ALTER FUNCTION public.app_in_scope(tenant text, row_mode public.mode) OWNER TO vivavoce;

CREATE FUNCTION public.find_key(key_hash text) RETURNS TABLE(tenant_id text, mode text, id text, kind text, scopes text[], origins text[], concurrent_sessions integer, minutes_per_day integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$ SELECT k.tenant_id, k.mode::text, k.id, k.kind::text, k.scopes, k.origins, k.concurrent_sessions, k.minutes_per_day
          FROM keys k
         WHERE k.hash = key_hash AND k.revoked_at IS NULL
           AND (k.expires_at IS NULL OR k.expires_at > now())
           AND (k.grace_ends_at IS NULL OR k.grace_ends_at > now()) $$;

ALTER FUNCTION public.find_key(key_hash text) OWNER TO vivavoce_lookup;

CREATE FUNCTION public.find_session_scope(session_id text) RETURNS TABLE(tenant_id text, mode text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$ SELECT s.tenant_id, s.mode::text FROM sessions s WHERE s.id = session_id LIMIT 1 $$;

ALTER FUNCTION public.find_session_scope(session_id text) OWNER TO vivavoce_lookup;

CREATE FUNCTION public.forget_idempotency_keys(before timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
  DECLARE forgotten integer;
  BEGIN
    DELETE FROM idempotency_keys i WHERE i.expires_at < before;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
  END $$;

ALTER FUNCTION public.forget_idempotency_keys(before timestamp with time zone) OWNER TO vivavoce_lookup;

CREATE FUNCTION public.list_expired_sessions(at timestamp with time zone, most integer) RETURNS TABLE(tenant_id text, mode text, id text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$ SELECT s.tenant_id, s.mode::text, s.id FROM sessions s
         WHERE s.expires_at <= at ORDER BY s.expires_at LIMIT most $$;

ALTER FUNCTION public.list_expired_sessions(at timestamp with time zone, most integer) OWNER TO vivavoce_lookup;

CREATE FUNCTION public.list_lost_tasks(relayed_before timestamp with time zone, most integer) RETURNS TABLE(tenant_id text, mode text, id text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$ SELECT o.tenant_id, o.mode::text, o.id FROM outbox o
         WHERE (o.relays < 50 OR o.relayed_at < now() - interval '1 hour')
           AND (o.relayed_at IS NULL OR (o.relayed_at < relayed_before AND o.run_at < relayed_before))
         ORDER BY o.run_at LIMIT most $$;

ALTER FUNCTION public.list_lost_tasks(relayed_before timestamp with time zone, most integer) OWNER TO vivavoce_lookup;

CREATE TABLE public._prisma_migrations (
    id character varying(36) NOT NULL,
    checksum character varying(64) NOT NULL,
    finished_at timestamp with time zone,
    migration_name character varying(255) NOT NULL,
    logs text,
    rolled_back_at timestamp with time zone,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    applied_steps_count integer DEFAULT 0 NOT NULL
);

ALTER TABLE public._prisma_migrations OWNER TO vivavoce;

CREATE TABLE public.consents (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    id text NOT NULL,
    session_id text NOT NULL,
    notice_version text NOT NULL,
    locale text NOT NULL,
    voice boolean NOT NULL,
    agreed_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.consents FORCE ROW LEVEL SECURITY;

ALTER TABLE public.consents OWNER TO vivavoce;

CREATE TABLE public.evaluations (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    id text NOT NULL,
    session_id text NOT NULL,
    status public.evaluation_status DEFAULT 'running'::public.evaluation_status NOT NULL,
    model text NOT NULL,
    questions_done integer DEFAULT 0 NOT NULL,
    question_count integer NOT NULL,
    parts jsonb DEFAULT '[]'::jsonb NOT NULL,
    document jsonb,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    completed_at timestamp(3) with time zone
);

ALTER TABLE ONLY public.evaluations FORCE ROW LEVEL SECURITY;

ALTER TABLE public.evaluations OWNER TO vivavoce;

CREATE TABLE public.idempotency_keys (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    actor text NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    status integer,
    response jsonb,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    session_id text
);

ALTER TABLE ONLY public.idempotency_keys FORCE ROW LEVEL SECURITY;

ALTER TABLE public.idempotency_keys OWNER TO vivavoce;

CREATE TABLE public.keys (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    id text NOT NULL,
    kind public.key_kind NOT NULL,
    name text NOT NULL,
    hash text NOT NULL,
    start text NOT NULL,
    scopes text[] NOT NULL,
    origins text[] NOT NULL,
    concurrent_sessions integer,
    minutes_per_day integer,
    expires_at timestamp(3) with time zone,
    revoked_at timestamp(3) with time zone,
    rotated_to text,
    grace_ends_at timestamp(3) with time zone,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.keys FORCE ROW LEVEL SECURITY;

ALTER TABLE public.keys OWNER TO vivavoce;

CREATE TABLE public.outbox (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    id text NOT NULL,
    session_id text NOT NULL,
    queue text NOT NULL,
    name text NOT NULL,
    run_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    relayed_at timestamp(3) with time zone,
    relays integer DEFAULT 0 NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.outbox FORCE ROW LEVEL SECURITY;

ALTER TABLE public.outbox OWNER TO vivavoce;

CREATE TABLE public.rate_limits (
    key character varying(255) NOT NULL,
    points integer DEFAULT 0 NOT NULL,
    expire bigint
);

ALTER TABLE public.rate_limits OWNER TO vivavoce;

CREATE TABLE public.session_events (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    session_id text NOT NULL,
    sequence integer NOT NULL,
    id text NOT NULL,
    type text NOT NULL,
    data jsonb NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.session_events FORCE ROW LEVEL SECURITY;

ALTER TABLE public.session_events OWNER TO vivavoce;

CREATE TABLE public.sessions (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    id text NOT NULL,
    key_id text NOT NULL,
    template_id text NOT NULL,
    template_version integer NOT NULL,
    status public.session_status DEFAULT 'created'::public.session_status NOT NULL,
    status_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    event_sequence integer DEFAULT 0 NOT NULL,
    locale text NOT NULL,
    display_name text,
    external_id text,
    sandbox jsonb,
    origin text,
    token_version integer DEFAULT 1 NOT NULL,
    join_count integer DEFAULT 0 NOT NULL,
    epoch integer DEFAULT 0 NOT NULL,
    claim_sequence integer DEFAULT 0 NOT NULL,
    worker_id text,
    worker_url text,
    progress jsonb,
    progress_epoch integer DEFAULT 0 NOT NULL,
    progress_counter integer DEFAULT 0 NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    started_at timestamp(3) with time zone,
    ended_at timestamp(3) with time zone,
    end_reason public.end_reason,
    end_requested public.end_reason,
    duration_ms integer,
    last_sequence integer,
    record_complete boolean,
    failure text,
    expires_at timestamp(3) with time zone
);

ALTER TABLE ONLY public.sessions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.sessions OWNER TO vivavoce;

CREATE TABLE public.snapshots (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    session_id text NOT NULL,
    epoch integer NOT NULL,
    counter integer NOT NULL,
    document jsonb NOT NULL,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.snapshots FORCE ROW LEVEL SECURITY;

ALTER TABLE public.snapshots OWNER TO vivavoce;

CREATE TABLE public.template_versions (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    id text NOT NULL,
    template_id text NOT NULL,
    version integer NOT NULL,
    document jsonb NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    CONSTRAINT template_versions_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.template_versions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.template_versions OWNER TO vivavoce;

CREATE TABLE public.templates (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    id text NOT NULL,
    slug text NOT NULL,
    version integer NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.templates FORCE ROW LEVEL SECURITY;

ALTER TABLE public.templates OWNER TO vivavoce;

CREATE TABLE public.tenants (
    id text NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.tenants FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenants OWNER TO vivavoce;

CREATE TABLE public.tickets (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    hash text NOT NULL,
    session_id text NOT NULL,
    epoch integer NOT NULL,
    origin text,
    expires_at timestamp(3) with time zone NOT NULL,
    redeemed_at timestamp(3) with time zone
);

ALTER TABLE ONLY public.tickets FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tickets OWNER TO vivavoce;

CREATE TABLE public.turns (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    session_id text NOT NULL,
    id text NOT NULL,
    timings jsonb NOT NULL,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.turns FORCE ROW LEVEL SECURITY;

ALTER TABLE public.turns OWNER TO vivavoce;

CREATE TABLE public.utterances (
    tenant_id text NOT NULL,
    mode public.mode NOT NULL,
    session_id text NOT NULL,
    sequence integer NOT NULL,
    id text NOT NULL,
    epoch integer NOT NULL,
    role public.utterance_role NOT NULL,
    text text NOT NULL,
    input public.utterance_input NOT NULL,
    start_ms double precision NOT NULL,
    end_ms double precision NOT NULL,
    turn_id text NOT NULL,
    question_id text,
    turn_mode public.turn_mode NOT NULL,
    interrupted boolean NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    CONSTRAINT utterances_sequence_check CHECK ((sequence > 0))
);

ALTER TABLE ONLY public.utterances FORCE ROW LEVEL SECURITY;

ALTER TABLE public.utterances OWNER TO vivavoce;

INSERT INTO public._prisma_migrations VALUES ('c5ee83da-4245-4cce-9744-b2fcba6d6c12', '09da3de4cbecd669a324c3d442eb732ea3bd2c30e1aa73cc7a3c379361b21557', '2026-11-29 21:03:03.572381+00', '20261101000000_first_records', NULL, NULL, '2026-11-29 21:03:03.572381+00', 1);
INSERT INTO public._prisma_migrations VALUES ('21fafaac-28ba-4562-843f-b33b7cb75ea9', '93673fc3d3b64760458b9655e4c1dd4a15d56dd8229185fc986d8e5500e20b90', '2026-11-29 21:03:03.7856+00', '20261121000000_erasure_and_usage', NULL, NULL, '2026-11-29 21:03:03.7856+00', 1);
INSERT INTO public._prisma_migrations VALUES ('cdb88a73-3855-4cf7-ae06-5c5db3d1f55f', 'b3e52bb2b2fd6cd7fa87c4571fa75fbfcb1a8e2d94659f6d6340134c800d7501', '2026-11-29 21:03:03.78871+00', '20261121000001_closed_search_paths', NULL, NULL, '2026-11-29 21:03:03.78871+00', 1);
INSERT INTO public._prisma_migrations VALUES ('5864db6c-f1e7-4d77-9e64-77f313dc1a1e', 'f08873ff4ece541e354eef097bfa4238660b566a97402baf39ebff70b766b41d', '2026-11-29 21:03:03.78981+00', '20261129000000_tasks_are_never_given_up', NULL, NULL, '2026-11-29 21:03:03.78981+00', 1);
INSERT INTO public._prisma_migrations VALUES ('87729198-7cd5-4d7d-bfe6-ea91cafb2970', '13f0b51ddf4c833e78901d28f23c87a5841d56b2e958fd33d5aa8d72ab1aca31', '2026-11-29 21:03:03.7905+00', '20261129000001_nobody_creates_in_public', NULL, NULL, '2026-11-29 21:03:03.7905+00', 1);

INSERT INTO public.consents VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'con_PYRv6E4Wnhmy4dNqHAS8VQ', 'ses_f7sJkDiZfakPznrJ6tsWSF', '2026-11-01', 'en', true, '2026-11-29 21:03:05.87+00');
INSERT INTO public.consents VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'con_JRk7Q1PTi2PNOOO4YqBjr8', 'ses_k7wu3WJas2e1A55CWT54yw', '2026-11-01', 'en', true, '2026-11-29 21:03:06.549+00');
INSERT INTO public.consents VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'con_UcDKVaLOhOqkXRW1SiLZHw', 'ses_cJUnqEX440NG0gLE0C1fMq', '2026-11-01', 'en', true, '2026-11-29 21:03:06.792+00');
INSERT INTO public.consents VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'con_XgbHSZvs19DG6WjWJTkqRT', 'ses_aDekR4WTiflHRix8AVMUxl', '2026-11-01', 'en', true, '2026-11-29 21:03:07.37+00');

INSERT INTO public.evaluations VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'evl_8gg8xaKwi4E26uKAX623mz', 'ses_f7sJkDiZfakPznrJ6tsWSF', 'complete', 'claude-sonnet-5-5', 1, 1, '[{"result": {"label": null, "score": 3, "title": "Why this role", "toTry": "Add what made it difficult and how you decided.", "number": 1, "criteria": [{"name": "Structure", "label": "followable", "score": 3, "quotes": [{"text": "The totals were wrong by one percent, so I compared them with the ledger, found a join that counted returns twice, and told the team the same day what it", "startMs": 2000, "utteranceSequence": 2}], "reason": "On structure, “counted returns twice” touches the point, with little detail.", "outcome": "scored", "maxScore": 5, "criterionId": "structure"}, {"name": "Motivation and learning", "label": "shown", "score": 3, "quotes": [{"text": "The totals were wrong by one percent, so I compared them with the ledger, found a join that counted returns twice, and told the team the same day what it", "startMs": 2000, "utteranceSequence": 2}], "reason": "On motivation and learning, “counted returns twice” shows your own work in a concrete detail.", "outcome": "scored", "maxScore": 5, "criterionId": "motivation"}], "doneWell": "Your answer is easy to follow where you speak of “counted returns twice”.", "maxScore": 5, "questionId": "motivation"}, "outcome": "judged", "questionId": "motivation"}]', '{"id": "evl_8gg8xaKwi4E26uKAX623mz", "status": "complete", "figures": {"durationMs": 60000, "typedAnswers": 0, "interruptions": 0, "candidateWords": 31, "questionsAsked": 1, "candidateSpeakingMs": 800}, "summary": "Your answer on “Why this role” carries the interview; next time, add what made it difficult and how you decided.", "createdAt": "2026-11-29T21:03:06.438Z", "questions": [{"label": null, "score": 3, "title": "Why this role", "toTry": "Add what made it difficult and how you decided.", "number": 1, "criteria": [{"name": "Structure", "label": "followable", "score": 3, "quotes": [{"text": "The totals were wrong by one percent, so I compared them with the ledger, found a join that counted returns twice, and told the team the same day what it", "startMs": 2000, "utteranceSequence": 2}], "reason": "On structure, “counted returns twice” touches the point, with little detail.", "outcome": "scored", "maxScore": 5, "criterionId": "structure"}, {"name": "Motivation and learning", "label": "shown", "score": 3, "quotes": [{"text": "The totals were wrong by one percent, so I compared them with the ledger, found a join that counted returns twice, and told the team the same day what it", "startMs": 2000, "utteranceSequence": 2}], "reason": "On motivation and learning, “counted returns twice” shows your own work in a concrete detail.", "outcome": "scored", "maxScore": 5, "criterionId": "motivation"}], "doneWell": "Your answer is easy to follow where you speak of “counted returns twice”.", "maxScore": 5, "questionId": "motivation"}], "sessionId": "ses_f7sJkDiZfakPznrJ6tsWSF"}', '2026-11-29 21:03:06.274+00', '2026-11-29 21:03:06.438+00');

INSERT INTO public.idempotency_keys VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'key_NCw2nUwbUHTLt064ldGa5c', 'evaluated', '4b3c97e290468aac066e67cfa778b9192008a0d4782aa95c5d44d0051acb6d6b', 201, '{"sealed": "UywwBXwtB2uava8jd3ta0vNF00A6REljygMecXgzdlQM_J0RB42DmBEikN3WZqb0sVF50SpYY5vYU_kd5yULjWHPgPxXZVwbLXQmBFfJZyGtveHUBeW5jsLb8EGqHVBrKETund_-GTBC8t2_NvUfAMxpPBPgWkabjZO6xmgsnxDyo4rmPkzSOmcavvFzh0RcT0BfLTj8C7R9lqen6MiWcNrJJ0aMSF82C2om1AvhATP8sSVJSqaPNbxCpjGUk9OW3XSBEZkoCtB0ugg2P6d3QwWxIngKHjpZio5k2fNHe0E_aUcSLwi1rgSnd0KahHpW7RpCKodtgmLir7fgi8TOhLzEnI9DVMuAINjqYVEXVn_WdG4obt2ubM2NR-B6I7jtzydjnm6V9dgQORTjz5xK3uwiAT4ZgQxZ6JIE8xvz5ti4QBfA0-EF3fNVVwwxgx4ZMmXqEAd94DnX3lT5_Qb297WciiMbybLnKZPDUtJDiWYzOimxvHm7pyonQyMSem6tRAVP7-YaSlUJe-fNcGzkXVI7dxEGUfDhNw-i2e7OtFi8qAymUMCkgOLZFeHoDjgw2GlOfpo2ra9ofNfPuL0oSU22KEY6rCzP1dzFCa5RUpWGSJOQo2YlVF172Ux6l9z1l3ulzsAtMKq2wPbglUqcjmqPqyoibieUGApTBxlrM08dRcVtFvilDSKOfSWW2-_YduAu8e0VxAxksksxYa-FBlKP9dtX3zpSMc7j05bDW9gjf9XgVM1i4rtYnTtC9xUAUxGh2o3TshE009EWI51DrCozUA-mFaLF6kCQ_7XzP8Si7R7mEvVRxwSPaiM31wX7AcNaER2reY59zt6sF2-oYf2NJBpWUZGbbzYdpn3LhLUcflTzU_kOEj0WqwBbH9VxfTlpF_xpJdKNfwSBV9vDR97dYc4cZbWff0Jkf9BtgHEYr-DWzlFLSSLsegVgG7T47KnIAQq3QXCqXakckXjXjevFlyecK2TvismYOD8tGDn04_4FQ3g0Oc7XiUCRQbw2MZTpp0K9sgNZoh78p0JVjK_IplrQ_KFcgrGwQm9zDWdvtypEKDbBo8OSReJZlb_I4ADIgBKiEgqYwfwidhSuDb1nTbgvPnmGccEo0Ne0Sg49VAAQoZPuKHNF7QGctI9SgKJZfo4Wcj2MLxZCCeHeYyJOHF3uaw6XEQ4G8vAXyHj8zhXUR_yOwUQMnByz4_ARodNbV_t1Ojd3bEh7cdcPbFCUsJiFumKEQRlRD03Acw9VXj8xVqGmCgao3f-bB5ex6UZk915g8BEcBRi2MzyvpzWgKLnnUEQU0fJRnhzegaFtlF81zkbq_cgdj0N_iWIiPJNlcnfGKGjMjsN93bK9amwgaJ4FJF4dC_r9wRz2a7aswH9jK3B0oQfphhbljDuvEgPq7uS6EW0R_PBfmtchLAklS0ar39hRC1ZjjwYI-6JLlvEb3YUuog"}', '2026-11-29 21:03:05.625+00', '2026-11-30 21:03:05.625+00', 'ses_f7sJkDiZfakPznrJ6tsWSF');
INSERT INTO public.idempotency_keys VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'key_NCw2nUwbUHTLt064ldGa5c', 'suspended', '8c9c57b10adee7efce4ee313d5bc932b76e5ffba9fda1a9e67c3fa58627b8d91', 201, '{"sealed": "yW37t5_4SVz0idwTN_MFIQHbPHExkqQPhzE9ldXNfQRjEbaOLewExOSKyN6oowe0vnGlAlHp3XHNKft-vFQMlgW6skA8cI9oWVQ-D2VPfrKWk5bOWWW-dfz8aRKedBj1G0uNoxHS58BzVGWwno7dTMBEhDAv9cQWBZsG0jnJJnn0CWYNfG4_47vl-GJpNA37ImX4PCA192enKnzw8KByNL3HBn57AT5xiVTIXqBRLe2CaQomI9N5DqNnyyt5E6lR2wlF2vraudoef4nP_cINRF78Ht86jITApnEwRKyYItxy5NgLZwlrfue3LYYenh8ujzXWRLR1m-yGrOmE2Q_EoYvy7mDfxJ9vD91s8CJgkzDnnON2WPf-Hgs7WOxMiujC3obngyoX_Pu3G6tDpl_XsmcFC-HlKYI1u-gGnR8xGVxSO2Cb16Tti6aSmZQgje57hNYPjU4Zd0fyhE70vZv1HETTUfkiUCf_BF0VdhWkk_s4hYINuQ14AdDXxsU86v5ME8nS3skTL3YUsueqNOpGMPovJOHOonXF5hhY8f-Ee0NdolHjOprKHE6mNha5Fto8onzRxVAmm0Slyl9J1ihy2AxlmGaBlkrNiIUw1RtYsR9OyFL9KDjWnItZH3u-wjFf69Z_YjUJPP1NOnEx2cvKMADxe1bF57RVdksz4oiKEXIXYdtS5_9IRhEJ1T8F6RFodG4O5vupfVYeFwXrdSr55-KvkuWL-l-uPwEE03V3vqfuMAK4Py5AWp1P8xLbxY5gnBOJtyRKUwrgy8Fmm9n9gNJ5tPhRxytbbwCJZxn3H_4V84EMhtKMHJwuXYVjIWzEwYHPxbeC-YdbRx8fqc6g5V8XWCC4sbQni2VRiA6byRapAaDh364b3gmi8S1tDsAgSoAkgveAjpHAwjgKriPtFwxlxnGJH3V1uOT7EDqqp8Sw38TJ1DuoLVzFhfsbtVfFnP3uSPgBQaOWcGOkhQeV9YtCQR-rYnYSoGLK4JMJ6Uuj55o588crGI6-n41CmCrJ8VkYQB292ZaqjPSrSYbo4GGPV02hBqDB1ahbhZgIbFDmId30kTei6N1klvpu_lLFizfG0TJfqMN4m_HL3nM_nYLjVlYqBKlz8SRjdNUs9C8O1gjeOd-yRQ7e2AaZj6clASn5WWwVoZ3t8yMOLLXWyPz3H0LQ5GUvsyoXkP3Mj6YTzQDxl1HhmUrbaIgukBR_nEVhRoVQgdDQqPhrzwp4NOwLOecDU4GkDz3DzOgo7GSA-s8fE88n4hbfQpZP5KCwfmU58NfE3RYprwViAx52CnQuW1oNVSLFhpjOYwUJSdF8ATUPF548QxfDIqYbOhyX89_p_xRSAgt6AZ5A-pzrGFUcMVaAD7hPmCisflMU4iG2xslekVJkFrJqMszo1MAwhU0_XeiWtkFhRkbRu89yvONvufYiUatbFCm-W82ocaILKoflx0q8BA"}', '2026-11-29 21:03:06.507+00', '2026-11-30 21:03:06.507+00', 'ses_k7wu3WJas2e1A55CWT54yw');
INSERT INTO public.idempotency_keys VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'key_NCw2nUwbUHTLt064ldGa5c', 'live', '0eaf28de7bc08cfa181eb018403beaefbbec689459c86e56cfb85bc5befd451c', 201, '{"sealed": "0LLyp-5bBGR8RmrmD1B9r0GVZDxGWb1qK2HjQ3EiU8ujLRn3uqhPAzQZZb6-wdwfC1sqn_dhLlSO0WnyP3JNbT1gTO3wF1UpLOGoslXy_RW5Q02NXYFyvcEk_GB5qKmqyjHDfoAhwUtD9d2NeG4XfjLUfM6Dwe6ebGjR0wtdRqW3xvIeXmQOnK5IxnnirMHwskWIwyyPqhe-yQsxVI_cvRhjElpp8yl2pTABo0GgWL_XMthIXLiknrIa2RhHo5h-RewADxilLiez0YTG-l1_kxrgLubU-vWX05AQa2xDx4sh8tSyDkg7pRSC6juxfNnJ6hUE-7RrUN1C4f0Nhx3cs0B8I3MjO8KtiNoTBsVR5KFjwb359MER68dmgB9sB1Cx8LHCWeDzLxUlT2xsa2i-zHJavopFHFJi5aBbTjO6vGUSWHFrT4hMB2DWyvdQYbbs-7_EUWUCvnzsC9CttvWfnTl3f7efck3gos5-ahYjqsjBVhsU2xBgTlVy_6_rdv_4dOJ8eVKxMkemrGgMh8zfZ6ViYvH-7NJIU4GFLbmbOuNMVQWViSP1YLvPEcdwtCzDJA6hdIM03r5X6cZuTd6q-Ls7ruuwfbX43f2GFz2fMYNRbA8yLe7eq2qhwJBFRD__pJFBmgPGmo7Hv4ACyt9sikFFKaRVhn9IC9SPjitKmkEwzzrDDFFccXL_uNSdFYnKxOEXvapL9XaVm7ROwABVzcmwUzoHha3NNs-9UPpHhucU6d9NzDvEG-jxd3N8qemKKx-fJtNyub_wkeQsKXFwM07u0SF02DTdB2F1COXe7IQn360jh4rNlCXnzqkaQlBpjYxFe2A7h1OB7pw3CRRlPaA5hTT7YD5Z7xS5g8gfUK9Oe_mGMI7UydkHsdpEjhcuufOqdwRiAyNWSD0FbfMsEN2orcI4OzcJcIV0rFCTbQw-CwN36djyxpHvKsxDJ8xT5CE9dErkY-lXbU-IhGUPtFYwB35aDZ0rV_67B04moWRyBuMwt-fW3dBB75srEuqrI6oUNvzOqNg94aGt9iYRtDqNdLRneBR4vb99ggr5D7UyoyMxBKVXc8UOqpB8kdsbeDORN-diZ9HPdof78FFe2lPVtg_6XLr34HZlNvTWgjiDqM0mZiRoB6REAdqmoiL7Uzq1Dk6CeOjeRPAvQOp9_Eo_VGgVNledK6D4gpWXc0jegpTD4GJxGY89095YikPqQ_omkgXhRDHYUWBPj0bGjkohQYeVVTy-gtJwZ-adTn8GKRmwQs42z5T9jb7p2WuYr56vakOpZkjojtaPQ7IsAGp5orbTtJqwTnMjs8YQR7ttqXwAfGlXrte4MBL7siuzeb8js3uj5iVCBtMGgeOrIEZroqDVI1K7PuMupupS_HoWNXGxOZvbfBF4iGPMioquBLddHek3tneFB6-3SYp3_FY_Ok-OX4qfc1yuriF5r_3-oY8"}', '2026-11-29 21:03:06.747+00', '2026-11-30 21:03:06.747+00', 'ses_cJUnqEX440NG0gLE0C1fMq');
INSERT INTO public.idempotency_keys VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'key_NCw2nUwbUHTLt064ldGa5c', 'ended', '9b7231cbf42b810474d1735b2a70db681d3f2de979e149fd11090df75a3b047a', 201, '{"sealed": "heDCTjsXea-GAxdgD6HR5WAyVmW4W9aeOKP0TebxXwKbnjV8FkAKQ4UGScptJuJnmsI1K3hXgxdekSzKyF5K9JrqfmVvheQLAH-6nmrreFStDsLWSgjpxZ91KAAyN1buAdP9xWzDFYYqRAqCwbJwJJma7OzaBnW2z_MmPPDrG2x2teSejiwFK3nxFyhq-m3BjpmhLR4hTDYdMITWSjt2rRiQP9m4LD3fWbUD77JiJtunvCIMNN2WQpl2DgdDSVWoTDGuSWGn1Z58zp5bwMkpGAmbDkDlbg5rRZEIelL2vpj2CT0kjSC6v970cMLvnHShsFLy8YUjJ33ySyNIguDIRsscVqUN86zmGRhvhZ8auADJd2m6Zq6Kn6iYmVxpNDKsIJ9KWuVAXy6-wXD2_C_xpJk3WjFzyhVpGH5tLKbwVemgkYtU4pn3XCcY1yii2vzazikBWIz_szZqLS-PJIcpCV7f-8nmQxEIbj5w-525RGKiJdhGuRSaHuch8t5HIeO6ZN5lKF5n7Jt5ZmxTBqvKT8ctNCabtNeWof9ARe0bH33xoC4PMDLrORwZJxqDUE19soNyUhz-VGoTw1Cjh9J8WIhwOoCmmUfvK84UkWO5ADqENMLRQNNxoRrciJp1TypU14mTARblkGsDrEUg0SuzHlTcXw5HeO6sd-mT_mPX4XUCBPX0KFkrO0bhof5w9yFHx4HY9h57RoO8wQN9RApYOX1OeanNXcjHZhDgd-Znhri0hLricMXWIPlkgB9agvp6SOlrg1DxwImT2D58r1GhXDaCZp3tcQXecUgZ6WA1yiAfJpnMc5Fs0Zp_dQTiaXETVPTc4-kIbUcQ6jlkvwX0QUKuGPnrGqQu3pR2ieim2wEOtKmDphO3emB0BPCvxpwaQUDIe2YA7VUTRdnQT55gURPIJC2dceSdSS9TlIiKjxDlyiyq1M-IBAjFufM3B322zHnyPmwekLfjSNV8lnwmouIGJ2t_Qae_wWg_UfeSepcbz2Fpqz8_oCY-YxTxsDXXX0sNmVrDx9P08K1k6V7zqtX6HcoNgB1u4I_f-BGxAMIuLRP1eHo16hG_Ymo80DA6LBiSuFkiH21ofkOIXMasy4nSaiK__0xMgbCGiHI9cZSPPIYoMDGVmSWwFRH3CtL7XPSZHumSyAxY1TJO38dJByiOOT8bUiHj07WSu-I-3TWhmHWaSUe9X6_o-nS65pEP6q_lsPIFRPzrFYwWDYekhl-2XP133outX54Cd6WuFRkAE-by8NO665L0UWmCYji-pB0eXWBqQOydQCdtIkb7FE_nCI27WHOC1U4b2fEGmhydKzZ3cWI_sXYZ2jf6D5AK8h6TUAZs1o9qoKJNHbPjC5p4tinA45Gp_GQc0Pj0kRgmKkn4HVuM9G2bBbl6k1oSMvQZOBVslkBwcQjUFQtDWE8TvJ7X19jjUr_iuAlsx723UZPU"}', '2026-11-29 21:03:07.308+00', '2026-11-30 21:03:07.308+00', 'ses_aDekR4WTiflHRix8AVMUxl');

INSERT INTO public.keys VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'key_0kf6JjY81kggJAETz5sEz2', 'publishable', 'publishable (test)', 'e3931a79f8fd04444b9c971a513019328640c2d6ee93ff09a00c7eb456cd497f', 'vv_test_pk_yX8h3', '{sessions:create}', '{https://portal.example}', 50, 3000, NULL, NULL, NULL, NULL, '2026-11-29 21:03:04.763+00');
INSERT INTO public.keys VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'key_NCw2nUwbUHTLt064ldGa5c', 'secret', 'secret (test)', 'ab284823ad28d3dd36d1eb0decc1e26294239cdc1147d588d2c6ac047a08de5e', 'vv_test_sk_5y6Kg', '{sessions:create,sessions:read,sessions:write,templates:read,templates:write}', '{}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 21:03:04.769+00');
INSERT INTO public.keys VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'live', 'key_MnYdF2e88J7s2tFFBJbjYU', 'publishable', 'publishable (live)', 'abd6a5c29d00e0c675fe87836569b1f79509db5bde7ff3f4af3c0570b27b78ba', 'vv_live_pk_g4sye', '{sessions:create}', '{https://portal.example}', 50, 3000, NULL, NULL, NULL, NULL, '2026-11-29 21:03:04.847+00');
INSERT INTO public.keys VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'live', 'key_7DGlNO0jKNkYnRrQkXE07q', 'secret', 'secret (live)', '58bd2c610144509e17d119aad7a747febd7e1ad698a178bf9369ca2f06787936', 'vv_live_sk_s7myc', '{sessions:create,sessions:read,sessions:write,templates:read,templates:write}', '{}', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 21:03:04.849+00');

INSERT INTO public.outbox VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'close-record-ses_f7sJkDiZfakPznrJ6tsWSF', 'ses_f7sJkDiZfakPznrJ6tsWSF', 'tasks', 'close-record', '2026-11-29 21:04:06.109+00', '2026-11-29 21:03:06.214+00', 1, '2026-11-29 21:03:06.112+00');
INSERT INTO public.outbox VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'abandon-ses_k7wu3WJas2e1A55CWT54yw', 'ses_k7wu3WJas2e1A55CWT54yw', 'tasks', 'abandon', '2026-11-30 21:03:06.522+00', '2026-11-29 21:03:06.537+00', 1, '2026-11-29 21:03:06.524+00');
INSERT INTO public.outbox VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'abandon-ses_k7wu3WJas2e1A55CWT54yw-4', 'ses_k7wu3WJas2e1A55CWT54yw', 'tasks', 'abandon', '2026-11-29 21:18:06.57+00', '2026-11-29 21:03:06.588+00', 1, '2026-11-29 21:03:06.57+00');
INSERT INTO public.outbox VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'force-end-ses_k7wu3WJas2e1A55CWT54yw-1', 'ses_k7wu3WJas2e1A55CWT54yw', 'tasks', 'force-end', '2026-11-29 21:53:06.604+00', '2026-11-29 21:03:06.623+00', 1, '2026-11-29 21:03:06.607+00');
INSERT INTO public.outbox VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'abandon-ses_k7wu3WJas2e1A55CWT54yw-7', 'ses_k7wu3WJas2e1A55CWT54yw', 'tasks', 'abandon', '2026-11-29 21:18:06.726+00', '2026-11-29 21:03:06.736+00', 1, '2026-11-29 21:03:06.726+00');
INSERT INTO public.outbox VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'abandon-ses_cJUnqEX440NG0gLE0C1fMq', 'ses_cJUnqEX440NG0gLE0C1fMq', 'tasks', 'abandon', '2026-11-30 21:03:06.759+00', '2026-11-29 21:03:06.773+00', 1, '2026-11-29 21:03:06.76+00');
INSERT INTO public.outbox VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'abandon-ses_cJUnqEX440NG0gLE0C1fMq-4', 'ses_cJUnqEX440NG0gLE0C1fMq', 'tasks', 'abandon', '2026-11-29 21:18:06.852+00', '2026-11-29 21:03:06.873+00', 1, '2026-11-29 21:03:06.853+00');
INSERT INTO public.outbox VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'force-end-ses_cJUnqEX440NG0gLE0C1fMq-1', 'ses_cJUnqEX440NG0gLE0C1fMq', 'tasks', 'force-end', '2026-11-29 21:53:06.973+00', '2026-11-29 21:03:07.206+00', 1, '2026-11-29 21:03:06.99+00');
INSERT INTO public.outbox VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'close-record-ses_aDekR4WTiflHRix8AVMUxl', 'ses_aDekR4WTiflHRix8AVMUxl', 'tasks', 'close-record', '2026-11-29 21:04:07.687+00', '2026-11-29 21:03:07.707+00', 1, '2026-11-29 21:03:07.687+00');
INSERT INTO public.outbox VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'abandon-ses_uD9oQ825smSGXOR9qjD5bs', 'ses_uD9oQ825smSGXOR9qjD5bs', 'tasks', 'abandon', '2026-11-30 21:03:07.775+00', '2026-11-29 21:03:07.829+00', 1, '2026-11-29 21:03:07.776+00');

INSERT INTO public.rate_limits VALUES ('limit:secret:cLE85iGDtl4MK8rr66lRUpJgsRklnVGdFPsRW6L7vOM', 22, 1795986245405);
INSERT INTO public.rate_limits VALUES ('limit:address:EsoXtJryKJQ28wPgFmAwoh5SXSZuIJJnQzgBqP1AcaA', 23, 1795986245141);
INSERT INTO public.rate_limits VALUES ('limit:publishable:tpbadMXJjaxTIS6I3zcyhtWmXM_dNSMr3ogNL-cvD9c', 1, 1795986247737);

INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 1, 'evt_K3K5OHToyrFfF6POhtm060', 'session.created', '{"status": "created"}', '2026-11-29 21:03:05.781+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 2, 'evt_xIglbmUha2BukA5xTJsxCb', 'session.consented', '{"status": "consented"}', '2026-11-29 21:03:05.868+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 3, 'evt_pNb6WUcmC5bSHpNFsviaRr', 'session.queued', '{"status": "queued"}', '2026-11-29 21:03:05.91+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 4, 'evt_mPvsxC8ZyQfe6ErsreKgds', 'session.live', '{"status": "live"}', '2026-11-29 21:03:05.967+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 5, 'evt_TxSHMGVtJC0oXTRYTOas7w', 'session.progress', '{"remainingMs": 600000, "clockRunning": true, "questionHint": "", "questionCount": 5, "questionTitle": "A report", "questionNumber": 1}', '2026-11-29 21:03:06.068+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 6, 'evt_DNHnWwALV7XYkjxzl6u9EB', 'session.ended', '{"reason": "completed", "status": "ended"}', '2026-11-29 21:03:06.084+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 7, 'evt_WN0TxUHWtiAaB8l9245cnH', 'evaluation.progress', '{"questionCount": 1, "questionsDone": 0}', '2026-11-29 21:03:06.287+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 8, 'evt_VT5Q0yCuBG4nHHVefZB7E7', 'evaluation.progress', '{"questionCount": 1, "questionsDone": 1}', '2026-11-29 21:03:06.383+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 9, 'evt_cUFh6qTjqudlGosC65jHjB', 'evaluation.completed', '{"evaluationId": "evl_8gg8xaKwi4E26uKAX623mz"}', '2026-11-29 21:03:06.455+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_k7wu3WJas2e1A55CWT54yw', 1, 'evt_5nMAYAWgjmwyzXFjLXwoRC', 'session.created', '{"status": "created"}', '2026-11-29 21:03:06.521+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_k7wu3WJas2e1A55CWT54yw', 2, 'evt_FXIBy72Jjy2yYn0HsjLm9v', 'session.consented', '{"status": "consented"}', '2026-11-29 21:03:06.548+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_k7wu3WJas2e1A55CWT54yw', 3, 'evt_NYOxLCeGAJ0yFAX78oxEbl', 'session.queued', '{"status": "queued"}', '2026-11-29 21:03:06.567+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_k7wu3WJas2e1A55CWT54yw', 4, 'evt_VjElXcjZQ6ikuaLEjmsTY0', 'session.live', '{"status": "live"}', '2026-11-29 21:03:06.603+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_k7wu3WJas2e1A55CWT54yw', 5, 'evt_0JzHLQe56UxuTTTDYPiKGI', 'session.progress', '{"remainingMs": 600000, "clockRunning": true, "questionHint": "", "questionCount": 5, "questionTitle": "A report", "questionNumber": 1}', '2026-11-29 21:03:06.701+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_k7wu3WJas2e1A55CWT54yw', 6, 'evt_MpVQOvvh522n4lgxVmGRbd', 'session.suspended', '{"status": "suspended"}', '2026-11-29 21:03:06.725+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_cJUnqEX440NG0gLE0C1fMq', 1, 'evt_m452Qwe37pdmW40CHYhIY9', 'session.created', '{"status": "created"}', '2026-11-29 21:03:06.758+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_cJUnqEX440NG0gLE0C1fMq', 2, 'evt_IJ2JBCssNpZqHo7JekKZng', 'session.consented', '{"status": "consented"}', '2026-11-29 21:03:06.792+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_cJUnqEX440NG0gLE0C1fMq', 3, 'evt_h8RRbKzO6q1mF08X7EZdZB', 'session.queued', '{"status": "queued"}', '2026-11-29 21:03:06.847+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_cJUnqEX440NG0gLE0C1fMq', 4, 'evt_dPrqaUvnyTHTTE6s208uJm', 'session.live', '{"status": "live"}', '2026-11-29 21:03:06.965+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_cJUnqEX440NG0gLE0C1fMq', 5, 'evt_bLFlZ4YBGjEhz252O0tnT2', 'session.progress', '{"remainingMs": 600000, "clockRunning": true, "questionHint": "", "questionCount": 5, "questionTitle": "A report", "questionNumber": 1}', '2026-11-29 21:03:07.296+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_aDekR4WTiflHRix8AVMUxl', 1, 'evt_dKwEBRSFLOLTXJ51WEbfD2', 'session.created', '{"status": "created"}', '2026-11-29 21:03:07.322+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_aDekR4WTiflHRix8AVMUxl', 2, 'evt_WsW83MAclSJKLoVrtMGUIt', 'session.consented', '{"status": "consented"}', '2026-11-29 21:03:07.369+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_aDekR4WTiflHRix8AVMUxl', 3, 'evt_xb85JiLu86TYy3r5dCKnQe', 'session.queued', '{"status": "queued"}', '2026-11-29 21:03:07.393+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_aDekR4WTiflHRix8AVMUxl', 4, 'evt_l8SXkK7O1dUirH2xAAo3YN', 'session.live', '{"status": "live"}', '2026-11-29 21:03:07.449+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_aDekR4WTiflHRix8AVMUxl', 5, 'evt_c9wsLgtB2ELUuz9YOKI6pw', 'session.ended', '{"reason": "completed", "status": "ended"}', '2026-11-29 21:03:07.68+00');
INSERT INTO public.session_events VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_uD9oQ825smSGXOR9qjD5bs', 1, 'evt_gamU94TTdIfBDroBDohoKm', 'session.created', '{"status": "created"}', '2026-11-29 21:03:07.774+00');

INSERT INTO public.sessions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_k7wu3WJas2e1A55CWT54yw', 'key_NCw2nUwbUHTLt064ldGa5c', 'tpl_08RhGr0NGADQ1yEObiNcrr', 1, 'suspended', '2026-11-29 21:03:06.714+00', 7, 6, 'en', 'Sam', 'suspended', '{"seed": "ses_k7wu3WJas2e1A55CWT54yw", "stages": {"llmFirstTokenMs": 1, "llmTokensPerSecond": 10000}}', NULL, 1, 1, 1, 0, NULL, NULL, '{"remainingMs": 600000, "clockRunning": true, "questionHint": "", "questionCount": 5, "questionTitle": "A report", "questionNumber": 1}', 1, 1, '2026-11-29 21:03:06.517+00', '2026-11-29 21:03:06.602+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.sessions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 'key_NCw2nUwbUHTLt064ldGa5c', 'tpl_08RhGr0NGADQ1yEObiNcrr', 1, 'evaluated', '2026-11-29 21:03:06.448+00', 10, 9, 'en', 'Sam', 'evaluated', '{"seed": "ses_f7sJkDiZfakPznrJ6tsWSF", "stages": {"llmFirstTokenMs": 1, "llmTokensPerSecond": 10000}}', NULL, 1, 1, 1, 0, NULL, NULL, '{"remainingMs": 600000, "clockRunning": true, "questionHint": "", "questionCount": 5, "questionTitle": "A report", "questionNumber": 1}', 1, 1, '2026-11-29 21:03:05.743+00', '2026-11-29 21:03:05.961+00', '2026-11-29 21:03:06.049+00', 'completed', NULL, 60000, 2, true, NULL, '2027-02-27 21:03:06.049+00');
INSERT INTO public.sessions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_aDekR4WTiflHRix8AVMUxl', 'key_NCw2nUwbUHTLt064ldGa5c', 'tpl_08RhGr0NGADQ1yEObiNcrr', 1, 'ended', '2026-11-29 21:03:07.677+00', 6, 5, 'en', 'Sam', 'ended', '{"seed": "ses_aDekR4WTiflHRix8AVMUxl", "stages": {"llmFirstTokenMs": 1, "llmTokensPerSecond": 10000}}', NULL, 1, 1, 1, 0, NULL, NULL, NULL, 0, 0, '2026-11-29 21:03:07.316+00', '2026-11-29 21:03:07.444+00', '2026-11-29 21:03:07.651+00', 'completed', NULL, 60000, 3, NULL, NULL, '2027-02-27 21:03:07.651+00');
INSERT INTO public.sessions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_cJUnqEX440NG0gLE0C1fMq', 'key_NCw2nUwbUHTLt064ldGa5c', 'tpl_08RhGr0NGADQ1yEObiNcrr', 1, 'live', '2026-11-29 21:03:06.937+00', 6, 5, 'en', 'Sam', 'live', '{"seed": "ses_cJUnqEX440NG0gLE0C1fMq", "stages": {"llmFirstTokenMs": 1, "llmTokensPerSecond": 10000}}', NULL, 1, 1, 1, 0, 'wrk_previous', 'ws://worker.example:1/v1/realtime', '{"remainingMs": 600000, "clockRunning": true, "questionHint": "", "questionCount": 5, "questionTitle": "A report", "questionNumber": 1}', 1, 1, '2026-11-29 21:03:06.755+00', '2026-11-29 21:03:06.937+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.sessions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_uD9oQ825smSGXOR9qjD5bs', 'key_0kf6JjY81kggJAETz5sEz2', 'tpl_08RhGr0NGADQ1yEObiNcrr', 1, 'created', '2026-11-29 21:03:07.767+00', 2, 1, 'en', 'Sam', NULL, NULL, 'https://portal.example', 1, 0, 0, 0, NULL, NULL, NULL, 0, 0, '2026-11-29 21:03:07.767+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO public.snapshots VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_k7wu3WJas2e1A55CWT54yw', 1, 2, '{"state": {"at": "suspended"}, "version": 1, "sequence": 2}', '2026-11-29 21:03:06.69+00');
INSERT INTO public.snapshots VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_cJUnqEX440NG0gLE0C1fMq', 1, 3, '{"state": {"at": "live"}, "version": 1, "sequence": 2}', '2026-11-29 21:03:07.292+00');

INSERT INTO public.template_versions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'tpv_QCBB6WtirtDzS6569YCL1l', 'tpl_08RhGr0NGADQ1yEObiNcrr', 1, '{"kind": "practice", "turn": {"mode": "conversational"}, "title": "Graduate analyst", "locale": "en", "criteria": [{"id": "structure", "name": "Structure", "levels": [{"label": "lost", "anchor": "No thread: the answer jumps between topics and the question stays open."}, {"label": "loose", "anchor": "Parts of an answer are there, but order or ending is missing and much is beside the point."}, {"label": "followable", "anchor": "The answer has an order and comes to an end; some detail is missing or too much."}, {"label": "clear", "anchor": "Situation, action and result are told in order, with fitting detail and an explicit end."}, {"label": "compelling", "anchor": "Leads with the point, supports it with chosen detail in order, and closes with what follows from it."}], "description": "Whether a listener can follow: a beginning, a thread and an end, with the detail that matters."}, {"id": "ownership", "name": "Own part", "levels": [{"label": "absent", "anchor": "Only “we” or general statements; no action of the candidate is named."}, {"label": "vague", "anchor": "A role is named, but nothing that was done or decided."}, {"label": "visible", "anchor": "At least one concrete action of the candidate is described."}, {"label": "clear", "anchor": "Several actions of the candidate, with the reason for at least one decision."}, {"label": "full", "anchor": "Actions, reasons, effect and own limits are told; credit to others is given by name or role."}], "description": "Whether it becomes clear what the candidate did and decided, rather than the group."}, {"id": "analysis", "name": "Analytical thinking", "levels": [{"label": "guess", "anchor": "A result without any way to it."}, {"label": "fragment", "anchor": "One step or number is named, but no way from question to result."}, {"label": "stepwise", "anchor": "The problem is cut into at least two parts and worked through in order."}, {"label": "reasoned", "anchor": "Parts, stated assumptions and a result that follows from them."}, {"label": "critical", "anchor": "As before, and the result is checked against something known, or its weak assumption is named."}], "description": "Whether a problem is cut into parts, assumptions are said, and results are checked."}, {"id": "motivation", "name": "Motivation and learning", "levels": [{"label": "none", "anchor": "No reason, or one that would fit every job."}, {"label": "claimed", "anchor": "A reason is claimed, with nothing that was done to show it."}, {"label": "shown", "anchor": "A reason and one thing that was done that fits it."}, {"label": "grounded", "anchor": "A specific reason, two or more fitting experiences, or a change made after a mistake."}, {"label": "driven", "anchor": "Specific reasons tied to experiences and to what the candidate wants to learn next and how."}], "description": "Whether reasons are the candidate’s own and shown by what they did."}], "questions": [{"id": "motivation", "hint": "One reason that is really yours, and one thing you did (a course, a project, a job) that shows it.", "text": "To begin with: what draws you to work as an analyst, and what have you done so far that points in that direction?", "title": "Why this role", "criterionIds": ["motivation", "structure"], "maxFollowUps": 2}, {"id": "project", "hint": "The situation, your own part, what you decided and why, and a result that can be named.", "text": "Tell me about a project of your studies or a job in which you had to find something out from data. What was the question, what did you do, and what came out of it?", "title": "A project you are proud of", "criterionIds": ["ownership", "analysis", "structure"], "maxFollowUps": 2}, {"id": "team", "hint": "What the disagreement was about, what you said and heard, how it was settled, and what you would do again.", "text": "Describe a time when you worked with others and you did not agree on how to go on. What did you do?", "title": "When a team did not agree", "criterionIds": ["ownership", "structure"], "maxFollowUps": 2}, {"id": "estimate", "hint": "Say what you assume, cut the problem into parts, calculate roughly, then ask whether the result can be true.", "text": "Let us think together. Roughly how many cups of coffee are sold in one day in the city that you live in? I am interested in the way, not in the number.", "title": "Think aloud: an estimate", "criterionIds": ["analysis", "structure"], "maxFollowUps": 2}, {"id": "learning", "hint": "A real mistake, your part in it, and a change in how you work that somebody else could notice.", "text": "Tell me about something that went wrong and that was in your hands. What have you done differently since?", "title": "Learning from a mistake", "criterionIds": ["ownership", "motivation"], "maxFollowUps": 1}], "interviewer": {"name": "Ava", "persona": "You are Ava, who has interviewed graduates for ten years and remembers her own first interview. You are warm, calm and brief: one or two sentences at a time, one question at a time. You take up something concrete that the candidate said before you ask on. You never flatter, never lecture and never answer in the candidate’s place. When somebody is stuck, you make the question smaller instead of repeating it. This is practice: you may say in one sentence what would make an answer stronger, but only after it is complete."}, "timeBudgetMs": 1200000, "retentionDays": 90, "resultVisibility": "candidate"}', '2026-11-29 21:03:04.775+00');
INSERT INTO public.template_versions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'tpv_f8BfOwfAerg1oXQRHt1h4a', 'tpl_kmTbfX9g7gKWdp4wpLbuVN', 1, '{"kind": "technical", "turn": {"mode": "conversational", "maxPauseMs": 4000}, "title": "Backend engineer", "locale": "en", "criteria": [{"id": "correctness", "name": "Correctness under failure", "levels": [{"label": "unaware", "anchor": "Only the case in which everything works is described."}, {"label": "partial", "anchor": "A failure is named, but the measure against it does not help or makes it worse."}, {"label": "sound", "anchor": "Retries are made safe by a fitting means, e.g. a key that the receiver remembers."}, {"label": "thorough", "anchor": "State before and after each outside effect is told, and the crash between the two is handled."}, {"label": "rigorous", "anchor": "As before, with what cannot be guaranteed, how it is noticed and who repairs it."}], "description": "Whether the candidate sees what happens when a process, a network or a vendor fails in the middle."}, {"id": "design", "name": "Design and trade-offs", "levels": [{"label": "names only", "anchor": "Technologies are listed without what they are for."}, {"label": "sketch", "anchor": "Parts are named with their purpose, but no reason for a choice."}, {"label": "reasoned", "anchor": "At least one choice is justified by a need of the system."}, {"label": "weighed", "anchor": "An alternative is named for a main choice, with what speaks for and against it."}, {"label": "masterly", "anchor": "Choices follow from numbers or constraints, and the point at which they would stop being right is named."}], "description": "Whether parts and boundaries follow from needs, and what was given up is known."}, {"id": "diagnosis", "name": "Diagnosis", "levels": [{"label": "random", "anchor": "Changes are tried without looking at anything first."}, {"label": "habitual", "anchor": "One usual suspect is checked, whatever the symptoms."}, {"label": "ordered", "anchor": "Symptoms are compared and the search is narrowed in at least two steps."}, {"label": "evidence-led", "anchor": "Each step says what it would show, and the cause is proven before the fix."}, {"label": "expert", "anchor": "As before, with the means of measuring named, and the check that the fix worked."}], "description": "Whether a cause is searched for by evidence rather than by trying changes."}, {"id": "operations", "name": "Running it", "levels": [{"label": "absent", "anchor": "Nothing about how a change reaches production or how an outage is handled."}, {"label": "reactive", "anchor": "Problems are repaired when reported; no way back, no follow-up."}, {"label": "careful", "anchor": "Changes go in steps, or an outage is contained before it is understood."}, {"label": "prepared", "anchor": "Steps with a way back at each, signals that are watched, and a follow-up after the outage."}, {"label": "systematic", "anchor": "As before, and a measure that made a whole class of outage smaller or impossible."}], "description": "Whether change and outage are handled with users and colleagues in mind."}, {"id": "communication", "name": "Explaining", "levels": [{"label": "unclear", "anchor": "It stays open what was built or done."}, {"label": "patchy", "anchor": "Understandable in parts; terms are used without meaning."}, {"label": "understandable", "anchor": "The main line can be followed, with some gaps."}, {"label": "precise", "anchor": "Terms are right, the order is clear, and gaps are said openly."}, {"label": "teaching", "anchor": "As before, and fitted to the listener: the important first, detail on request."}], "description": "Whether another engineer could act on what was said."}], "questions": [{"id": "system", "hint": "Load and data, the main parts and how they talk, one decision with what spoke for and against it.", "text": "Pick a backend system that you built or changed a good deal. What did it have to do, what did it look like, and which decision in it was the hardest?", "title": "A system you built", "criterionIds": ["design", "communication"], "maxFollowUps": 2}, {"id": "payments", "hint": "Idempotency keys, what is stored before and after the call, what happens when the process dies in between.", "text": "A service takes orders over HTTP and asks a payment provider to charge a card. Networks fail and clients retry. How do you make sure that nobody is charged twice and no paid order is lost?", "title": "Exactly one payment", "criterionIds": ["correctness", "design"], "maxFollowUps": 3}, {"id": "slow-query", "hint": "What you look at first and why, how you narrow it down, how you prove the cause before you change anything.", "text": "An endpoint that used to answer in fifty milliseconds now takes four seconds, for some customers only. How do you find out why?", "title": "It became slow", "criterionIds": ["diagnosis", "communication"], "maxFollowUps": 2}, {"id": "incident", "hint": "Your own part, the order of steps under pressure, and a change that makes it less likely or smaller.", "text": "Tell me about an outage that you were part of. How did you notice, what did you do first, and what changed afterwards?", "title": "A night that went wrong", "criterionIds": ["diagnosis", "operations", "communication"], "maxFollowUps": 2}, {"id": "migration", "hint": "Expand and contract, double writing, backfill in batches, how you check that both sides agree.", "text": "You must split a large table that every service writes to, without downtime. What are your steps, and how could you turn back at each?", "title": "Changing a table in use", "criterionIds": ["correctness", "operations"], "maxFollowUps": 2}], "interviewer": {"name": "Noor", "persona": "You are Noor, a staff engineer who has been on call for large services for years. You are curious, precise and unhurried. You ask one thing at a time, in one or two spoken sentences, without lists or code read aloud. You take up the candidate’s own words and ask for the case in which their design would fail. You accept any technology that is argued for. You never hint at whether an answer is right, never explain the solution, and give time to think."}, "timeBudgetMs": 1800000, "retentionDays": 180, "resultVisibility": "tenant"}', '2026-11-29 21:03:04.802+00');
INSERT INTO public.template_versions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'tpv_9tIAhKvZvzWAhIDNDat7St', 'tpl_jkXgcC9IYvcu522yxGEBxN', 1, '{"kind": "screening", "turn": {"mode": "conversational"}, "title": "Customer support specialist", "locale": "en", "criteria": [{"id": "listening", "name": "Listening and asking", "levels": [{"label": "absent", "anchor": "Offers a solution without a question or any word about what was said."}, {"label": "formal", "anchor": "A stock phrase of understanding, no question that fits the case."}, {"label": "attentive", "anchor": "Takes up a detail of the case, or asks one fitting question."}, {"label": "exploring", "anchor": "Takes up details and asks until the actual need is clear."}, {"label": "anticipating", "anchor": "As before, sums the need up for the customer and sees what they would need next."}], "description": "Whether the need behind the words is found before anything is offered."}, {"id": "tone", "name": "Tone under pressure", "levels": [{"label": "defensive", "anchor": "Argues, blames the customer or another department."}, {"label": "stiff", "anchor": "Polite but by formula; the trouble is not acknowledged."}, {"label": "kind", "anchor": "Acknowledges the trouble in own words and stays calm."}, {"label": "steady", "anchor": "Acknowledges, takes responsibility and is clear about what cannot be done."}, {"label": "reassuring", "anchor": "As before, and the customer knows what happens next and feels taken seriously."}], "description": "Whether the words stay respectful, calm and honest when a customer is upset."}, {"id": "resolution", "name": "Solving and following up", "levels": [{"label": "none", "anchor": "No step is offered, or the customer is sent away."}, {"label": "vague", "anchor": "Help is promised without what, who or when."}, {"label": "concrete", "anchor": "One concrete step is named."}, {"label": "reliable", "anchor": "A step, who takes it and by when, or an alternative where the wish is not possible."}, {"label": "complete", "anchor": "As before, with how it is checked that the problem is solved, and what keeps it from coming back."}], "description": "Whether a concrete next step comes out, with somebody who does it and a time."}], "questions": [{"id": "experience", "hint": "Who it was, how you found out what was really needed, what you did and how it ended.", "text": "Tell me about a time when you helped somebody who did not know how to go on: at work, in studies or in your own time. What did you do?", "title": "Helping people so far", "criterionIds": ["listening", "resolution"], "maxFollowUps": 2}, {"id": "role-play", "hint": "Take the trouble seriously, find out what is needed now, say what you will do and by when.", "text": "Let us try a call. I am a customer: my parcel was to arrive last Friday, it was a birthday present, and this is the third time that I call. Please begin with your first words to me.", "title": "Role play: a late parcel", "criterionIds": ["listening", "tone", "resolution"], "maxFollowUps": 3}, {"id": "no", "hint": "A clear no with its reason, what is possible instead, and how the customer leaves the conversation.", "text": "A customer asks for a refund that the rules do not allow, and you understand why they ask. What do you say to them, and what do you do?", "title": "Saying no", "criterionIds": ["tone", "resolution"], "maxFollowUps": 2}, {"id": "unknown", "hint": "Honesty about what you know, how you find out, and how the customer stays informed.", "text": "You are asked about something technical that you have never heard of, and the customer is waiting. How do you go on?", "title": "When you do not know", "criterionIds": ["resolution", "listening"], "maxFollowUps": 2}], "interviewer": {"name": "Milo", "persona": "You are Milo, who leads a support team and began on the phones. You are friendly, plain and patient, and speak in short everyday sentences. You ask one question at a time and take up what was said. In the role play you are the customer: annoyed at first, fair when you are taken seriously, and never rude. You do not coach, judge or promise anything about the outcome."}, "timeBudgetMs": 900000, "retentionDays": 180, "resultVisibility": "tenant"}', '2026-11-29 21:03:04.827+00');
INSERT INTO public.template_versions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'live', 'tpv_OlQJyrILl6bRQyKS4NCmC9', 'tpl_LMYTs5cLkLdwWHfZVvxahm', 1, '{"kind": "practice", "turn": {"mode": "conversational"}, "title": "Graduate analyst", "locale": "en", "criteria": [{"id": "structure", "name": "Structure", "levels": [{"label": "lost", "anchor": "No thread: the answer jumps between topics and the question stays open."}, {"label": "loose", "anchor": "Parts of an answer are there, but order or ending is missing and much is beside the point."}, {"label": "followable", "anchor": "The answer has an order and comes to an end; some detail is missing or too much."}, {"label": "clear", "anchor": "Situation, action and result are told in order, with fitting detail and an explicit end."}, {"label": "compelling", "anchor": "Leads with the point, supports it with chosen detail in order, and closes with what follows from it."}], "description": "Whether a listener can follow: a beginning, a thread and an end, with the detail that matters."}, {"id": "ownership", "name": "Own part", "levels": [{"label": "absent", "anchor": "Only “we” or general statements; no action of the candidate is named."}, {"label": "vague", "anchor": "A role is named, but nothing that was done or decided."}, {"label": "visible", "anchor": "At least one concrete action of the candidate is described."}, {"label": "clear", "anchor": "Several actions of the candidate, with the reason for at least one decision."}, {"label": "full", "anchor": "Actions, reasons, effect and own limits are told; credit to others is given by name or role."}], "description": "Whether it becomes clear what the candidate did and decided, rather than the group."}, {"id": "analysis", "name": "Analytical thinking", "levels": [{"label": "guess", "anchor": "A result without any way to it."}, {"label": "fragment", "anchor": "One step or number is named, but no way from question to result."}, {"label": "stepwise", "anchor": "The problem is cut into at least two parts and worked through in order."}, {"label": "reasoned", "anchor": "Parts, stated assumptions and a result that follows from them."}, {"label": "critical", "anchor": "As before, and the result is checked against something known, or its weak assumption is named."}], "description": "Whether a problem is cut into parts, assumptions are said, and results are checked."}, {"id": "motivation", "name": "Motivation and learning", "levels": [{"label": "none", "anchor": "No reason, or one that would fit every job."}, {"label": "claimed", "anchor": "A reason is claimed, with nothing that was done to show it."}, {"label": "shown", "anchor": "A reason and one thing that was done that fits it."}, {"label": "grounded", "anchor": "A specific reason, two or more fitting experiences, or a change made after a mistake."}, {"label": "driven", "anchor": "Specific reasons tied to experiences and to what the candidate wants to learn next and how."}], "description": "Whether reasons are the candidate’s own and shown by what they did."}], "questions": [{"id": "motivation", "hint": "One reason that is really yours, and one thing you did (a course, a project, a job) that shows it.", "text": "To begin with: what draws you to work as an analyst, and what have you done so far that points in that direction?", "title": "Why this role", "criterionIds": ["motivation", "structure"], "maxFollowUps": 2}, {"id": "project", "hint": "The situation, your own part, what you decided and why, and a result that can be named.", "text": "Tell me about a project of your studies or a job in which you had to find something out from data. What was the question, what did you do, and what came out of it?", "title": "A project you are proud of", "criterionIds": ["ownership", "analysis", "structure"], "maxFollowUps": 2}, {"id": "team", "hint": "What the disagreement was about, what you said and heard, how it was settled, and what you would do again.", "text": "Describe a time when you worked with others and you did not agree on how to go on. What did you do?", "title": "When a team did not agree", "criterionIds": ["ownership", "structure"], "maxFollowUps": 2}, {"id": "estimate", "hint": "Say what you assume, cut the problem into parts, calculate roughly, then ask whether the result can be true.", "text": "Let us think together. Roughly how many cups of coffee are sold in one day in the city that you live in? I am interested in the way, not in the number.", "title": "Think aloud: an estimate", "criterionIds": ["analysis", "structure"], "maxFollowUps": 2}, {"id": "learning", "hint": "A real mistake, your part in it, and a change in how you work that somebody else could notice.", "text": "Tell me about something that went wrong and that was in your hands. What have you done differently since?", "title": "Learning from a mistake", "criterionIds": ["ownership", "motivation"], "maxFollowUps": 1}], "interviewer": {"name": "Ava", "persona": "You are Ava, who has interviewed graduates for ten years and remembers her own first interview. You are warm, calm and brief: one or two sentences at a time, one question at a time. You take up something concrete that the candidate said before you ask on. You never flatter, never lecture and never answer in the candidate’s place. When somebody is stuck, you make the question smaller instead of repeating it. This is practice: you may say in one sentence what would make an answer stronger, but only after it is complete."}, "timeBudgetMs": 1200000, "retentionDays": 90, "resultVisibility": "candidate"}', '2026-11-29 21:03:04.865+00');
INSERT INTO public.template_versions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'live', 'tpv_X9JmOHJjWDBkjztJtyhXn3', 'tpl_Ym6MliAJv8cdHLmzGn7Ewz', 1, '{"kind": "technical", "turn": {"mode": "conversational", "maxPauseMs": 4000}, "title": "Backend engineer", "locale": "en", "criteria": [{"id": "correctness", "name": "Correctness under failure", "levels": [{"label": "unaware", "anchor": "Only the case in which everything works is described."}, {"label": "partial", "anchor": "A failure is named, but the measure against it does not help or makes it worse."}, {"label": "sound", "anchor": "Retries are made safe by a fitting means, e.g. a key that the receiver remembers."}, {"label": "thorough", "anchor": "State before and after each outside effect is told, and the crash between the two is handled."}, {"label": "rigorous", "anchor": "As before, with what cannot be guaranteed, how it is noticed and who repairs it."}], "description": "Whether the candidate sees what happens when a process, a network or a vendor fails in the middle."}, {"id": "design", "name": "Design and trade-offs", "levels": [{"label": "names only", "anchor": "Technologies are listed without what they are for."}, {"label": "sketch", "anchor": "Parts are named with their purpose, but no reason for a choice."}, {"label": "reasoned", "anchor": "At least one choice is justified by a need of the system."}, {"label": "weighed", "anchor": "An alternative is named for a main choice, with what speaks for and against it."}, {"label": "masterly", "anchor": "Choices follow from numbers or constraints, and the point at which they would stop being right is named."}], "description": "Whether parts and boundaries follow from needs, and what was given up is known."}, {"id": "diagnosis", "name": "Diagnosis", "levels": [{"label": "random", "anchor": "Changes are tried without looking at anything first."}, {"label": "habitual", "anchor": "One usual suspect is checked, whatever the symptoms."}, {"label": "ordered", "anchor": "Symptoms are compared and the search is narrowed in at least two steps."}, {"label": "evidence-led", "anchor": "Each step says what it would show, and the cause is proven before the fix."}, {"label": "expert", "anchor": "As before, with the means of measuring named, and the check that the fix worked."}], "description": "Whether a cause is searched for by evidence rather than by trying changes."}, {"id": "operations", "name": "Running it", "levels": [{"label": "absent", "anchor": "Nothing about how a change reaches production or how an outage is handled."}, {"label": "reactive", "anchor": "Problems are repaired when reported; no way back, no follow-up."}, {"label": "careful", "anchor": "Changes go in steps, or an outage is contained before it is understood."}, {"label": "prepared", "anchor": "Steps with a way back at each, signals that are watched, and a follow-up after the outage."}, {"label": "systematic", "anchor": "As before, and a measure that made a whole class of outage smaller or impossible."}], "description": "Whether change and outage are handled with users and colleagues in mind."}, {"id": "communication", "name": "Explaining", "levels": [{"label": "unclear", "anchor": "It stays open what was built or done."}, {"label": "patchy", "anchor": "Understandable in parts; terms are used without meaning."}, {"label": "understandable", "anchor": "The main line can be followed, with some gaps."}, {"label": "precise", "anchor": "Terms are right, the order is clear, and gaps are said openly."}, {"label": "teaching", "anchor": "As before, and fitted to the listener: the important first, detail on request."}], "description": "Whether another engineer could act on what was said."}], "questions": [{"id": "system", "hint": "Load and data, the main parts and how they talk, one decision with what spoke for and against it.", "text": "Pick a backend system that you built or changed a good deal. What did it have to do, what did it look like, and which decision in it was the hardest?", "title": "A system you built", "criterionIds": ["design", "communication"], "maxFollowUps": 2}, {"id": "payments", "hint": "Idempotency keys, what is stored before and after the call, what happens when the process dies in between.", "text": "A service takes orders over HTTP and asks a payment provider to charge a card. Networks fail and clients retry. How do you make sure that nobody is charged twice and no paid order is lost?", "title": "Exactly one payment", "criterionIds": ["correctness", "design"], "maxFollowUps": 3}, {"id": "slow-query", "hint": "What you look at first and why, how you narrow it down, how you prove the cause before you change anything.", "text": "An endpoint that used to answer in fifty milliseconds now takes four seconds, for some customers only. How do you find out why?", "title": "It became slow", "criterionIds": ["diagnosis", "communication"], "maxFollowUps": 2}, {"id": "incident", "hint": "Your own part, the order of steps under pressure, and a change that makes it less likely or smaller.", "text": "Tell me about an outage that you were part of. How did you notice, what did you do first, and what changed afterwards?", "title": "A night that went wrong", "criterionIds": ["diagnosis", "operations", "communication"], "maxFollowUps": 2}, {"id": "migration", "hint": "Expand and contract, double writing, backfill in batches, how you check that both sides agree.", "text": "You must split a large table that every service writes to, without downtime. What are your steps, and how could you turn back at each?", "title": "Changing a table in use", "criterionIds": ["correctness", "operations"], "maxFollowUps": 2}], "interviewer": {"name": "Noor", "persona": "You are Noor, a staff engineer who has been on call for large services for years. You are curious, precise and unhurried. You ask one thing at a time, in one or two spoken sentences, without lists or code read aloud. You take up the candidate’s own words and ask for the case in which their design would fail. You accept any technology that is argued for. You never hint at whether an answer is right, never explain the solution, and give time to think."}, "timeBudgetMs": 1800000, "retentionDays": 180, "resultVisibility": "tenant"}', '2026-11-29 21:03:04.882+00');
INSERT INTO public.template_versions VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'live', 'tpv_raZeA3EAhH8LP1Ugt81onN', 'tpl_kQ1X92hHiF6cm378BNZiGp', 1, '{"kind": "screening", "turn": {"mode": "conversational"}, "title": "Customer support specialist", "locale": "en", "criteria": [{"id": "listening", "name": "Listening and asking", "levels": [{"label": "absent", "anchor": "Offers a solution without a question or any word about what was said."}, {"label": "formal", "anchor": "A stock phrase of understanding, no question that fits the case."}, {"label": "attentive", "anchor": "Takes up a detail of the case, or asks one fitting question."}, {"label": "exploring", "anchor": "Takes up details and asks until the actual need is clear."}, {"label": "anticipating", "anchor": "As before, sums the need up for the customer and sees what they would need next."}], "description": "Whether the need behind the words is found before anything is offered."}, {"id": "tone", "name": "Tone under pressure", "levels": [{"label": "defensive", "anchor": "Argues, blames the customer or another department."}, {"label": "stiff", "anchor": "Polite but by formula; the trouble is not acknowledged."}, {"label": "kind", "anchor": "Acknowledges the trouble in own words and stays calm."}, {"label": "steady", "anchor": "Acknowledges, takes responsibility and is clear about what cannot be done."}, {"label": "reassuring", "anchor": "As before, and the customer knows what happens next and feels taken seriously."}], "description": "Whether the words stay respectful, calm and honest when a customer is upset."}, {"id": "resolution", "name": "Solving and following up", "levels": [{"label": "none", "anchor": "No step is offered, or the customer is sent away."}, {"label": "vague", "anchor": "Help is promised without what, who or when."}, {"label": "concrete", "anchor": "One concrete step is named."}, {"label": "reliable", "anchor": "A step, who takes it and by when, or an alternative where the wish is not possible."}, {"label": "complete", "anchor": "As before, with how it is checked that the problem is solved, and what keeps it from coming back."}], "description": "Whether a concrete next step comes out, with somebody who does it and a time."}], "questions": [{"id": "experience", "hint": "Who it was, how you found out what was really needed, what you did and how it ended.", "text": "Tell me about a time when you helped somebody who did not know how to go on: at work, in studies or in your own time. What did you do?", "title": "Helping people so far", "criterionIds": ["listening", "resolution"], "maxFollowUps": 2}, {"id": "role-play", "hint": "Take the trouble seriously, find out what is needed now, say what you will do and by when.", "text": "Let us try a call. I am a customer: my parcel was to arrive last Friday, it was a birthday present, and this is the third time that I call. Please begin with your first words to me.", "title": "Role play: a late parcel", "criterionIds": ["listening", "tone", "resolution"], "maxFollowUps": 3}, {"id": "no", "hint": "A clear no with its reason, what is possible instead, and how the customer leaves the conversation.", "text": "A customer asks for a refund that the rules do not allow, and you understand why they ask. What do you say to them, and what do you do?", "title": "Saying no", "criterionIds": ["tone", "resolution"], "maxFollowUps": 2}, {"id": "unknown", "hint": "Honesty about what you know, how you find out, and how the customer stays informed.", "text": "You are asked about something technical that you have never heard of, and the customer is waiting. How do you go on?", "title": "When you do not know", "criterionIds": ["resolution", "listening"], "maxFollowUps": 2}], "interviewer": {"name": "Milo", "persona": "You are Milo, who leads a support team and began on the phones. You are friendly, plain and patient, and speak in short everyday sentences. You ask one question at a time and take up what was said. In the role play you are the customer: annoyed at first, fair when you are taken seriously, and never rude. You do not coach, judge or promise anything about the outcome."}, "timeBudgetMs": 900000, "retentionDays": 180, "resultVisibility": "tenant"}', '2026-11-29 21:03:04.888+00');

INSERT INTO public.templates VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'tpl_08RhGr0NGADQ1yEObiNcrr', 'graduate-practice', 1, '2026-11-29 21:03:04.771+00', '2026-11-29 21:03:04.771+00');
INSERT INTO public.templates VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'tpl_kmTbfX9g7gKWdp4wpLbuVN', 'backend-engineer-screen', 1, '2026-11-29 21:03:04.8+00', '2026-11-29 21:03:04.8+00');
INSERT INTO public.templates VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'tpl_jkXgcC9IYvcu522yxGEBxN', 'customer-support-screen', 1, '2026-11-29 21:03:04.817+00', '2026-11-29 21:03:04.817+00');
INSERT INTO public.templates VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'live', 'tpl_LMYTs5cLkLdwWHfZVvxahm', 'graduate-practice', 1, '2026-11-29 21:03:04.854+00', '2026-11-29 21:03:04.854+00');
INSERT INTO public.templates VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'live', 'tpl_Ym6MliAJv8cdHLmzGn7Ewz', 'backend-engineer-screen', 1, '2026-11-29 21:03:04.881+00', '2026-11-29 21:03:04.881+00');
INSERT INTO public.templates VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'live', 'tpl_kQ1X92hHiF6cm378BNZiGp', 'customer-support-screen', 1, '2026-11-29 21:03:04.887+00', '2026-11-29 21:03:04.887+00');

INSERT INTO public.tenants VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'previous', 'Previous', '2026-11-29 21:03:04.735+00');

INSERT INTO public.tickets VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', '51d006c6660b62763688d83ef39641a6ef851d68ea8594fa4427e2d1daa77d8c', 'ses_f7sJkDiZfakPznrJ6tsWSF', 1, NULL, '2026-11-29 21:04:06.042+00', NULL);
INSERT INTO public.tickets VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'b3d3a298f6da3006f259230c82cacee6e4ce0e1afe89d5b86043beb171b930a2', 'ses_k7wu3WJas2e1A55CWT54yw', 1, NULL, '2026-11-29 21:04:06.654+00', NULL);
INSERT INTO public.tickets VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'b1b422a5493793d4caff2a60a30263587a962fac321fd5d8068ad7e9d9a2c16c', 'ses_cJUnqEX440NG0gLE0C1fMq', 1, NULL, '2026-11-29 21:04:07.262+00', NULL);
INSERT INTO public.tickets VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', '853273ab8ae5d8c3a949bf44d6b3f164b64c0fa9edbbdd8a56ef21eefd34042a', 'ses_aDekR4WTiflHRix8AVMUxl', 1, NULL, '2026-11-29 21:04:07.63+00', NULL);

INSERT INTO public.utterances VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 1, 'utt_OVsYuNbtHnuSF8OCQrcTfA', 1, 'interviewer', 'Tell me about a report that turned out to be wrong.', 'voice', 1000, 1800, 'trn_NWKmrfeHAhiqTqhAf31awZ', 'motivation', 'conversational', false, '2026-11-29 21:03:06.058+00');
INSERT INTO public.utterances VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_f7sJkDiZfakPznrJ6tsWSF', 2, 'utt_iutpDACjdPPBiWIKSY4x04', 1, 'candidate', 'The totals were wrong by one percent, so I compared them with the ledger, found a join that counted returns twice, and told the team the same day what it changed.', 'voice', 2000, 2800, 'trn_ZEHtsF4yXCa32YOzVZ9VHk', 'motivation', 'conversational', false, '2026-11-29 21:03:06.059+00');
INSERT INTO public.utterances VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_k7wu3WJas2e1A55CWT54yw', 1, 'utt_Baaa0RyUjQwuaKYH4Y4ubw', 1, 'interviewer', 'Hello.', 'voice', 1000, 1800, 'trn_OQ3JEU64Oyszbt62ioxSnp', NULL, 'conversational', false, '2026-11-29 21:03:06.685+00');
INSERT INTO public.utterances VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_k7wu3WJas2e1A55CWT54yw', 2, 'utt_xeM1nedT4l7d6q8nB1Kffi', 1, 'candidate', 'Hi, I am Sam.', 'voice', 2000, 2800, 'trn_WaB2e7GUnXZ6WwiS7MjPKa', NULL, 'conversational', false, '2026-11-29 21:03:06.689+00');
INSERT INTO public.utterances VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_cJUnqEX440NG0gLE0C1fMq', 1, 'utt_hewvN8cPN6ziqJrnDwUzq1', 1, 'interviewer', 'Welcome.', 'voice', 1000, 1800, 'trn_IcYcxGE6PzCveAJaOoJvMS', NULL, 'conversational', false, '2026-11-29 21:03:07.289+00');
INSERT INTO public.utterances VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_cJUnqEX440NG0gLE0C1fMq', 2, 'utt_WkTl6cZZCy6dfAZbobRFVj', 1, 'candidate', 'Thank you.', 'voice', 2000, 2800, 'trn_OO0TP8twrUF5HhFsgV6eeC', NULL, 'conversational', false, '2026-11-29 21:03:07.291+00');
INSERT INTO public.utterances VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_aDekR4WTiflHRix8AVMUxl', 1, 'utt_EXZd9kbQKgmWbjem7ZpX0j', 1, 'interviewer', 'Welcome back.', 'voice', 1000, 1800, 'trn_516gQTtOxmZML8J8zDqhRe', NULL, 'conversational', false, '2026-11-29 21:03:07.659+00');
INSERT INTO public.utterances VALUES ('ten_rP2gdsaUzUFANo36Z5e9jf', 'test', 'ses_aDekR4WTiflHRix8AVMUxl', 2, 'utt_0XInxVV7CeSYldx9xVI5mr', 1, 'candidate', 'I compared the totals with the ledger and found the cause.', 'voice', 2000, 2800, 'trn_woipiBaH0rwDlZ9SwxvzLL', NULL, 'conversational', false, '2026-11-29 21:03:07.667+00');

ALTER TABLE ONLY public._prisma_migrations
    ADD CONSTRAINT _prisma_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.evaluations
    ADD CONSTRAINT evaluations_mode_session_key UNIQUE (tenant_id, mode, session_id);

ALTER TABLE ONLY public.evaluations
    ADD CONSTRAINT evaluations_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (tenant_id, mode, actor, key);

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_hash_key UNIQUE (hash);

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_mode_id_key UNIQUE (tenant_id, mode, id);

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.rate_limits
    ADD CONSTRAINT rate_limits_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.session_events
    ADD CONSTRAINT session_events_pkey PRIMARY KEY (tenant_id, session_id, sequence);

ALTER TABLE ONLY public.session_events
    ADD CONSTRAINT session_events_session_id_key UNIQUE (tenant_id, session_id, id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_mode_id_key UNIQUE (tenant_id, mode, id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT snapshots_mode_session_key UNIQUE (tenant_id, mode, session_id);

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT snapshots_pkey PRIMARY KEY (tenant_id, session_id);

ALTER TABLE ONLY public.template_versions
    ADD CONSTRAINT template_versions_mode_version_key UNIQUE (tenant_id, mode, template_id, version);

ALTER TABLE ONLY public.template_versions
    ADD CONSTRAINT template_versions_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.templates
    ADD CONSTRAINT templates_mode_id_key UNIQUE (tenant_id, mode, id);

ALTER TABLE ONLY public.templates
    ADD CONSTRAINT templates_mode_slug_key UNIQUE (tenant_id, mode, slug);

ALTER TABLE ONLY public.templates
    ADD CONSTRAINT templates_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_pkey PRIMARY KEY (tenant_id, hash);

ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_pkey PRIMARY KEY (tenant_id, session_id, id);

ALTER TABLE ONLY public.utterances
    ADD CONSTRAINT utterances_pkey PRIMARY KEY (tenant_id, session_id, sequence);

ALTER TABLE ONLY public.utterances
    ADD CONSTRAINT utterances_session_id_key UNIQUE (tenant_id, session_id, id);

CREATE INDEX consents_session_idx ON public.consents USING btree (tenant_id, session_id, agreed_at);

CREATE INDEX idempotency_keys_expires_idx ON public.idempotency_keys USING btree (expires_at);

CREATE INDEX idempotency_keys_session_idx ON public.idempotency_keys USING btree (tenant_id, session_id);

CREATE INDEX outbox_run_idx ON public.outbox USING btree (run_at);

CREATE INDEX outbox_session_idx ON public.outbox USING btree (tenant_id, session_id);

CREATE INDEX sessions_created_idx ON public.sessions USING btree (tenant_id, mode, created_at, id);

CREATE INDEX sessions_expires_idx ON public.sessions USING btree (expires_at);

CREATE INDEX sessions_external_id_idx ON public.sessions USING btree (tenant_id, mode, external_id);

CREATE INDEX sessions_id_idx ON public.sessions USING btree (id);

CREATE INDEX sessions_key_started_idx ON public.sessions USING btree (tenant_id, key_id, started_at);

CREATE INDEX sessions_key_status_idx ON public.sessions USING btree (tenant_id, key_id, status);

CREATE INDEX tickets_session_idx ON public.tickets USING btree (tenant_id, session_id);

ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES public.sessions(tenant_id, mode, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.evaluations
    ADD CONSTRAINT evaluations_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES public.sessions(tenant_id, mode, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES public.sessions(tenant_id, mode, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES public.sessions(tenant_id, mode, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.session_events
    ADD CONSTRAINT session_events_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES public.sessions(tenant_id, mode, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_key_fkey FOREIGN KEY (tenant_id, mode, key_id) REFERENCES public.keys(tenant_id, mode, id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_template_fkey FOREIGN KEY (tenant_id, mode, template_id, template_version) REFERENCES public.template_versions(tenant_id, mode, template_id, version);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT snapshots_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES public.sessions(tenant_id, mode, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.template_versions
    ADD CONSTRAINT template_versions_template_fkey FOREIGN KEY (tenant_id, mode, template_id) REFERENCES public.templates(tenant_id, mode, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.templates
    ADD CONSTRAINT templates_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES public.sessions(tenant_id, mode, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES public.sessions(tenant_id, mode, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.utterances
    ADD CONSTRAINT utterances_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES public.sessions(tenant_id, mode, id) ON DELETE CASCADE;

ALTER TABLE public.consents ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.evaluations ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.idempotency_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.keys ENABLE ROW LEVEL SECURITY;

CREATE POLICY lookup ON public.idempotency_keys TO vivavoce_lookup USING (true) WITH CHECK (false);

CREATE POLICY lookup ON public.keys FOR SELECT TO vivavoce_lookup USING (true);

CREATE POLICY lookup ON public.outbox FOR SELECT TO vivavoce_lookup USING (true);

CREATE POLICY lookup ON public.sessions FOR SELECT TO vivavoce_lookup USING (true);

ALTER TABLE public.outbox ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.session_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.snapshots ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.template_versions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.templates ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON public.consents USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.evaluations USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.idempotency_keys USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.keys USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.outbox USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.session_events USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.sessions USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.snapshots USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.template_versions USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.templates USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.tenants USING ((id = current_setting('app.tenant_id'::text, true))) WITH CHECK ((id = current_setting('app.tenant_id'::text, true)));

CREATE POLICY tenant ON public.tickets USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.turns USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

CREATE POLICY tenant ON public.utterances USING (public.app_in_scope(tenant_id, mode)) WITH CHECK (public.app_in_scope(tenant_id, mode));

ALTER TABLE public.tenants ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.tickets ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.turns ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.utterances ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA public TO vivavoce_api;
GRANT USAGE ON SCHEMA public TO vivavoce_lookup;

REVOKE ALL ON FUNCTION public.find_key(key_hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.find_key(key_hash text) TO vivavoce_api;
GRANT ALL ON FUNCTION public.find_key(key_hash text) TO vivavoce;

REVOKE ALL ON FUNCTION public.find_session_scope(session_id text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.find_session_scope(session_id text) TO vivavoce_api;
GRANT ALL ON FUNCTION public.find_session_scope(session_id text) TO vivavoce;

REVOKE ALL ON FUNCTION public.forget_idempotency_keys(before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.forget_idempotency_keys(before timestamp with time zone) TO vivavoce_api;
GRANT ALL ON FUNCTION public.forget_idempotency_keys(before timestamp with time zone) TO vivavoce;

REVOKE ALL ON FUNCTION public.list_expired_sessions(at timestamp with time zone, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.list_expired_sessions(at timestamp with time zone, most integer) TO vivavoce_api;
GRANT ALL ON FUNCTION public.list_expired_sessions(at timestamp with time zone, most integer) TO vivavoce;

REVOKE ALL ON FUNCTION public.list_lost_tasks(relayed_before timestamp with time zone, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.list_lost_tasks(relayed_before timestamp with time zone, most integer) TO vivavoce_api;
GRANT ALL ON FUNCTION public.list_lost_tasks(relayed_before timestamp with time zone, most integer) TO vivavoce;

GRANT SELECT,INSERT ON TABLE public.consents TO vivavoce_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.evaluations TO vivavoce_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.idempotency_keys TO vivavoce_api;
GRANT DELETE ON TABLE public.idempotency_keys TO vivavoce_lookup;

GRANT SELECT(expires_at) ON TABLE public.idempotency_keys TO vivavoce_lookup;

GRANT SELECT ON TABLE public.keys TO vivavoce_api;

GRANT SELECT(tenant_id) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(mode) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(id) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(kind) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(hash) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(scopes) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(origins) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(concurrent_sessions) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(minutes_per_day) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(expires_at) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(revoked_at) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT(grace_ends_at) ON TABLE public.keys TO vivavoce_lookup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox TO vivavoce_api;

GRANT SELECT(tenant_id) ON TABLE public.outbox TO vivavoce_lookup;

GRANT SELECT(mode) ON TABLE public.outbox TO vivavoce_lookup;

GRANT SELECT(id) ON TABLE public.outbox TO vivavoce_lookup;

GRANT SELECT(run_at) ON TABLE public.outbox TO vivavoce_lookup;

GRANT SELECT(relayed_at) ON TABLE public.outbox TO vivavoce_lookup;

GRANT SELECT(relays) ON TABLE public.outbox TO vivavoce_lookup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rate_limits TO vivavoce_api;

GRANT SELECT,INSERT ON TABLE public.session_events TO vivavoce_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sessions TO vivavoce_api;

GRANT SELECT(tenant_id) ON TABLE public.sessions TO vivavoce_lookup;

GRANT SELECT(mode) ON TABLE public.sessions TO vivavoce_lookup;

GRANT SELECT(id) ON TABLE public.sessions TO vivavoce_lookup;

GRANT SELECT(expires_at) ON TABLE public.sessions TO vivavoce_lookup;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.snapshots TO vivavoce_api;

GRANT SELECT,INSERT ON TABLE public.template_versions TO vivavoce_api;

GRANT SELECT,INSERT,UPDATE ON TABLE public.templates TO vivavoce_api;

GRANT SELECT ON TABLE public.tenants TO vivavoce_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tickets TO vivavoce_api;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.turns TO vivavoce_api;

GRANT SELECT,INSERT ON TABLE public.utterances TO vivavoce_api;

-- A candidate's applications, with what was written on them.
CREATE TABLE applications (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  candidate_id text NOT NULL,
  status text NOT NULL DEFAULT 'saved'
    CHECK (status IN ('saved', 'applied', 'screening', 'interview', 'offer', 'rejected', 'withdrawn')),
  title text NOT NULL,
  employer text,
  location text,
  url text,
  status_changed_at timestamptz(3) NOT NULL DEFAULT now(),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT applications_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT applications_mode_id_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT applications_candidate_fkey FOREIGN KEY (tenant_id, mode, candidate_id)
    REFERENCES candidates (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX applications_created_idx ON applications (tenant_id, mode, created_at, id);
CREATE INDEX applications_candidate_idx ON applications (tenant_id, mode, candidate_id, created_at, id);

-- What an application is about stands apart: a job or a resume that is erased takes its row along, and leaves the application.
CREATE TABLE application_jobs (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  application_id text NOT NULL,
  candidate_id text NOT NULL,
  job_id text NOT NULL,
  CONSTRAINT application_jobs_pkey PRIMARY KEY (tenant_id, application_id),
  CONSTRAINT application_jobs_place_key UNIQUE (tenant_id, mode, application_id),
  CONSTRAINT application_jobs_job_key UNIQUE (tenant_id, mode, job_id, candidate_id),
  CONSTRAINT application_jobs_application_fkey FOREIGN KEY (tenant_id, mode, application_id)
    REFERENCES applications (tenant_id, mode, id) ON DELETE CASCADE,
  CONSTRAINT application_jobs_job_fkey FOREIGN KEY (tenant_id, mode, job_id)
    REFERENCES jobs (tenant_id, mode, id) ON DELETE CASCADE
);

CREATE TABLE application_resumes (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  application_id text NOT NULL,
  candidate_id text NOT NULL,
  resume_id text NOT NULL,
  resume_version integer NOT NULL,
  CONSTRAINT application_resumes_pkey PRIMARY KEY (tenant_id, application_id),
  CONSTRAINT application_resumes_place_key UNIQUE (tenant_id, mode, application_id),
  CONSTRAINT application_resumes_application_fkey FOREIGN KEY (tenant_id, mode, application_id)
    REFERENCES applications (tenant_id, mode, id) ON DELETE CASCADE,
  CONSTRAINT application_resumes_resume_fkey FOREIGN KEY (tenant_id, mode, resume_id, resume_version)
    REFERENCES resume_versions (tenant_id, mode, resume_id, version) ON DELETE CASCADE
);
CREATE INDEX application_resumes_resume_idx ON application_resumes (tenant_id, mode, resume_id, resume_version);

CREATE TABLE application_practices (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  session_id text NOT NULL,
  application_id text NOT NULL,
  candidate_id text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT application_practices_pkey PRIMARY KEY (tenant_id, session_id),
  CONSTRAINT application_practices_session_fkey FOREIGN KEY (tenant_id, mode, session_id)
    REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE,
  CONSTRAINT application_practices_application_fkey FOREIGN KEY (tenant_id, mode, application_id)
    REFERENCES applications (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX application_practices_application_idx
  ON application_practices (tenant_id, mode, application_id, created_at);
CREATE INDEX application_practices_candidate_idx ON application_practices (tenant_id, mode, candidate_id, created_at);

CREATE TABLE application_notes (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  application_id text NOT NULL,
  candidate_id text NOT NULL,
  text text NOT NULL,
  member_id text,
  member_name text,
  by_tenant boolean NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT application_notes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT application_notes_application_fkey FOREIGN KEY (tenant_id, mode, application_id)
    REFERENCES applications (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX application_notes_application_idx ON application_notes (tenant_id, mode, application_id, created_at);

CREATE TABLE application_reminders (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  application_id text NOT NULL,
  candidate_id text NOT NULL,
  text text NOT NULL,
  due_at timestamptz(3) NOT NULL,
  done_at timestamptz(3),
  sent_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT application_reminders_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT application_reminders_application_fkey FOREIGN KEY (tenant_id, mode, application_id)
    REFERENCES applications (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX application_reminders_application_idx ON application_reminders (tenant_id, mode, application_id, due_at);

CREATE TABLE application_messages (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  application_id text NOT NULL,
  candidate_id text NOT NULL,
  message_id text NOT NULL,
  sender text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  received_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT application_messages_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT application_messages_message_key UNIQUE (tenant_id, mode, application_id, message_id),
  CONSTRAINT application_messages_application_fkey FOREIGN KEY (tenant_id, mode, application_id)
    REFERENCES applications (tenant_id, mode, id) ON DELETE CASCADE
);

SELECT make_subject('applications', 'application');
-- Each belongs to a candidate; an adviser sees those of candidates who agreed, and nobody else's.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['applications', 'application_jobs', 'application_resumes', 'application_practices',
                              'application_notes', 'application_reminders', 'application_messages'] LOOP
    PERFORM protect_candidate_table(name);
    EXECUTE format('CREATE POLICY agreed_only ON %I AS RESTRICTIVE
      USING ((SELECT current_setting(''app.agreed_only'', true)) IS DISTINCT FROM ''on''
             OR EXISTS (SELECT FROM candidates c
                         WHERE c.tenant_id = %1$I.tenant_id AND c.mode = %1$I.mode AND c.id = %1$I.candidate_id
                           AND c.advisers_agreed_at IS NOT NULL))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO vivavoce_api', name);
  END LOOP;
END $$;

-- Sign-in: accounts, their sessions and memberships, in a schema and under a login of their own. The tables and their columns
-- are better-auth's (`getMigrations`); a test holds the two together. They belong to people, who may be members of several
-- tenants, so no tenant's policy fits them: neither login sees the other's schema. An organization's id is its tenant's.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'vivavoce_auth') THEN
    BEGIN
      CREATE ROLE vivavoce_auth NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
END $$;

CREATE SCHEMA auth;

CREATE TABLE auth."user" (
  id text NOT NULL PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  image text,
  "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "twoFactorEnabled" boolean
);

CREATE TABLE auth."session" (
  id text NOT NULL PRIMARY KEY,
  "expiresAt" timestamptz NOT NULL,
  token text NOT NULL UNIQUE,
  "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  "activeOrganizationId" text
);

CREATE TABLE auth."account" (
  id text NOT NULL PRIMARY KEY,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamptz NOT NULL,
  UNIQUE ("providerId", "accountId")
);

CREATE TABLE auth."verification" (
  id text NOT NULL PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "updatedAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL
);

CREATE TABLE auth."organization" (
  id text NOT NULL PRIMARY KEY,
  name text NOT NULL,
  slug text NOT NULL UNIQUE,
  logo text,
  "createdAt" timestamptz NOT NULL,
  metadata text
);

CREATE TABLE auth."member" (
  id text NOT NULL PRIMARY KEY,
  "organizationId" text NOT NULL REFERENCES auth."organization" (id) ON DELETE CASCADE,
  "userId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  role text NOT NULL,
  "createdAt" timestamptz NOT NULL,
  UNIQUE ("organizationId", "userId")
);

CREATE TABLE auth."invitation" (
  id text NOT NULL PRIMARY KEY,
  "organizationId" text NOT NULL REFERENCES auth."organization" (id) ON DELETE CASCADE,
  email text NOT NULL,
  role text,
  status text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
  "inviterId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE
);

CREATE TABLE auth."twoFactor" (
  id text NOT NULL PRIMARY KEY,
  secret text NOT NULL,
  "backupCodes" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);

CREATE TABLE auth."passkey" (
  id text NOT NULL PRIMARY KEY,
  name text,
  "publicKey" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  "credentialID" text NOT NULL,
  counter integer NOT NULL,
  "deviceType" text NOT NULL,
  "backedUp" boolean NOT NULL,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);

CREATE TABLE auth."rateLimit" (
  id text NOT NULL PRIMARY KEY,
  key text NOT NULL UNIQUE,
  count integer NOT NULL,
  "lastRequest" bigint NOT NULL
);

CREATE INDEX "session_userId_idx" ON auth."session" ("userId");
CREATE INDEX "account_userId_idx" ON auth."account" ("userId");
CREATE INDEX "verification_identifier_idx" ON auth."verification" ("identifier");
CREATE INDEX "member_organizationId_idx" ON auth."member" ("organizationId");
CREATE INDEX "member_userId_idx" ON auth."member" ("userId");
CREATE INDEX "invitation_organizationId_idx" ON auth."invitation" ("organizationId");
CREATE INDEX "invitation_email_idx" ON auth."invitation" ("email");
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" ("secret");
CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" ("userId");
CREATE INDEX "passkey_userId_idx" ON auth."passkey" ("userId");
CREATE INDEX "passkey_credentialID_idx" ON auth."passkey" ("credentialID");

-- Ours: mails about an account, which belongs to no tenant. Gone once they are sent.
CREATE TABLE auth.mails (
  id text NOT NULL PRIMARY KEY,
  recipient text NOT NULL,
  locale text NOT NULL,
  template text NOT NULL,
  data jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

GRANT USAGE ON SCHEMA auth TO vivavoce_auth;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO vivavoce_auth;

-- Whoever signs up makes a tenant. The policy lets nobody make another's.
GRANT INSERT ON tenants TO vivavoce_api;

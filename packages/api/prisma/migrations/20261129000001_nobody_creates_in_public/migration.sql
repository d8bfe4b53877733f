-- Up to PostgreSQL 14 every login may create objects in `public`; from 15 on only the owner of the database.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

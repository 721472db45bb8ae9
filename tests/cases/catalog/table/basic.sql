CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok', 'it''s fine');
CREATE TABLE app.users (
    id serial PRIMARY KEY,
    big bigint GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 5),
    email varchar(100) NOT NULL UNIQUE,
    mood app.mood DEFAULT 'ok',
    name text COLLATE "C",
    upper_name text GENERATED ALWAYS AS (upper(name)) STORED,
    CONSTRAINT email_has_at CHECK (email LIKE '%@%')
);
CREATE TABLE app.posts (id bigint PRIMARY KEY, author int REFERENCES app.users ON DELETE CASCADE DEFERRABLE, body text);
CREATE INDEX posts_body ON app.posts (lower(body)) WHERE body IS NOT NULL;
COMMENT ON COLUMN app.users.email IS 'where to write';
COMMENT ON TABLE app.users IS 'people';
GRANT SELECT ON app.users TO catalog_reader;
GRANT UPDATE (email) ON app.users TO catalog_writer WITH GRANT OPTION;
ALTER TABLE app.posts OWNER TO catalog_owner;

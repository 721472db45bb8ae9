SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE TYPE app.mood AS ENUM ('sad', 'ok', 'it''s fine');
ALTER TYPE app.mood OWNER TO postgres;
CREATE SEQUENCE app.users_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE app.users_id_seq OWNER TO postgres;
CREATE TABLE app.posts (
    id bigint NOT NULL,
    author integer,
    body text
);
ALTER TABLE app.posts OWNER TO catalog_owner;
CREATE TABLE app.users (
    id integer DEFAULT nextval('app.users_id_seq'::regclass) NOT NULL,
    big bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.users_big_seq START WITH 10 INCREMENT BY 5 NO MINVALUE NO MAXVALUE CACHE 1) NOT NULL,
    email character varying(100) NOT NULL,
    mood app.mood DEFAULT 'ok'::app.mood,
    name text COLLATE pg_catalog."C",
    upper_name text GENERATED ALWAYS AS (upper(name)) STORED
);
ALTER TABLE app.users OWNER TO postgres;
GRANT SELECT ON TABLE app.users TO catalog_reader;
COMMENT ON TABLE app.users IS 'people';
GRANT UPDATE (email) ON TABLE app.users TO catalog_writer WITH GRANT OPTION;
COMMENT ON COLUMN app.users.email IS 'where to write';
ALTER TABLE ONLY app.posts ADD CONSTRAINT posts_pkey PRIMARY KEY (id);
ALTER TABLE app.users ADD CONSTRAINT email_has_at CHECK (((email)::text ~~ '%@%'::text));
ALTER TABLE ONLY app.users ADD CONSTRAINT users_email_key UNIQUE (email);
ALTER TABLE ONLY app.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY app.posts ADD CONSTRAINT posts_author_fkey FOREIGN KEY (author) REFERENCES app.users(id) ON DELETE CASCADE DEFERRABLE;
CREATE INDEX posts_body ON app.posts USING btree (lower(body)) WHERE (body IS NOT NULL);
ALTER SEQUENCE app.users_id_seq OWNED BY app.users.id;

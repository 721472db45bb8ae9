SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE TABLE app.users (
    id integer NOT NULL,
    email text NOT NULL,
    active boolean
);
ALTER TABLE app.users OWNER TO postgres;
ALTER TABLE ONLY app.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
CREATE VIEW app.active_users AS
 SELECT users.id,
    users.email AS mail,
    'it''s \ fine'::text AS note
   FROM app.users
  WHERE users.active;
ALTER VIEW app.active_users OWNER TO catalog_owner;
GRANT SELECT ON TABLE app.active_users TO catalog_reader;
GRANT SELECT (id) ON TABLE app.active_users TO catalog_writer WITH GRANT OPTION;
GRANT SELECT (mail), UPDATE (mail) ON TABLE app.active_users TO catalog_writer WITH GRANT OPTION;
COMMENT ON VIEW app.active_users IS 'people who are still here';
COMMENT ON COLUMN app.active_users.mail IS 'where to write';
COMMENT ON COLUMN app.active_users.note IS E'a''b\\c';

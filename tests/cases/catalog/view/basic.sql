CREATE SCHEMA app;
CREATE TABLE app.users (id int PRIMARY KEY, email text NOT NULL, active boolean);
CREATE VIEW app.active_users AS SELECT id, email AS mail, 'it''s \ fine' AS note FROM app.users WHERE active;
COMMENT ON VIEW app.active_users IS 'people who are still here';
COMMENT ON COLUMN app.active_users.mail IS 'where to write';
COMMENT ON COLUMN app.active_users.note IS 'a''b\c';
ALTER VIEW app.active_users OWNER TO catalog_owner;
GRANT SELECT ON app.active_users TO catalog_reader;
GRANT UPDATE (mail), SELECT (id, mail) ON app.active_users TO catalog_writer WITH GRANT OPTION;

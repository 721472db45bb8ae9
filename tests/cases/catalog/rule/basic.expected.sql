SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE TABLE app.log (
    at timestamp with time zone DEFAULT now(),
    what text
);
ALTER TABLE app.log OWNER TO postgres;
CREATE TABLE app.t (
    id integer,
    note text
);
ALTER TABLE app.t OWNER TO postgres;
CREATE RULE keep AS
    ON DELETE TO app.t DO INSTEAD NOTHING;
CREATE RULE log AS
    ON UPDATE TO app.t
   WHERE (old.note IS DISTINCT FROM new.note) DO  INSERT INTO app.log (what)
  VALUES (((old.note || ' -> '::text) || new.note));
COMMENT ON RULE log ON app.t IS 'what changed';
CREATE RULE told AS
    ON INSERT TO app.t DO
 NOTIFY told, 'yes';

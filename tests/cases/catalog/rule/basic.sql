CREATE SCHEMA app;
CREATE TABLE app.t (id int, note text);
CREATE TABLE app.log (at timestamptz DEFAULT now(), what text);
CREATE RULE keep AS ON DELETE TO app.t DO INSTEAD NOTHING;
CREATE RULE log AS ON UPDATE TO app.t WHERE old.note IS DISTINCT FROM new.note DO ALSO INSERT INTO app.log (what) VALUES (old.note || ' -> ' || new.note);
CREATE RULE told AS ON INSERT TO app.t DO NOTIFY told, 'yes';
COMMENT ON RULE log ON app.t IS 'what changed';

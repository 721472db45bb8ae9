-- revision: 00001
-- down_revision:
-- message: create lamps

-- migrate: upgrade
CREATE TABLE lamps (id int PRIMARY KEY, watts int);

CREATE FUNCTION brighten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.watts := NEW.watts + 1;
  RETURN NEW;
END;
$$;

-- migrate: downgrade
DROP FUNCTION brighten();
DROP TABLE lamps;

-- +goose Up
CREATE TABLE lamps (id int PRIMARY KEY, watts int);

-- +goose StatementBegin
CREATE FUNCTION brighten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.watts := NEW.watts + 1;
  RETURN NEW;
END;
$$;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
DROP FUNCTION brighten();
-- +goose StatementEnd
DROP TABLE lamps;

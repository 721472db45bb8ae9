-- What the cases are about. Every table has rows, so that what reads them is seen to.
CREATE SCHEMA app;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE address AS (street text, city text);
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE DOMAIN loose AS int;
CREATE SEQUENCE counter;
CREATE FUNCTION dice() RETURNS int LANGUAGE sql VOLATILE AS 'SELECT 4';
CREATE FUNCTION six() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 6';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';

CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, age positive);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint CONSTRAINT orders_customer_fk REFERENCES customers,
    code varchar(10),
    total numeric(8,2) CONSTRAINT orders_total CHECK (total >= 0),
    note text,
    number int NOT NULL,
    placed timestamptz DEFAULT now(),
    counted int DEFAULT nextval('counter'),
    born int GENERATED ALWAYS AS IDENTITY,
    doubled int GENERATED ALWAYS AS (number * 2) STORED
);
CREATE INDEX orders_note ON orders (note);
CREATE UNIQUE INDEX orders_number ON orders (number);
ALTER TABLE orders ADD CONSTRAINT orders_note_short CHECK (length(note) < 100) NOT VALID;
CREATE TABLE stock (id int, loose loose, at_home address);
CREATE UNIQUE INDEX stock_id ON stock (id);
ALTER TABLE stock ADD CONSTRAINT stock_loose CHECK (loose IS NOT NULL);
ALTER TABLE stock ADD CONSTRAINT stock_order FOREIGN KEY (id) REFERENCES orders (number) NOT VALID;
CREATE UNLOGGED TABLE scratch (id int);
CREATE TABLE addresses OF address;

CREATE TABLE events (id int, day date NOT NULL, kind int) PARTITION BY RANGE (day);
CREATE TABLE events_2023 PARTITION OF events FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 (id int, day date NOT NULL, kind int);
CREATE TABLE events_2026 (LIKE events_2025, CHECK (day >= '2026-01-01' AND day < '2027-01-01'));
CREATE TABLE plans (id int, day date) PARTITION BY LIST (day);
CREATE TABLE plans_rest PARTITION OF plans DEFAULT;
CREATE TABLE animals (id int, name text);
CREATE TABLE dogs (breed text) INHERITS (animals);
CREATE TABLE cats (id int, name text, price numeric(8,2));

CREATE VIEW recent AS SELECT id, placed FROM orders;
CREATE MATERIALIZED VIEW daily AS SELECT id, total FROM orders;
CREATE UNIQUE INDEX daily_id ON daily (id);
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
CREATE POLICY orders_all ON orders USING (true);
CREATE RULE scratch_rule AS ON DELETE TO scratch DO ALSO NOTIFY scratch;
CREATE STATISTICS orders_stats ON number, code FROM orders;

INSERT INTO customers VALUES (1, 'a@b.c', 30);
INSERT INTO orders (id, customer_id, code, total, note, number) SELECT i, 1, 'x' || i, i, 'note', i FROM generate_series(1, 50) i;
INSERT INTO stock SELECT i, i FROM generate_series(1, 50) i;
INSERT INTO scratch VALUES (1);
INSERT INTO addresses VALUES ('Main', 'Town');
INSERT INTO events VALUES (1, '2023-05-05', 1), (2, '2024-05-05', 1);
INSERT INTO events_2025 VALUES (3, '2025-05-05', 1);
INSERT INTO events_2026 VALUES (4, '2026-05-05', 1);
INSERT INTO plans VALUES (1, '2024-05-05');
INSERT INTO animals VALUES (1, 'x');
INSERT INTO dogs VALUES (2, 'y', 'z');
INSERT INTO cats VALUES (1, 'x', 1.5);
REFRESH MATERIALIZED VIEW daily;

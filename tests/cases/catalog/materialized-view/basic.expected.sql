SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE TABLE app.sales (
    id integer,
    day date,
    amount numeric
);
ALTER TABLE app.sales OWNER TO postgres;
CREATE MATERIALIZED VIEW app.daily AS
 SELECT sales.day,
    sum(sales.amount) AS total,
    count(*) AS n
   FROM app.sales
  GROUP BY sales.day
  WITH NO DATA;
ALTER MATERIALIZED VIEW app.daily OWNER TO catalog_owner;
GRANT SELECT ON TABLE app.daily TO catalog_reader;
GRANT SELECT (day) ON TABLE app.daily TO catalog_writer;
COMMENT ON MATERIALIZED VIEW app.daily IS 'refreshed at night';
COMMENT ON COLUMN app.daily.n IS 'how many';
CREATE UNIQUE INDEX daily_day ON app.daily USING btree (day);
COMMENT ON INDEX app.daily_day IS 'for REFRESH CONCURRENTLY';
CREATE INDEX daily_total ON app.daily USING btree (total DESC NULLS LAST) INCLUDE (n) WHERE (n > 1);

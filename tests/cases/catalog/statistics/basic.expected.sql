SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE TABLE app.t (
    a integer,
    b integer,
    c text,
    d date
);
ALTER TABLE app.t OWNER TO postgres;
CREATE STATISTICS app.s_all ON a, b, c FROM app.t;
ALTER STATISTICS app.s_all OWNER TO catalog_owner;
CREATE STATISTICS app.s_dependencies (dependencies) ON b, c FROM app.t;
ALTER STATISTICS app.s_dependencies OWNER TO postgres;
CREATE STATISTICS app.s_mcv (ndistinct, mcv) ON c, d FROM app.t;
ALTER STATISTICS app.s_mcv OWNER TO postgres;
COMMENT ON STATISTICS app.s_mcv IS 'they go together';
CREATE STATISTICS app.s_ndistinct (ndistinct) ON a, b FROM app.t;
ALTER STATISTICS app.s_ndistinct OWNER TO postgres;

CREATE SCHEMA app;
CREATE TABLE app.t (a int, b int, c text, d date);
CREATE STATISTICS app.s_all ON a, b, c FROM app.t;
CREATE STATISTICS app.s_ndistinct (ndistinct) ON a, b FROM app.t;
CREATE STATISTICS app.s_dependencies (dependencies) ON b, c FROM app.t;
CREATE STATISTICS app.s_mcv (mcv, ndistinct) ON c, d FROM app.t;
COMMENT ON STATISTICS app.s_mcv IS 'they go together';
ALTER STATISTICS app.s_all OWNER TO catalog_owner;

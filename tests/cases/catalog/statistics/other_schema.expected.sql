SET check_function_bodies = off;
CREATE SCHEMA a_stats;
ALTER SCHEMA a_stats OWNER TO postgres;
CREATE SCHEMA z_data;
ALTER SCHEMA z_data OWNER TO postgres;
CREATE TABLE z_data.t (
    a integer,
    b integer
);
ALTER TABLE z_data.t OWNER TO postgres;
CREATE STATISTICS a_stats.s ON a, b FROM z_data.t;
ALTER STATISTICS a_stats.s OWNER TO postgres;
CREATE STATISTICS public.s ON a, b FROM z_data.t;
ALTER STATISTICS public.s OWNER TO postgres;

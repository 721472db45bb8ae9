CREATE SCHEMA a_stats;
CREATE SCHEMA z_data;
CREATE TABLE z_data.t (a int, b int);
CREATE STATISTICS a_stats.s ON a, b FROM z_data.t;
CREATE STATISTICS public.s ON b, a FROM z_data.t;

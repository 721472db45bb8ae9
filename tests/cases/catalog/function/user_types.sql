CREATE SCHEMA z;
CREATE TYPE z.mood AS ENUM ('ok', 'bad');
CREATE TYPE z.pair AS (a int, b z.mood);
CREATE DOMAIN z.id AS int;
CREATE TYPE z.span AS RANGE (subtype = date);
CREATE TABLE z.rows (id z.id);
CREATE FUNCTION public.f(a z.mood DEFAULT 'ok', b z.pair DEFAULT NULL, c z.id[] DEFAULT '{1}', d z.span DEFAULT NULL, e z.rows DEFAULT NULL) RETURNS z.pair[] LANGUAGE sql AS 'SELECT NULL::z.pair[]';
CREATE FUNCTION public.g(numeric(10,2), varchar(5), timestamp with time zone, "char", bit varying, name) RETURNS z.span LANGUAGE sql AS 'SELECT NULL::z.span';

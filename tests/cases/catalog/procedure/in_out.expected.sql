SET check_function_bodies = off;
CREATE OR REPLACE PROCEDURE public.count_up(INOUT n bigint DEFAULT 0, IN step integer DEFAULT 1)
 LANGUAGE plpgsql
AS $procedure$ BEGIN n := n + step; END $procedure$;
ALTER PROCEDURE public.count_up(INOUT n bigint, IN step integer) OWNER TO postgres;
CREATE OR REPLACE PROCEDURE public.swap(INOUT a integer, INOUT b integer)
 LANGUAGE plpgsql
AS $procedure$ DECLARE c int := a; BEGIN a := b; b := c; END $procedure$;
ALTER PROCEDURE public.swap(INOUT a integer, INOUT b integer) OWNER TO catalog_owner;

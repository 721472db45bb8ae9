SET check_function_bodies = off;
CREATE SCHEMA "Pro.cedures";
ALTER SCHEMA "Pro.cedures" OWNER TO postgres;
CREATE OR REPLACE PROCEDURE "Pro.cedures"."Tu's!"(IN "Wörter" text[], IN "select" integer)
 LANGUAGE plpgsql
AS $procedure$ BEGIN RAISE NOTICE '%', $1; END $procedure$;
ALTER PROCEDURE "Pro.cedures"."Tu's!"(IN "Wörter" text[], IN "select" integer) OWNER TO catalog_owner;
REVOKE EXECUTE ON PROCEDURE "Pro.cedures"."Tu's!"(IN "Wörter" text[], IN "select" integer) FROM PUBLIC;
COMMENT ON PROCEDURE "Pro.cedures"."Tu's!"(IN "Wörter" text[], IN "select" integer) IS 'tut''s';

CREATE SCHEMA "Pro.cedures";
CREATE PROCEDURE "Pro.cedures"."Tu's!"("Wörter" text[], "select" int) LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '%', $1; END $$;
COMMENT ON PROCEDURE "Pro.cedures"."Tu's!"(text[], int) IS 'tut''s';
ALTER PROCEDURE "Pro.cedures"."Tu's!"(text[], int) OWNER TO catalog_owner;
REVOKE ALL ON PROCEDURE "Pro.cedures"."Tu's!"(text[], int) FROM PUBLIC;

SET check_function_bodies = off;
CREATE SCHEMA "Fünc.tions";
ALTER SCHEMA "Fünc.tions" OWNER TO postgres;
CREATE OR REPLACE FUNCTION "Fünc.tions"."Do It!"("Mixed Case" integer, "select" text DEFAULT 'a''b'::text, "q""uoted" date DEFAULT NULL::date)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT "select"$function$;
ALTER FUNCTION "Fünc.tions"."Do It!"("Mixed Case" integer, "select" text, "q""uoted" date) OWNER TO catalog_owner;
COMMENT ON FUNCTION "Fünc.tions"."Do It!"("Mixed Case" integer, "select" text, "q""uoted" date) IS 'does "it" – ''now''';
CREATE OR REPLACE FUNCTION "Fünc.tions".body()
 RETURNS text
 LANGUAGE plpgsql
AS $functionx$
BEGIN
    -- $function$ and $$ inside; a backslash \ and 'quotes'; 日本語
    EXECUTE $function$ SELECT '$$' $function$;
    RETURN E'line\n' || $$dollar$$;
END
$functionx$;
ALTER FUNCTION "Fünc.tions".body() OWNER TO postgres;
CREATE OR REPLACE FUNCTION "Fünc.tions"."select"()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION "Fünc.tions"."select"() OWNER TO postgres;
CREATE TABLE public.t (
    a integer
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT "Fünc.tions"."select"();

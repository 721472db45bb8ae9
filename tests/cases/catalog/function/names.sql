CREATE SCHEMA "Fünc.tions";
CREATE FUNCTION "Fünc.tions"."Do It!"("Mixed Case" int, "select" text DEFAULT 'a''b', "q""uoted" date DEFAULT NULL) RETURNS text LANGUAGE sql AS 'SELECT "select"';
CREATE FUNCTION "Fünc.tions"."select"() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION "Fünc.tions".body() RETURNS text LANGUAGE plpgsql AS $outer$
BEGIN
    -- $function$ and $$ inside; a backslash \ and 'quotes'; 日本語
    EXECUTE $function$ SELECT '$$' $function$;
    RETURN E'line\n' || $$dollar$$;
END
$outer$;
COMMENT ON FUNCTION "Fünc.tions"."Do It!"(int, text, date) IS 'does "it" – ''now''';
ALTER FUNCTION "Fünc.tions"."Do It!"(int, text, date) OWNER TO catalog_owner;
CREATE TABLE public.t (a int DEFAULT "Fünc.tions"."select"());

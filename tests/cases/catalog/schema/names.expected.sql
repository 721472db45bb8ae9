SET check_function_bodies = off;
CREATE SCHEMA "My Schema";
ALTER SCHEMA "My Schema" OWNER TO postgres;
CREATE SCHEMA "a.b";
ALTER SCHEMA "a.b" OWNER TO postgres;
CREATE SCHEMA "it's";
ALTER SCHEMA "it's" OWNER TO postgres;
CREATE SCHEMA "say ""it""";
ALTER SCHEMA "say ""it""" OWNER TO postgres;
CREATE SCHEMA "user";
ALTER SCHEMA "user" OWNER TO postgres;
COMMENT ON SCHEMA "user" IS 'reserved';
CREATE SCHEMA "Ünï 日本";
ALTER SCHEMA "Ünï 日本" OWNER TO postgres;
CREATE TABLE "a.b"."c.d" (
    id integer
);
ALTER TABLE "a.b"."c.d" OWNER TO postgres;
CREATE TABLE "it's"."it's" (
    id integer
);
ALTER TABLE "it's"."it's" OWNER TO postgres;

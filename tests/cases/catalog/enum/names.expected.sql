SET check_function_bodies = off;
CREATE SCHEMA "My.Enums";
ALTER SCHEMA "My.Enums" OWNER TO postgres;
CREATE TYPE "My.Enums"."Größe" AS ENUM ('klein', 'Groß', 'it''s', 'say "so"', E'back\\slash', 'a,b', '', ' ', '日本');
ALTER TYPE "My.Enums"."Größe" OWNER TO postgres;
CREATE TYPE "My.Enums"."order" AS ENUM ('asc', 'desc');
ALTER TYPE "My.Enums"."order" OWNER TO postgres;
CREATE TABLE public.t (
    a "My.Enums"."Größe" DEFAULT 'it''s'::"My.Enums"."Größe",
    b "My.Enums"."order"[] DEFAULT '{asc}'::"My.Enums"."order"[]
);
ALTER TABLE public.t OWNER TO postgres;

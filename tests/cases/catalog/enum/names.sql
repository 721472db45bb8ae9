CREATE SCHEMA "My.Enums";
CREATE TYPE "My.Enums"."Größe" AS ENUM ('klein', 'Groß', 'it''s', 'say "so"', 'back\slash', 'a,b', '', ' ', '日本');
CREATE TYPE "My.Enums"."order" AS ENUM ('asc', 'desc');
CREATE TABLE public.t (a "My.Enums"."Größe" DEFAULT 'it''s', b "My.Enums"."order"[] DEFAULT '{asc}');

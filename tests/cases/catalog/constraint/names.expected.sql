SET check_function_bodies = off;
CREATE SCHEMA "S.x";
ALTER SCHEMA "S.x" OWNER TO postgres;
CREATE TABLE "S.x"."C.t" (
    "f k" integer
);
ALTER TABLE "S.x"."C.t" OWNER TO postgres;
CREATE TABLE "S.x"."P""t" (
    "I.d" integer NOT NULL,
    "Ö" text,
    "select" integer
);
ALTER TABLE "S.x"."P""t" OWNER TO postgres;
ALTER TABLE "S.x"."C.t" ADD CONSTRAINT "C.t" CHECK (("f k" > 0)) NOT VALID;
ALTER TABLE ONLY "S.x"."C.t" ADD CONSTRAINT "check" UNIQUE ("f k");
ALTER TABLE "S.x"."P""t" ADD CONSTRAINT "Che""ck; DROP" CHECK (("Ö" <> 'x'';'::text));
COMMENT ON CONSTRAINT "Che""ck; DROP" ON "S.x"."P""t" IS 'quo''ted';
ALTER TABLE ONLY "S.x"."P""t" ADD CONSTRAINT "K.ey'1" PRIMARY KEY ("I.d");
ALTER TABLE "S.x"."P""t" CLUSTER ON "K.ey'1";
COMMENT ON INDEX "S.x"."K.ey'1" IS 'key';
ALTER TABLE ONLY "S.x"."C.t" ADD CONSTRAINT "F.k ünï" FOREIGN KEY ("f k") REFERENCES "S.x"."P""t"("I.d");

CREATE SCHEMA "S.x";
CREATE TABLE "S.x"."P""t" ("I.d" int CONSTRAINT "K.ey'1" PRIMARY KEY, "Ö" text CONSTRAINT "Che""ck; DROP" CHECK ("Ö" <> 'x'';'), "select" int);
CREATE TABLE "S.x"."C.t" ("f k" int CONSTRAINT "F.k ünï" REFERENCES "S.x"."P""t", CONSTRAINT "check" UNIQUE ("f k"));
COMMENT ON CONSTRAINT "Che""ck; DROP" ON "S.x"."P""t" IS 'quo''ted';
COMMENT ON INDEX "S.x"."K.ey'1" IS 'key';
ALTER TABLE "S.x"."P""t" CLUSTER ON "K.ey'1";
ALTER TABLE "S.x"."C.t" ADD CONSTRAINT "C.t" CHECK ("f k" > 0) NOT VALID;

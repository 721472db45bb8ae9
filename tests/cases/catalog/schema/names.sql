CREATE SCHEMA "My Schema";
CREATE SCHEMA "a.b";
CREATE SCHEMA "say ""it""";
CREATE SCHEMA "it's";
CREATE SCHEMA "Ünï 日本";
CREATE SCHEMA "user";
CREATE TABLE "a.b"."c.d" (id int);
CREATE TABLE "it's"."it's" (id int);
COMMENT ON SCHEMA "user" IS 'reserved';

CREATE SCHEMA "My Types";
CREATE DOMAIN "My Types"."Größe.In CM" AS int CONSTRAINT "Größe > 0" CHECK (VALUE > 0);
CREATE DOMAIN "My Types"."select" AS "My Types"."Größe.In CM" DEFAULT 5;
CREATE DOMAIN "My Types"."it's ""quoted""" AS text DEFAULT 'a''b\c' CHECK (VALUE <> E'tab\t');
CREATE TABLE "My Types".t (a "My Types"."select", b "My Types"."it's ""quoted"""[]);

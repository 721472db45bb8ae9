CREATE TABLE public.a (id serial PRIMARY KEY, big bigserial, small smallserial);
CREATE TABLE public.shares (id int NOT NULL DEFAULT nextval('public.a_id_seq'));
CREATE SEQUENCE public.own AS int START WITH 5 OWNED BY public.shares.id;
CREATE TABLE public."Quo""ted" ("Id" serial);
ALTER TABLE public.a RENAME TO z;

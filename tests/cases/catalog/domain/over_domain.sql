CREATE DOMAIN public.z_base AS int DEFAULT 7 CHECK (VALUE > 0);
CREATE DOMAIN public.middle AS public.z_base CHECK (VALUE < 100);
CREATE DOMAIN public.a_top AS public.middle DEFAULT 9 NOT NULL;
CREATE DOMAIN public.without AS public.z_base;
ALTER DOMAIN public.without DROP DEFAULT;
CREATE TABLE public.t (a public.a_top, b public.without);

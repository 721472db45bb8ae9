-- since 17
CREATE DOMAIN public.d AS int CONSTRAINT nn NOT NULL;

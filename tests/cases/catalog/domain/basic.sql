CREATE DOMAIN public.positive AS int CHECK (VALUE > 0);
CREATE DOMAIN public.price AS numeric(10, 2) DEFAULT 0.00 NOT NULL CONSTRAINT not_negative CHECK (VALUE >= 0) CONSTRAINT below_a_million CHECK (VALUE < 1000000);
CREATE DOMAIN public.code AS varchar(8);
CREATE DOMAIN public.plain AS text;
CREATE TABLE public.items (id public.positive PRIMARY KEY, price public.price, code public.code DEFAULT 'none');

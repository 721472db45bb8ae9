-- since 18
CREATE TABLE public.prices (item int4range, valid daterange, price int, CONSTRAINT prices_key PRIMARY KEY (item, valid WITHOUT OVERLAPS), UNIQUE (item, valid WITHOUT OVERLAPS));
CREATE TABLE public.a_sales (item int4range, at daterange, FOREIGN KEY (item, PERIOD at) REFERENCES public.prices (item, PERIOD valid));

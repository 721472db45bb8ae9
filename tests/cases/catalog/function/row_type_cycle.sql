CREATE TABLE public.orders (id int, total numeric);
CREATE FUNCTION public.shown(o public.orders) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT (o).id::text';
CREATE FUNCTION public.next_id(like_this public.orders DEFAULT NULL) RETURNS int LANGUAGE sql AS 'SELECT COALESCE((like_this).id, 0) + 1';
CREATE FUNCTION public.newest() RETURNS SETOF public.orders LANGUAGE sql AS 'SELECT * FROM public.orders';
ALTER TABLE public.orders ALTER id SET DEFAULT public.next_id();
ALTER TABLE public.orders ADD CONSTRAINT is_shown CHECK (public.shown(orders.*) <> '');
CREATE INDEX orders_shown ON public.orders (public.shown(orders.*));

SET check_function_bodies = off;
CREATE TABLE public.orders (
    id integer,
    total numeric
);
ALTER TABLE public.orders OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.newest()
 RETURNS SETOF public.orders
 LANGUAGE sql
AS $function$SELECT * FROM public.orders$function$;
ALTER FUNCTION public.newest() OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.next_id(like_this public.orders DEFAULT NULL::public.orders)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT COALESCE((like_this).id, 0) + 1$function$;
ALTER FUNCTION public.next_id(like_this public.orders) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.shown(o public.orders)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT (o).id::text$function$;
ALTER FUNCTION public.shown(o public.orders) OWNER TO postgres;
ALTER TABLE ONLY public.orders ALTER COLUMN id SET DEFAULT public.next_id();
ALTER TABLE public.orders ADD CONSTRAINT is_shown CHECK ((public.shown(orders.*) <> ''::text));
CREATE INDEX orders_shown ON public.orders USING btree (public.shown(orders.*));

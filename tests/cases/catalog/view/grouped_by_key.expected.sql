SET check_function_bodies = off;
CREATE TABLE public.lines (
    order_id bigint,
    amount numeric
);
ALTER TABLE public.lines OWNER TO postgres;
CREATE TABLE public.orders (
    id bigint NOT NULL,
    customer text,
    at date
);
ALTER TABLE public.orders OWNER TO postgres;
ALTER TABLE ONLY public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.lines ADD CONSTRAINT lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id);
CREATE VIEW public.a_total AS
 SELECT o.id,
    o.customer,
    o.at,
    sum(l.amount) AS total
   FROM (public.orders o
     LEFT JOIN public.lines l ON ((l.order_id = o.id)))
  GROUP BY o.id;
ALTER VIEW public.a_total OWNER TO postgres;
CREATE VIEW public.a_of_total AS
 SELECT max(a_total.total) AS max
   FROM public.a_total;
ALTER VIEW public.a_of_total OWNER TO postgres;

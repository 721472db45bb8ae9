CREATE TABLE public.orders (id bigint PRIMARY KEY, customer text, at date);
CREATE TABLE public.lines (order_id bigint REFERENCES public.orders, amount numeric);
CREATE VIEW public.a_total AS
    SELECT o.id, o.customer, o.at, sum(l.amount) AS total FROM public.orders o LEFT JOIN public.lines l ON l.order_id = o.id GROUP BY o.id;
CREATE VIEW public.a_of_total AS SELECT max(total) AS max FROM public.a_total;

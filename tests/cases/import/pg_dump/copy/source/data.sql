--
-- PostgreSQL database dump
--

CREATE TABLE public.pans (id integer);

COPY public.pans (id) FROM stdin;
1
\.

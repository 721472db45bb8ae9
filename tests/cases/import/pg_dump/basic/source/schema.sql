--
-- PostgreSQL database dump
--

\restrict abc123

SET statement_timeout = 0;
SET lock_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;

CREATE DATABASE kitchen WITH TEMPLATE = template0 ENCODING = 'UTF8';

\connect kitchen

--
-- Name: pans; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pans (
    id integer NOT NULL
);

INSERT INTO public.pans VALUES (1);

--
-- PostgreSQL database dump complete
--

\unrestrict abc123

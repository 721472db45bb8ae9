-- revision: baseline
-- down_revision:
-- message: baseline

-- migrate: upgrade
--
-- PostgreSQL database dump
--

SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;

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

--
-- PostgreSQL database dump
--

CREATE TABLE public.psmigrate_version (
    version_num character varying(32) NOT NULL
);

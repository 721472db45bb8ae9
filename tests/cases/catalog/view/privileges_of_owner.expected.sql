SET check_function_bodies = off;
CREATE VIEW public.v AS
 SELECT 1 AS a,
    2 AS b;
ALTER VIEW public.v OWNER TO catalog_owner;
REVOKE SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON TABLE public.v FROM catalog_owner;
GRANT SELECT ON TABLE public.v TO PUBLIC;
GRANT INSERT, DELETE ON TABLE public.v TO catalog_writer;
GRANT SELECT (a) ON TABLE public.v TO catalog_reader;

CREATE FUNCTION public.z_last() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public.m_middle(a int DEFAULT public.z_last()) RETURNS int LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION public.a_first(a int DEFAULT public.m_middle(), b text DEFAULT 'x' || public.z_last()::text) RETURNS int LANGUAGE sql AS 'SELECT a';
CREATE SEQUENCE public.counter;
CREATE FUNCTION public.b_next(n bigint DEFAULT nextval('public.counter')) RETURNS bigint LANGUAGE sql AS 'SELECT n';

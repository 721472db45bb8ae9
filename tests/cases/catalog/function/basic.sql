CREATE FUNCTION public.add(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5 AS 'SELECT a + b';
CREATE FUNCTION public.greet(name text DEFAULT 'world', times integer DEFAULT 1 + 1) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN repeat('hello ' || name, times);
END
$$;
CREATE FUNCTION public.nothing() RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$;
COMMENT ON FUNCTION public.add(int, int) IS 'a plus b';

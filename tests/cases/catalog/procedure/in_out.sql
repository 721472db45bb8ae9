CREATE PROCEDURE public.swap(INOUT a int, INOUT b int) LANGUAGE plpgsql AS $$ DECLARE c int := a; BEGIN a := b; b := c; END $$;
CREATE PROCEDURE public.count_up(INOUT n bigint DEFAULT 0, step int DEFAULT 1) LANGUAGE plpgsql AS $$ BEGIN n := n + step; END $$;
ALTER PROCEDURE public.swap(int, int) OWNER TO catalog_owner;

CREATE PROCEDURE public.guarded(a int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '8MB' AS $$ BEGIN PERFORM a; END $$;

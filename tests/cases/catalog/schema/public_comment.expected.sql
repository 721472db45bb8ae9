SET check_function_bodies = off;
COMMENT ON SCHEMA public IS 'ours';

SET check_function_bodies = off;
GRANT CREATE ON SCHEMA public TO PUBLIC;

CREATE COLLATION public.mine FROM "C";
ALTER COLLATION public.mine OWNER TO catalog_owner;
COMMENT ON COLLATION public.mine IS 'As the bytes are: ''a'' behind ''Z'' \ 日本';

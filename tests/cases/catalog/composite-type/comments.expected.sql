SET check_function_bodies = off;
CREATE TYPE public.address AS (
    street text,
    "house No." text,
    city text
);
COMMENT ON COLUMN public.address.street IS 'without the number';
COMMENT ON COLUMN public.address."house No." IS E'it''s a text: 12½ \\ b';
ALTER TYPE public.address OWNER TO postgres;
COMMENT ON TYPE public.address IS 'where somebody lives';

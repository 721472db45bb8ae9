CREATE TYPE public.address AS (street text, "house No." text, city text);
COMMENT ON TYPE public.address IS 'where somebody lives';
COMMENT ON COLUMN public.address.street IS 'without the number';
COMMENT ON COLUMN public.address."house No." IS 'it''s a text: 12½ \ b';

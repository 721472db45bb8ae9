-- since 14
CREATE TABLE public.t (a int, b text, at timestamptz);
CREATE STATISTICS public.one ON (lower(b)) FROM public.t;
CREATE STATISTICS public.two (mcv) ON a, (a % 10), (date_trunc('day', at AT TIME ZONE 'UTC')) FROM public.t;
CREATE STATISTICS public.three ON (b || 'x;''y'), (a + 1) FROM public.t;
COMMENT ON STATISTICS public.one IS 'of an expression';

-- since 18
CREATE TABLE public.t (a int, g int GENERATED ALWAYS AS (a + 1) VIRTUAL);

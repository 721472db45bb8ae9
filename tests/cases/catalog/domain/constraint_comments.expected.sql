SET check_function_bodies = off;
CREATE DOMAIN public.age AS integer
    CONSTRAINT age_check CHECK ((VALUE >= 0))
    CONSTRAINT "below 'all'" CHECK ((VALUE < 200));
COMMENT ON CONSTRAINT age_check ON DOMAIN public.age IS 'nobody is younger';
COMMENT ON CONSTRAINT "below 'all'" ON DOMAIN public.age IS E'nobody''s older; naïve \\ maybe';
ALTER DOMAIN public.age OWNER TO postgres;
COMMENT ON DOMAIN public.age IS 'in years';

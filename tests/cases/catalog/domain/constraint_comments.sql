CREATE DOMAIN public.age AS int CHECK (VALUE >= 0) CONSTRAINT "below 'all'" CHECK (VALUE < 200);
COMMENT ON CONSTRAINT age_check ON DOMAIN public.age IS 'nobody is younger';
COMMENT ON CONSTRAINT "below 'all'" ON DOMAIN public.age IS 'nobody''s older; naïve \ maybe';
COMMENT ON DOMAIN public.age IS 'in years';

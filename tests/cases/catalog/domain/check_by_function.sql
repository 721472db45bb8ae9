CREATE SCHEMA rules;
CREATE FUNCTION rules.is_even(n int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT n % 2 = 0';
CREATE FUNCTION rules.first_even() RETURNS int LANGUAGE sql AS 'SELECT 2';
CREATE DOMAIN public.even AS int DEFAULT rules.first_even() CHECK (rules.is_even(VALUE));
CREATE FUNCTION public.half(n public.even) RETURNS int LANGUAGE sql AS 'SELECT n / 2';

SET check_function_bodies = off;
CREATE COLLATION public.german_phonebook (provider = icu, locale = 'de-u-co-phonebk');
ALTER COLLATION public.german_phonebook OWNER TO postgres;
CREATE COLLATION public.natural_order (provider = icu, locale = 'en-u-kn-true');
ALTER COLLATION public.natural_order OWNER TO postgres;

CREATE COLLATION public.german_phonebook (provider = icu, locale = 'de-u-co-phonebk');
CREATE COLLATION public.natural_order (provider = icu, locale = 'en-u-kn-true');

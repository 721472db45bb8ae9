CREATE DOMAIN public.bytes AS text COLLATE "C";
CREATE DOMAIN public.below AS public.bytes COLLATE "POSIX" DEFAULT 'a';
CREATE TABLE public.words (a public.bytes, b public.bytes COLLATE "POSIX", c public.below);

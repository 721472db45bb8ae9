-- since 17
CREATE COLLATION public.code_points (provider = builtin, locale = 'C.UTF-8');
CREATE COLLATION public.plain_c (provider = builtin, locale = 'C');

CREATE SCHEMA locale; CREATE COLLATION locale.c (locale = 'POSIX');
CREATE SCHEMA deterministic; CREATE COLLATION deterministic.c (provider = icu, locale = 'de', deterministic = false);
CREATE SCHEMA owner; CREATE COLLATION owner.c (locale = 'C'); ALTER COLLATION owner.c OWNER TO catalog_owner;
CREATE SCHEMA comment; CREATE COLLATION comment.c (locale = 'C'); COMMENT ON COLLATION comment.c IS 'c';

CREATE SCHEMA locale; CREATE COLLATION locale.c (locale = 'C');
CREATE SCHEMA deterministic; CREATE COLLATION deterministic.c (provider = icu, locale = 'de');
CREATE SCHEMA owner; CREATE COLLATION owner.c (locale = 'C');
CREATE SCHEMA comment; CREATE COLLATION comment.c (locale = 'C');

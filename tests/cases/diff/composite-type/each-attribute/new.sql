CREATE SCHEMA comment; CREATE TYPE comment.k AS (a int, b int); COMMENT ON TYPE comment.k IS 'k'; COMMENT ON COLUMN comment.k.b IS 'b';
CREATE SCHEMA owner; CREATE TYPE owner.k AS (a int); ALTER TYPE owner.k OWNER TO catalog_owner; GRANT USAGE ON TYPE owner.k TO catalog_reader;
CREATE SCHEMA attribute_order; CREATE TYPE attribute_order.k AS (b text, a int);
CREATE SCHEMA attribute_collation; CREATE TYPE attribute_collation.k AS (a text COLLATE "C"); CREATE TABLE attribute_collation.t (k attribute_collation.k);

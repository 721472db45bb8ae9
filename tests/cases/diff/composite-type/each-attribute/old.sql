CREATE SCHEMA comment; CREATE TYPE comment.k AS (a int, b int); COMMENT ON COLUMN comment.k.a IS 'a';
CREATE SCHEMA owner; CREATE TYPE owner.k AS (a int);
CREATE SCHEMA attribute_order; CREATE TYPE attribute_order.k AS (a int, b text);
CREATE SCHEMA attribute_collation; CREATE TYPE attribute_collation.k AS (a text); CREATE TABLE attribute_collation.t (k attribute_collation.k);

CREATE SCHEMA owner; CREATE TYPE owner.s AS ENUM ('a'); ALTER TYPE owner.s OWNER TO catalog_owner;
CREATE SCHEMA comment; CREATE TYPE comment.s AS ENUM ('a'); COMMENT ON TYPE comment.s IS 'y';
CREATE SCHEMA privileges; CREATE TYPE privileges.s AS ENUM ('a'); GRANT USAGE ON TYPE privileges.s TO catalog_reader WITH GRANT OPTION;

CREATE SCHEMA owner; CREATE TYPE owner.s AS ENUM ('a');
CREATE SCHEMA comment; CREATE TYPE comment.s AS ENUM ('a'); COMMENT ON TYPE comment.s IS 'x';
CREATE SCHEMA privileges; CREATE TYPE privileges.s AS ENUM ('a'); REVOKE USAGE ON TYPE privileges.s FROM PUBLIC;

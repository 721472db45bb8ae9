CREATE SCHEMA default_; CREATE DOMAIN default_.d AS int; CREATE TABLE default_.t (a default_.d);
CREATE SCHEMA not_null; CREATE DOMAIN not_null.d AS int; CREATE TABLE not_null.t (a not_null.d);
CREATE SCHEMA check_; CREATE DOMAIN check_.d AS int CONSTRAINT c CHECK (VALUE > 0); CREATE TABLE check_.t (a check_.d);
CREATE SCHEMA not_valid; CREATE DOMAIN not_valid.d AS int; ALTER DOMAIN not_valid.d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID;
CREATE SCHEMA owner; CREATE DOMAIN owner.d AS int;
CREATE SCHEMA privileges; CREATE DOMAIN privileges.d AS int; GRANT USAGE ON DOMAIN privileges.d TO catalog_reader;
CREATE SCHEMA comment; CREATE DOMAIN comment.d AS int CONSTRAINT c CHECK (VALUE > 0);
CREATE SCHEMA collation_; CREATE DOMAIN collation_.d AS text; CREATE TABLE collation_.t (a collation_.d);
CREATE SCHEMA drops_default; CREATE DOMAIN drops_default.d AS int DEFAULT 1; CREATE DOMAIN drops_default.e AS drops_default.d;

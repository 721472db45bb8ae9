CREATE SCHEMA default_; CREATE DOMAIN default_.d AS int DEFAULT 3; CREATE TABLE default_.t (a default_.d);
CREATE SCHEMA not_null; CREATE DOMAIN not_null.d AS int NOT NULL; CREATE TABLE not_null.t (a not_null.d);
CREATE SCHEMA check_; CREATE DOMAIN check_.d AS int CONSTRAINT c CHECK (VALUE >= 0) CONSTRAINT e CHECK (VALUE < 9); CREATE TABLE check_.t (a check_.d);
CREATE SCHEMA not_valid; CREATE DOMAIN not_valid.d AS int; ALTER DOMAIN not_valid.d ADD CONSTRAINT c CHECK (VALUE > 0);
CREATE SCHEMA owner; CREATE DOMAIN owner.d AS int; ALTER DOMAIN owner.d OWNER TO catalog_owner;
CREATE SCHEMA privileges; CREATE DOMAIN privileges.d AS int; REVOKE USAGE ON DOMAIN privileges.d FROM PUBLIC; GRANT USAGE ON DOMAIN privileges.d TO catalog_writer WITH GRANT OPTION;
CREATE SCHEMA comment; CREATE DOMAIN comment.d AS int CONSTRAINT c CHECK (VALUE > 0); COMMENT ON DOMAIN comment.d IS 'd'; COMMENT ON CONSTRAINT c ON DOMAIN comment.d IS 'c';
CREATE SCHEMA collation_; CREATE DOMAIN collation_.d AS text COLLATE "C"; CREATE TABLE collation_.t (a collation_.d);
CREATE SCHEMA drops_default; CREATE DOMAIN drops_default.d AS int DEFAULT 1; CREATE DOMAIN drops_default.e AS drops_default.d; ALTER DOMAIN drops_default.e DROP DEFAULT;

CREATE SCHEMA to_public; CREATE TABLE to_public.t (a int); GRANT SELECT ON to_public.t TO PUBLIC;
CREATE SCHEMA of_the_owner; CREATE TABLE of_the_owner.t (a int); REVOKE DELETE ON of_the_owner.t FROM CURRENT_USER;
CREATE SCHEMA grant_option; CREATE TABLE grant_option.t (a int); GRANT SELECT, UPDATE ON grant_option.t TO catalog_reader WITH GRANT OPTION;
CREATE SCHEMA of_types; CREATE DOMAIN of_types.d AS int; CREATE TYPE of_types.r AS RANGE (subtype = int); CREATE TYPE of_types.k AS (a int);

CREATE SCHEMA a;
CREATE SCHEMA z;
CREATE EXTENSION "uuid-ossp" SCHEMA z;
CREATE TABLE a.things (id uuid DEFAULT z.uuid_generate_v4() PRIMARY KEY, made_from uuid DEFAULT z.uuid_generate_v5(z.uuid_ns_url(), 'x'));
CREATE FUNCTION a.new_id(namespace uuid DEFAULT z.uuid_ns_dns()) RETURNS uuid LANGUAGE sql AS 'SELECT z.uuid_generate_v5(namespace, ''a'')';

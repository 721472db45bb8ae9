CREATE SCHEMA owner; CREATE TYPE owner.r AS RANGE (subtype = float8); ALTER TYPE owner.r OWNER TO catalog_owner; COMMENT ON TYPE owner.r IS 'r'; REVOKE USAGE ON TYPE owner.r FROM PUBLIC;
CREATE SCHEMA subtype_diff; CREATE TYPE subtype_diff.r AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE SCHEMA operator_class; CREATE TYPE operator_class.r AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C");

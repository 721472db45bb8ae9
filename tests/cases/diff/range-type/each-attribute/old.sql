CREATE SCHEMA owner; CREATE TYPE owner.r AS RANGE (subtype = float8);
CREATE SCHEMA subtype_diff; CREATE TYPE subtype_diff.r AS RANGE (subtype = float8);
CREATE SCHEMA operator_class; CREATE TYPE operator_class.r AS RANGE (subtype = text);

CREATE TYPE public.patterns AS RANGE (subtype = text, subtype_opclass = text_pattern_ops);
CREATE TYPE public.patterns_c AS RANGE (subtype = text, subtype_opclass = varchar_pattern_ops, collation = "C");

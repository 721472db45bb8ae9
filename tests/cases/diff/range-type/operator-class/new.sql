CREATE TYPE public.r AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C");

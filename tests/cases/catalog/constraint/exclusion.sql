CREATE TABLE public.t (room int4range, at tsrange, name text, c circle,
    EXCLUDE USING gist (at WITH &&),
    CONSTRAINT rooms EXCLUDE USING gist (room WITH =, at WITH &&) WHERE (name <> 'x') DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT by_hash EXCLUDE USING hash (name WITH =),
    CONSTRAINT by_tree EXCLUDE (lower(name) COLLATE "C" text_pattern_ops WITH =) INCLUDE (room) WITH (fillfactor = 90));

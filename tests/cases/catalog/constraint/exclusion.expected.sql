SET check_function_bodies = off;
CREATE TABLE public.t (
    room int4range,
    at tsrange,
    name text,
    c circle
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ADD CONSTRAINT by_hash EXCLUDE USING hash (name WITH =);
ALTER TABLE ONLY public.t ADD CONSTRAINT by_tree EXCLUDE USING btree (lower(name) COLLATE "C" text_pattern_ops WITH =) INCLUDE (room) WITH (fillfactor='90');
ALTER TABLE ONLY public.t ADD CONSTRAINT rooms EXCLUDE USING gist (room WITH =, at WITH &&) WHERE ((name <> 'x'::text)) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.t ADD CONSTRAINT t_at_excl EXCLUDE USING gist (at WITH &&);

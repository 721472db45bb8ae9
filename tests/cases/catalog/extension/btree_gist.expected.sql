SET check_function_bodies = off;
CREATE SCHEMA gist;
ALTER SCHEMA gist OWNER TO postgres;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA gist VERSION '1.7';
COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';
CREATE TABLE public.bookings (
    room integer,
    during tstzrange
);
ALTER TABLE public.bookings OWNER TO postgres;
ALTER TABLE ONLY public.bookings ADD CONSTRAINT bookings_room_during_excl EXCLUDE USING gist (room WITH =, during WITH &&);

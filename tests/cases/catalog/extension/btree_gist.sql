CREATE SCHEMA gist;
CREATE EXTENSION btree_gist SCHEMA gist;
CREATE TABLE public.bookings (
    room int,
    during tstzrange,
    EXCLUDE USING gist (room WITH =, during WITH &&)
);

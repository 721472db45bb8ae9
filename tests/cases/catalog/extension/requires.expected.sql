SET check_function_bodies = off;
CREATE SCHEMA geo;
ALTER SCHEMA geo OWNER TO postgres;
CREATE EXTENSION IF NOT EXISTS cube WITH SCHEMA geo VERSION '1.5';
COMMENT ON EXTENSION cube IS 'data type for multidimensional cubes';
CREATE EXTENSION IF NOT EXISTS earthdistance WITH SCHEMA geo VERSION '1.1';
COMMENT ON EXTENSION earthdistance IS 'calculate great-circle distances on the surface of the Earth';
CREATE TABLE public.places (
    at geo.earth,
    box geo.cube
);
ALTER TABLE public.places OWNER TO postgres;
CREATE INDEX places_at ON public.places USING gist (at);

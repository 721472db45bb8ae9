CREATE SCHEMA geo;
CREATE EXTENSION cube SCHEMA geo;
CREATE EXTENSION earthdistance SCHEMA geo;
CREATE TABLE public.places (at geo.earth, box geo.cube);
CREATE INDEX places_at ON public.places USING gist (at);

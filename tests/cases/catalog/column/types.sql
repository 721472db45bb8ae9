CREATE TYPE public."My.Enum" AS ENUM ('a');
CREATE TABLE public.t (
    a smallint, b bigint, c numeric, d numeric(10, 3), e real, f double precision, g char, h char(5), i varchar, j varchar(7), k text, l "char", m name,
    n bytea, o date, p time, q time(3) with time zone, r timestamp, s timestamptz(0), t interval, u interval day to second(2), v interval year to month,
    w boolean, x uuid, y json, z jsonb, aa xml, ab inet, ac cidr, ad macaddr, ae bit(3), af bit varying(9), ag bit varying, ah point, ai polygon, aj money,
    ak tsvector, al tsquery, am int[], an varchar(3)[][], ao int4range, ap public."My.Enum", aq public."My.Enum"[], ar regclass, as_ oid, at pg_lsn, au jsonpath, av numeric(5, 0)[]);

SET check_function_bodies = off;
CREATE SCHEMA z;
ALTER SCHEMA z OWNER TO postgres;
CREATE TYPE z.color AS ENUM ('red', 'green');
ALTER TYPE z.color OWNER TO postgres;
CREATE DOMAIN public.flags AS bit varying(5) DEFAULT '101'::"bit";
ALTER DOMAIN public.flags OWNER TO postgres;
CREATE DOMAIN public.moment AS timestamp(3) with time zone DEFAULT now();
ALTER DOMAIN public.moment OWNER TO postgres;
CREATE DOMAIN public.pause AS interval hour to minute DEFAULT '01:30:00'::interval hour to minute;
ALTER DOMAIN public.pause OWNER TO postgres;
CREATE DOMAIN public.warm AS z.color
    CONSTRAINT warm_check CHECK ((VALUE = 'red'::z.color));
ALTER DOMAIN public.warm OWNER TO postgres;
CREATE TYPE z.pair AS (
    a integer,
    b text
);
ALTER TYPE z.pair OWNER TO postgres;
CREATE DOMAIN public.full_pair AS z.pair
    CONSTRAINT full_pair_check CHECK (((VALUE).a IS NOT NULL));
ALTER DOMAIN public.full_pair OWNER TO postgres;
CREATE TYPE z.span AS RANGE (
    SUBTYPE = integer,
    MULTIRANGE_TYPE_NAME = z.span_multirange
);
ALTER TYPE z.span OWNER TO postgres;
CREATE DOMAIN public.bounded AS z.span
    CONSTRAINT bounded_check CHECK ((NOT lower_inf(VALUE)));
ALTER DOMAIN public.bounded OWNER TO postgres;

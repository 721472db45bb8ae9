SET check_function_bodies = off;
CREATE TYPE public.size AS ENUM ('xs', 's', 'm', 'l', 'xl');
ALTER TYPE public.size OWNER TO postgres;

CREATE TYPE public.size AS ENUM ('m');
ALTER TYPE public.size ADD VALUE 's' BEFORE 'm';
ALTER TYPE public.size ADD VALUE 'xl';
ALTER TYPE public.size ADD VALUE 'l' AFTER 'm';
ALTER TYPE public.size ADD VALUE 'xs' BEFORE 's';

SET check_function_bodies = off;
CREATE TYPE public.status AS ENUM ('queued', 'running', 'failed');
ALTER TYPE public.status OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.jobs_in(s public.status DEFAULT 'running'::public.status)
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT count(*) FROM public.jobs WHERE status = s$function$;
ALTER FUNCTION public.jobs_in(s public.status) OWNER TO postgres;
CREATE TABLE public.jobs (
    id integer,
    status public.status DEFAULT 'queued'::public.status,
    is_over boolean GENERATED ALWAYS AS ((status = 'failed'::public.status)) STORED
);
ALTER TABLE public.jobs OWNER TO postgres;
ALTER TABLE public.jobs ADD CONSTRAINT jobs_check CHECK (((status <> 'failed'::public.status) OR (id > 0)));
CREATE INDEX jobs_queued ON public.jobs USING btree (id) WHERE (status = 'queued'::public.status);

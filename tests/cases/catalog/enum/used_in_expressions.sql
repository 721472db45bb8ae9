CREATE TYPE public.status AS ENUM ('queued', 'running', 'failed');
CREATE TABLE public.jobs (
    id int,
    status public.status DEFAULT 'queued'::public.status,
    is_over boolean GENERATED ALWAYS AS (status = 'failed'::public.status) STORED,
    CHECK (status <> 'failed' OR id > 0)
);
CREATE INDEX jobs_queued ON public.jobs (id) WHERE status = 'queued'::public.status;
CREATE FUNCTION public.jobs_in(s public.status DEFAULT 'running') RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM public.jobs WHERE status = s';

SET check_function_bodies = off;
CREATE TYPE public.task_state AS ENUM ('new', 'in progress', 'done');
ALTER TYPE public.task_state OWNER TO postgres;
CREATE TABLE public.tasks (
    state public.task_state DEFAULT 'in progress'::public.task_state
);
ALTER TABLE public.tasks OWNER TO postgres;

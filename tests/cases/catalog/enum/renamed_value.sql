CREATE TYPE public.state AS ENUM ('new', 'doing', 'done');
ALTER TYPE public.state RENAME VALUE 'doing' TO 'in progress';
CREATE TABLE public.tasks (state public.state DEFAULT 'in progress');
ALTER TYPE public.state RENAME TO task_state;

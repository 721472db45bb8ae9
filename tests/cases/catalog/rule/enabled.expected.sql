SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE RULE always AS
    ON INSERT TO public.t DO NOTHING;
ALTER TABLE public.t ENABLE ALWAYS RULE always;
CREATE RULE off AS
    ON INSERT TO public.t DO NOTHING;
ALTER TABLE public.t DISABLE RULE off;
CREATE RULE on_replica AS
    ON INSERT TO public.t DO NOTHING;
ALTER TABLE public.t ENABLE REPLICA RULE on_replica;
CREATE RULE plain AS
    ON INSERT TO public.t DO NOTHING;

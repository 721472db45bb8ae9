SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer,
    parent integer,
    kind text,
    at timestamp with time zone,
    body jsonb,
    tags text[]
);
ALTER TABLE public.t OWNER TO postgres;
CREATE VIEW public.grouped AS
 SELECT t.kind,
    date_trunc('day'::text, t.at) AS day,
    GROUPING(t.kind) AS g,
    array_agg(DISTINCT t.id ORDER BY t.id) AS ids,
    percentile_cont((0.5)::double precision) WITHIN GROUP (ORDER BY ((t.id)::double precision)) AS mid
   FROM public.t
  GROUP BY CUBE(t.kind, (date_trunc('day'::text, t.at)))
 HAVING (count(*) > 1);
ALTER VIEW public.grouped OWNER TO postgres;
CREATE VIEW public.laterally AS
 SELECT t.id,
    u.tag,
    x.value
   FROM public.t,
    LATERAL unnest(t.tags) WITH ORDINALITY u(tag, place),
    LATERAL jsonb_each_text((t.body -> 'a'::text)) x(key, value)
  WHERE ((t.body @> '{"a": {"b": 1}}'::jsonb) AND (NOT (EXISTS ( SELECT
           FROM public.t o
          WHERE (o.parent = t.id)))) AND (t.kind ~ '^\d+\s'::text));
ALTER VIEW public.laterally OWNER TO postgres;
CREATE VIEW public.sampled AS
 SELECT
        CASE t.kind
            WHEN 'a'::text THEN 1
            ELSE 2
        END AS c,
    (t.at AT TIME ZONE 'UTC'::text) AS utc,
    '1 day 02:00:00'::interval AS i
   FROM ONLY public.t TABLESAMPLE system (10) REPEATABLE (1);
ALTER VIEW public.sampled OWNER TO postgres;
CREATE VIEW public.tree AS
 WITH RECURSIVE up AS (
         SELECT t.id,
            t.parent,
            1 AS depth
           FROM public.t
          WHERE (t.parent IS NULL)
        UNION ALL
         SELECT t.id,
            t.parent,
            (up_1.depth + 1)
           FROM (public.t
             JOIN up up_1 ON ((t.parent = up_1.id)))
        )
 SELECT up.id,
    up.parent,
    up.depth
   FROM up
  ORDER BY up.depth DESC NULLS LAST
 OFFSET 1
 LIMIT 10;
ALTER VIEW public.tree OWNER TO postgres;
CREATE VIEW public.united AS
 SELECT t.id,
    t.kind
   FROM public.t
EXCEPT ALL (
         SELECT t.parent AS id,
            upper(t.kind) AS kind
           FROM public.t
        INTERSECT
         SELECT 2 AS id,
            'tab	here'::text AS kind
);
ALTER VIEW public.united OWNER TO postgres;
CREATE VIEW public.windowed AS
 SELECT t.id,
    row_number() OVER w AS n,
    lag(t.at) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS before,
    count(*) FILTER (WHERE (t.kind = 'a'::text)) OVER () AS many
   FROM public.t
  WINDOW w AS (PARTITION BY t.kind ORDER BY t.at);
ALTER VIEW public.windowed OWNER TO postgres;

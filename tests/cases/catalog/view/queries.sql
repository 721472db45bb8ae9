CREATE TABLE public.t (id int, parent int, kind text, at timestamptz, body jsonb, tags text[]);
CREATE VIEW public.tree AS
    WITH RECURSIVE up AS (SELECT id, parent, 1 AS depth FROM public.t WHERE parent IS NULL UNION ALL SELECT t.id, t.parent, up.depth + 1 FROM public.t JOIN up ON t.parent = up.id)
    SELECT * FROM up ORDER BY depth DESC NULLS LAST LIMIT 10 OFFSET 1;
CREATE VIEW public.windowed AS
    SELECT id, row_number() OVER w AS n, lag(at) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS before, count(*) FILTER (WHERE kind = 'a') OVER () AS many
    FROM public.t WINDOW w AS (PARTITION BY kind ORDER BY at);
CREATE VIEW public.laterally AS
    SELECT t.id, u.tag, x.value FROM public.t, LATERAL unnest(t.tags) WITH ORDINALITY u (tag, place), LATERAL jsonb_each_text(t.body -> 'a') x
    WHERE t.body @> '{"a": {"b": 1}}' AND NOT EXISTS (SELECT FROM public.t o WHERE o.parent = t.id) AND t.kind ~ '^\d+\s';
CREATE VIEW public.united AS
    SELECT id, kind FROM public.t EXCEPT ALL (SELECT parent, upper(kind) FROM public.t INTERSECT SELECT 2, E'tab\there');
CREATE VIEW public.grouped AS
    SELECT kind, date_trunc('day', at) AS day, GROUPING(kind) AS g, array_agg(DISTINCT id ORDER BY id) AS ids, percentile_cont(0.5) WITHIN GROUP (ORDER BY id) AS mid
    FROM public.t GROUP BY CUBE (kind, date_trunc('day', at)) HAVING count(*) > 1;
CREATE VIEW public.sampled AS SELECT CASE kind WHEN 'a' THEN 1 ELSE 2 END AS c, at AT TIME ZONE 'UTC' AS utc, interval '1 day 2 hours' AS i FROM ONLY public.t TABLESAMPLE system (10) REPEATABLE (1);

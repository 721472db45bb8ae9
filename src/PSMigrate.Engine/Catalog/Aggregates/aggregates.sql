-- aggregates: one row per aggregate; its columns are named as the options of CREATE AGGREGATE are, and null where they are not given.
-- columns:    types are those of all arguments, the aggregated ones of an ordered-set aggregate included; initcond and minitcond are texts, the other ones SQL
-- skips:      those an extension owns
SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid AS classid, p.oid AS objid, 0 AS objsubid,
       n.nspname::text AS schema,
       p.proname::text AS name,
       CASE p.pronargs WHEN 0 THEN '*' ELSE pg_catalog.oidvectortypes(p.proargtypes) END AS arguments,
       CASE p.pronargs WHEN 0 THEN '*' ELSE pg_catalog.pg_get_function_identity_arguments(p.oid) END AS identity_arguments,
       pg_catalog.oidvectortypes(p.proargtypes) AS types,
       a.aggtransfn::text AS sfunc,
       pg_catalog.format_type(a.aggtranstype, NULL) AS stype,
       NULLIF(a.aggtransspace, 0)::text AS sspace,
       a.agginitval AS initcond,
       NULLIF(a.aggfinalfn::text, '-') AS finalfunc,
       a.aggfinalextra AS finalfunc_extra,
       CASE WHEN a.aggfinalmodify <> d.modify THEN CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END AS finalfunc_modify,
       NULLIF(a.aggcombinefn::text, '-') AS combinefunc,
       NULLIF(a.aggserialfn::text, '-') AS serialfunc,
       NULLIF(a.aggdeserialfn::text, '-') AS deserialfunc,
       NULLIF(a.aggmtransfn::text, '-') AS msfunc,
       NULLIF(a.aggminvtransfn::text, '-') AS minvfunc,
       CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END AS mstype,
       NULLIF(a.aggmtransspace, 0)::text AS msspace,
       a.aggminitval AS minitcond,
       NULLIF(a.aggmfinalfn::text, '-') AS mfinalfunc,
       a.aggmfinalextra AS mfinalfunc_extra,
       CASE WHEN a.aggmfinalmodify <> d.modify THEN CASE a.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END AS mfinalfunc_modify,
       (SELECT 'OPERATOR(' || pg_catalog.quote_ident(s.nspname) || '.' || o.oprname || ')'
        FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace s ON s.oid = o.oprnamespace WHERE o.oid = a.aggsortop) AS sortop,
       CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END AS parallel,
       a.aggkind = 'h' AS hypothetical,
       pg_catalog.pg_get_userbyid(p.proowner)::text AS owner,
       p.proacl::text[] AS acl,
       CASE WHEN p.proacl IS NOT NULL THEN pg_catalog.acldefault('f', p.proowner)::text[] END AS acl_default,
       pg_catalog.obj_description(p.oid, 'pg_proc') AS comment
FROM pg_catalog.pg_aggregate a
JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
CROSS JOIN LATERAL (SELECT CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END AS modify) d
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND e.objid = p.oid AND e.deptype = 'e')

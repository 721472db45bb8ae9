-- not_compared: how many objects there are of the kinds that are not read, but for those of extensions and those that another object brings (the casts of a range).
-- columns:      kind, count
SELECT k.kind, pg_catalog.count(*)
FROM (
    SELECT 'foreign table' AS kind, 'pg_catalog.pg_class'::pg_catalog.regclass AS class, c.oid FROM pg_catalog.pg_class c WHERE c.relkind = 'f'
    UNION ALL SELECT 'foreign data wrapper', 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, w.oid FROM pg_catalog.pg_foreign_data_wrapper w
    UNION ALL SELECT 'foreign server', 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_foreign_server s
    UNION ALL SELECT 'text search configuration', 'pg_catalog.pg_ts_config'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_ts_config s
    UNION ALL SELECT 'text search dictionary', 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_ts_dict s
    UNION ALL SELECT 'text search parser', 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_ts_parser s
    UNION ALL SELECT 'text search template', 'pg_catalog.pg_ts_template'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_ts_template s
    UNION ALL SELECT 'cast', 'pg_catalog.pg_cast'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_cast s
    UNION ALL SELECT 'conversion', 'pg_catalog.pg_conversion'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_conversion s
    UNION ALL SELECT 'transform', 'pg_catalog.pg_transform'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_transform s
    UNION ALL SELECT 'language', 'pg_catalog.pg_language'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_language s
    UNION ALL SELECT 'access method', 'pg_catalog.pg_am'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_am s
    UNION ALL SELECT 'operator', 'pg_catalog.pg_operator'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_operator s
    UNION ALL SELECT 'operator class', 'pg_catalog.pg_opclass'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_opclass s
    UNION ALL SELECT 'operator family', 'pg_catalog.pg_opfamily'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_opfamily s
    UNION ALL SELECT 'event trigger', 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_event_trigger s
    UNION ALL SELECT 'publication', 'pg_catalog.pg_publication'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_publication s
    UNION ALL SELECT 'subscription', 'pg_catalog.pg_subscription'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_subscription s WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
    UNION ALL SELECT 'base type', 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid FROM pg_catalog.pg_type t WHERE t.typtype = 'b' AND t.typelem = 0
    UNION ALL SELECT 'large object', 'pg_catalog.pg_largeobject_metadata'::pg_catalog.regclass, l.oid FROM pg_catalog.pg_largeobject_metadata l
) k
WHERE k.oid >= 16384
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = k.class AND e.objid = k.oid AND e.deptype IN ('e', 'i'))
GROUP BY k.kind
ORDER BY k.kind

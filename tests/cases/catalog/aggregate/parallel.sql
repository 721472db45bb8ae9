CREATE AGGREGATE public.average(int8) (
    sfunc = int8_avg_accum, stype = internal, sspace = 48, finalfunc = numeric_poly_avg,
    combinefunc = int8_avg_combine, serialfunc = int8_avg_serialize, deserialfunc = int8_avg_deserialize, parallel = safe);
CREATE AGGREGATE public.largest(int) (sfunc = int4larger, stype = int, combinefunc = int4larger, parallel = restricted);

CREATE FUNCTION public.add(state numeric[], item numeric) RETURNS numeric[] LANGUAGE sql AS 'SELECT state || item';
CREATE FUNCTION public.finish(state numeric[]) RETURNS numeric LANGUAGE sql AS 'SELECT state[1]';
CREATE FUNCTION public.finish_extra(state numeric[], item numeric) RETURNS numeric LANGUAGE sql AS 'SELECT state[1]';
CREATE AGGREGATE public.plain(numeric) (sfunc = public.add, stype = numeric[], sspace = 512, finalfunc = public.finish, initcond = '{}');
CREATE AGGREGATE public.extra(numeric) (sfunc = public.add, stype = numeric[], finalfunc = public.finish_extra, finalfunc_extra);
CREATE AGGREGATE public.shareable(numeric) (sfunc = public.add, stype = numeric[], finalfunc = public.finish, finalfunc_modify = shareable);
CREATE AGGREGATE public.writes(numeric) (sfunc = public.add, stype = numeric[], finalfunc = public.finish, finalfunc_modify = read_write);

CREATE SCHEMA parallel; CREATE AGGREGATE parallel.g(int) (sfunc = int4pl, stype = int, initcond = '0');
CREATE SCHEMA owner; CREATE AGGREGATE owner.g(int) (sfunc = int4pl, stype = int);
CREATE SCHEMA final_function; CREATE AGGREGATE final_function.g(int) (sfunc = int4pl, stype = int, initcond = '0');

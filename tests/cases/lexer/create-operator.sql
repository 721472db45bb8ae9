CREATE OPERATOR === (leftarg = int, rightarg = int, function = f); DROP OPERATOR @#@ (int, int); DROP OPERATOR -- x;
@-@ (int, int); SELECT 1;
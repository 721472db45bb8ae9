SELECT $$a;b$$; SELECT $$$$; SELECT $$
;
$$; SELECT 1;
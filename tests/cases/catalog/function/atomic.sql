-- since 14
CREATE TABLE public.accounts (id int PRIMARY KEY, owner text, balance numeric);
CREATE FUNCTION public.z_used(n int) RETURNS int LANGUAGE sql RETURN n + 1;
CREATE FUNCTION public.a_uses_z(n int) RETURNS int LANGUAGE sql RETURN public.z_used(n) * 2;
CREATE FUNCTION public.transfer(from_id int, to_id int, amount numeric) RETURNS numeric LANGUAGE sql
BEGIN ATOMIC
    UPDATE public.accounts SET balance = balance - amount WHERE id = from_id;
    UPDATE public.accounts SET balance = balance + amount WHERE id = to_id;
    INSERT INTO public.accounts (id, owner) VALUES (to_id + 1, 'a;b') ON CONFLICT (id) DO NOTHING;
    SELECT CASE WHEN amount > 0 THEN (SELECT sum(a.balance) FROM public.accounts a) ELSE 0 END;
END;
CREATE FUNCTION public.by_key() RETURNS SETOF text LANGUAGE sql
BEGIN ATOMIC
    SELECT owner FROM public.accounts GROUP BY id;
END;

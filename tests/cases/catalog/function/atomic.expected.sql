SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.z_used(n integer)
 RETURNS integer
 LANGUAGE sql
RETURN (n + 1);
ALTER FUNCTION public.z_used(n integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.a_uses_z(n integer)
 RETURNS integer
 LANGUAGE sql
RETURN (public.z_used(n) * 2);
ALTER FUNCTION public.a_uses_z(n integer) OWNER TO postgres;
CREATE TABLE public.accounts (
    id integer NOT NULL,
    owner text,
    balance numeric
);
ALTER TABLE public.accounts OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.transfer(from_id integer, to_id integer, amount numeric)
 RETURNS numeric
 LANGUAGE sql
BEGIN ATOMIC
 UPDATE public.accounts SET balance = (accounts.balance - transfer.amount)
   WHERE (accounts.id = transfer.from_id);
 UPDATE public.accounts SET balance = (accounts.balance + transfer.amount)
   WHERE (accounts.id = transfer.to_id);
 INSERT INTO public.accounts (id, owner)
   VALUES ((transfer.to_id + 1), 'a;b'::text) ON CONFLICT(id) DO NOTHING;
 SELECT
         CASE
             WHEN (amount > (0)::numeric) THEN ( SELECT sum(a.balance) AS sum
                FROM public.accounts a)
             ELSE (0)::numeric
         END AS "case";
END;
ALTER FUNCTION public.transfer(from_id integer, to_id integer, amount numeric) OWNER TO postgres;
ALTER TABLE ONLY public.accounts ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
CREATE OR REPLACE FUNCTION public.by_key()
 RETURNS SETOF text
 LANGUAGE sql
BEGIN ATOMIC
 SELECT accounts.owner
    FROM public.accounts
   GROUP BY accounts.id;
END;
ALTER FUNCTION public.by_key() OWNER TO postgres;

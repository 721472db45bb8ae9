CREATE SCHEMA ext;
CREATE EXTENSION citext SCHEMA ext;
CREATE TABLE public.users (
    email ext.citext PRIMARY KEY,
    aliases ext.citext[] NOT NULL DEFAULT '{}',
    nick ext.citext DEFAULT 'nobody'
);
CREATE INDEX users_nick ON public.users (nick);
CREATE DOMAIN public.address AS ext.citext CHECK (VALUE ~ '@');
CREATE FUNCTION public.find(who ext.citext) RETURNS SETOF public.users LANGUAGE sql STABLE AS 'SELECT * FROM public.users WHERE email = who';

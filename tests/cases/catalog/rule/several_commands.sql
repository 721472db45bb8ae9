CREATE TABLE public.a (id int, note text);
CREATE TABLE public.b (id int, note text);
CREATE TABLE public.c (id int, note text);
CREATE RULE spread AS ON INSERT TO public.a DO ALSO (
    INSERT INTO public.b SELECT new.id, new.note WHERE new.id > 1;
    UPDATE public.c SET note = new.note FROM public.b WHERE c.id = b.id;
    DELETE FROM public.c USING public.b WHERE c.id = new.id);

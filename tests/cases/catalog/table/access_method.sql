CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE public.t (id int) USING other WITH (fillfactor = 80);
CREATE TABLE public.h (id int) USING heap;
DROP TABLE public.t;
DROP ACCESS METHOD other;

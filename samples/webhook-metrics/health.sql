-- One question per query: its name, the answer, what was found.
SELECT 'deliveries', count(*) FILTER (WHERE status = 'error') * 10 <= count(*),
       format('%s of %s failed in the last hour', count(*) FILTER (WHERE status = 'error'), count(*))
FROM webhook_events
WHERE received_at > now() - interval '1 hour';

SELECT 'clocks', count(*) = 0, format('%s events processed before they were received', count(*))
FROM webhook_events
WHERE processed_at < received_at;

SELECT 'indexes', count(*) = 0, format('%s indexes are invalid', count(*))
FROM pg_index
WHERE NOT indisvalid;

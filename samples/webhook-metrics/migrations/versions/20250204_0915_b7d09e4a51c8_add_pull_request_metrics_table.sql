-- revision: b7d09e4a51c8
-- down_revision: a1f4c27be3d0
-- message: add pull request metrics table
-- created: 2025-02-04T09:15:00Z

-- migrate: upgrade
CREATE TABLE pull_request_metrics (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    repository text NOT NULL,
    pr_number integer NOT NULL,
    title text NOT NULL,
    author text NOT NULL,
    opened_at timestamptz NOT NULL,
    merged_at timestamptz,
    webhook_count integer NOT NULL DEFAULT 0,
    UNIQUE (repository, pr_number)
);

CREATE FUNCTION count_webhook() RETURNS trigger
LANGUAGE plpgsql
AS $function$
BEGIN
    UPDATE pull_request_metrics
    SET webhook_count = webhook_count + 1
    WHERE repository = NEW.repository AND pr_number = NEW.pr_number;
    RETURN NEW;
END;
$function$;

CREATE TRIGGER count_webhook
AFTER INSERT ON webhook_events
FOR EACH ROW WHEN (NEW.pr_number IS NOT NULL)
EXECUTE FUNCTION count_webhook();

-- migrate: downgrade
DROP TRIGGER count_webhook ON webhook_events;
DROP FUNCTION count_webhook();
DROP TABLE pull_request_metrics;

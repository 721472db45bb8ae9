-- revision: a83d01f5c7e2
-- down_revision:
-- message: initial schema
-- created: 2025-11-04T09:00:00Z

-- migrate: upgrade
CREATE TABLE repositories (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    full_name varchar(255) NOT NULL UNIQUE,
    enabled boolean NOT NULL DEFAULT true
);

CREATE TABLE jobs (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    repository_id bigint NOT NULL REFERENCES repositories (id),
    status varchar(20) NOT NULL DEFAULT 'pending',
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE reviews (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    repository_id bigint NOT NULL REFERENCES repositories (id),
    job_id bigint REFERENCES jobs (id),
    pr_number integer NOT NULL,
    status varchar(20) NOT NULL DEFAULT 'open',
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE findings (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review_id bigint NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
    severity varchar(10) NOT NULL,
    message text NOT NULL,
    resolved_at timestamptz
);

-- migrate: downgrade
DROP TABLE findings, reviews, jobs, repositories;

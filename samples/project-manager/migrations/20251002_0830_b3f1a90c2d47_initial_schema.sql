-- revision: b3f1a90c2d47
-- down_revision:
-- message: initial schema
-- created: 2025-10-02T08:30:00Z

-- migrate: upgrade
CREATE TABLE roles (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(50) NOT NULL UNIQUE,
    description text
);

CREATE TABLE users (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email varchar(255) NOT NULL UNIQUE,
    name varchar(255) NOT NULL,
    role_id integer REFERENCES roles (id),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE projects (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(255) NOT NULL,
    owner_id integer NOT NULL REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE tasks (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id integer NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    assignee_id integer REFERENCES users (id),
    title varchar(500) NOT NULL,
    estimated_hours integer,
    done boolean NOT NULL DEFAULT false
);
CREATE INDEX ix_tasks_project_id ON tasks (project_id);

CREATE TABLE channels (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_id integer NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name varchar(100) NOT NULL,
    UNIQUE (project_id, name)
);

CREATE TABLE messages (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel_id integer NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
    author_id integer NOT NULL REFERENCES users (id),
    body text NOT NULL,
    sent_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_messages_channel_id_sent_at ON messages (channel_id, sent_at);

-- migrate: downgrade
DROP TABLE messages, channels, tasks, projects, users, roles;

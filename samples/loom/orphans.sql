-- Each row is a row without its parent.
SELECT format('job %s: no repository %s', j.id, j.repository_id)
FROM jobs AS j LEFT JOIN repositories AS r ON r.id = j.repository_id
WHERE r.id IS NULL;

SELECT format('review %s: no repository %s', v.id, v.repository_id)
FROM reviews AS v LEFT JOIN repositories AS r ON r.id = v.repository_id
WHERE r.id IS NULL;

SELECT format('finding %s: no review %s', f.id, f.review_id)
FROM findings AS f LEFT JOIN reviews AS v ON v.id = f.review_id
WHERE v.id IS NULL;

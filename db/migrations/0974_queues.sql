-- What waits longest stands first: fifty rows of the queue are walked along, not sorted out of all that were ever sent in.
create index nominations_waiting on nominations (submitted_at, id) where status = 'submitted';

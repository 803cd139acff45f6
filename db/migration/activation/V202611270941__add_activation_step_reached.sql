-- How far an activation has come, or where it was stopped: what the monitor counts and its lists ask for.
alter table activation_request add column step varchar(10) not null;

-- The clerk's number as a message centre names a sender: eleven digits, without the marks that people write it with.
alter table org_clerk add column dialled varchar(20)
    generated always as (right(replace(replace(replace(phone, ' ', ''), '-', ''), '+', ''), 11)) stored;

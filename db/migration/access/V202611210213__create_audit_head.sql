-- The end of the chain; locked by whoever appends.
create table access_audit_head (
    id       bigint   not null,
    sequence bigint   not null,
    hash     char(64) character set ascii collate ascii_bin not null,
    constraint pk_access_audit_head primary key (id)
);

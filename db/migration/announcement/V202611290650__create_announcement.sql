-- What is announced to the posts at a unit and below it that have one of the roles (none means all; roles are divided by blanks). Kept by
-- who writes at the issuer's place or above. The number is that of the last correction; confirm_from the one from which on a confirmation
-- counts.
create table announcement (
    id           bigint       not null,
    unit_id      bigint       not null,
    scope_key    bigint       not null,
    roles        text         character set ascii collate ascii_bin not null,
    issuer_key   bigint       not null,
    issuer       varchar(100) not null,
    author       varchar(60),
    title        varchar(120) not null,
    state        varchar(20)  not null,
    number       int          not null,
    pinned       boolean      not null,
    begins_at    datetime(6),
    ends_at      datetime(6)  not null,
    confirm_by   date,
    confirm_from int,
    published_at datetime(6),
    withdrawn_at datetime(6),
    withdrawer   varchar(60),
    reason       varchar(200),
    version      bigint       not null,
    constraint pk_announcement primary key (id),
    index ix_announcement_place (scope_key, ends_at),
    index ix_announcement_issuer (issuer_key),
    index ix_announcement_unit (unit_id)
);

-- Which saved settings come by themselves, and when next.
create table reportshelf_subscription (
    id            bigint       not null,
    saved_id      bigint       not null,
    account_id    bigint       not null,
    post_id       bigint       not null,
    rhythm        varchar(20)  character set ascii collate ascii_bin not null,
    day_of_rhythm int          not null,
    hour_of_day   int          not null,
    format        varchar(10)  character set ascii collate ascii_bin not null,
    only_filled   boolean      not null,
    mail          varchar(200),
    next_at       datetime(6)  not null,
    last_at       datetime(6),
    outcome       varchar(20)  character set ascii collate ascii_bin,
    problem       varchar(100) character set ascii collate ascii_bin,
    version       bigint       not null,
    constraint pk_reportshelf_subscription primary key (id),
    constraint uq_reportshelf_subscription unique (account_id, saved_id),
    constraint fk_reportshelf_subscription_saved foreign key (saved_id) references reportshelf_saved (id),
    index ix_reportshelf_subscription_next (next_at)
);

-- From which success rate down an outlet is warned of, and from which its recommendations count as malicious (R18), from a day on
-- until the day of the next row. Shares: 0.2000 is 20 %.
create table statistics_quality_threshold (
    id          bigint        not null,
    valid_from  date          not null,
    warned      decimal(5, 4) not null,
    malicious   decimal(5, 4) not null,
    reason      varchar(200)  not null,
    decided_by  varchar(60),
    decided_at  datetime(6)   not null,
    constraint pk_statistics_quality_threshold primary key (id),
    constraint uq_statistics_quality_threshold unique (valid_from)
);

-- A platform that fails again and again is left alone until the moment; seen and obeyed by every process.
create table activation_breaker (
    platform_id bigint      not null,
    failures    int         not null,
    open_until  datetime(6),
    constraint pk_activation_breaker primary key (platform_id)
);

-- What is given for a friend (row 93): yuan of call credit or whole points, so many times to one customer. Until is the first day
-- without it.
create table referral_promotion (
    id       bigint         not null,
    title_zh varchar(60)    not null,
    title_en varchar(60)    not null,
    kind     varchar(10)    not null,
    amount   decimal(19, 4) not null,
    most     int            not null,
    since    date           not null,
    until    date           not null,
    version  bigint         not null,
    constraint pk_referral_promotion primary key (id),
    index ix_referral_promotion_since (since)
);

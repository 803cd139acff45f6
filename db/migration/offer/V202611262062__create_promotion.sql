-- What is granted with a product or a package for a time (row 60), for channel types and customer segments; none means any.
-- Until is the first day without it.
create table offer_promotion (
    id                bigint       not null,
    title_zh          varchar(60)  not null,
    title_en          varchar(60)  not null,
    kind              varchar(20)  not null,
    subject           varchar(40)  not null,
    of_package        boolean      not null,
    channel_types     varchar(400) not null,
    customer_segments varchar(400) not null,
    amount            decimal(19, 4),
    months            int,
    gift              varchar(60),
    since             date         not null,
    until             date         not null,
    end_reason        varchar(200),
    version           bigint       not null,
    constraint pk_offer_promotion primary key (id),
    index ix_offer_promotion_subject (subject, until)
);

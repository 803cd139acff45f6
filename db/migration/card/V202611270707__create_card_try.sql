-- Codes that belong to no card, so that nobody tries them one after the other. A row is written before the code is looked at.
create table card_try (
    id       bigint      not null,
    subject  varchar(60) character set ascii collate ascii_bin not null,
    tried_at datetime(6) not null,
    constraint pk_card_try primary key (id),
    index ix_card_try_subject (subject, tried_at),
    index ix_card_try_at (tried_at)
);

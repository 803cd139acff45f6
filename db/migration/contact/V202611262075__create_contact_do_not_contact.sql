-- Who wants no contact, or not by a channel (all of them: channel ALL). In force holds the channel while the entry stands, so that
-- it stands once.
create table contact_do_not_contact (
    id                bigint         not null,
    subscriber_sealed varbinary(64)  not null,
    subscriber_hash   varbinary(32)  not null,
    channel           varchar(10)    not null,
    reason            varchar(200)   not null,
    since             datetime(6)    not null,
    until             datetime(6),
    put_by            varchar(60)    not null,
    lifted_at         datetime(6),
    lifted_by         varchar(60),
    lift_reason       varchar(200),
    in_force          varchar(10),
    version           bigint         not null,
    constraint pk_contact_do_not_contact primary key (id),
    constraint uq_contact_do_not_contact unique (subscriber_hash, in_force)
);

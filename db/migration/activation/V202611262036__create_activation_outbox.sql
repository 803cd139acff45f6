-- What a platform has yet to be told or asked. Whoever claims a row moves its moment on by a lease: if he dies, it comes due again.
-- The payload is the subscriber's number, sealed for this purpose alone; the row goes when the activation has its result.
create table activation_outbox (
    activation_id bigint         not null,
    platform_id   bigint         not null,
    errand        varchar(4)     not null,
    attempts      int            not null,
    due_at        datetime(6)    not null,
    payload       varbinary(200) not null,
    constraint pk_activation_outbox primary key (activation_id),
    index ix_activation_outbox_due (platform_id, due_at)
);

-- The policy by which subscribers may be approached, a row a decision; the highest number holds. Limits are day/week/month for
-- the channels together and each by itself, a dash for none.
create table contact_policy (
    id          bigint       not null,
    number      int          not null,
    quiet_from  time,
    quiet_until time,
    limits      varchar(200) not null,
    reason      varchar(200) not null,
    decided_by  varchar(60),
    decided_at  datetime(6)  not null,
    constraint pk_contact_policy primary key (id),
    constraint uq_contact_policy unique (number)
);

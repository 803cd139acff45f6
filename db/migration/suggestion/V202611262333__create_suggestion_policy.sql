-- How many products are suggested, how long a refused one rests, and who gets no suggestions, from one decision to the next:
-- the highest number holds.
create table suggestion_policy (
    id               bigint       not null,
    number           int          not null,
    most             int          not null,
    least_points     int          not null,
    rest_days        int          not null,
    hold_out_percent int          not null,
    reason           varchar(200) not null,
    decided_by       varchar(60),
    decided_at       datetime(6)  not null,
    constraint pk_suggestion_policy primary key (id),
    constraint uq_suggestion_policy_number unique (number)
);

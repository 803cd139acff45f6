-- What of the demo has been loaded. A step is written in its own transaction, before all else of it: whoever tries the same
-- at the same time waits for its end and finds it done. Size and day are those of the first step, 'begun'.
create table demo_step (
    name         varchar(40) not null,
    size         varchar(20) not null,
    business_day date        not null,
    done_at      datetime(6) not null,
    constraint pk_demo_step primary key (name)
);

-- Each line of the file: either it is wrong, or it waits with its number sealed, or it has been asked for.
create table activation_batch_line (
    batch_id      bigint not null,
    line_number   int    not null,
    scope_key     bigint not null,
    payload       varbinary(200),
    problem_key   varchar(100),
    problem_value varchar(100),
    activation_id bigint,
    constraint pk_activation_batch_line primary key (batch_id, line_number)
);

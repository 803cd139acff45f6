-- What a run has written, so that it can be taken back.
create table imports_record (
    run_id    bigint not null,
    record_id bigint not null,
    constraint pk_imports_record primary key (run_id, record_id),
    constraint fk_imports_record_run foreign key (run_id) references imports_run (id)
);

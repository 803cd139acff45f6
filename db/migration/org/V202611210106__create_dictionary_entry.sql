create table org_dictionary_entry (
    id           bigint      not null,
    dictionary   varchar(40) not null,
    code         varchar(40) not null,
    name_zh      varchar(60) not null,
    name_en      varchar(60) not null,
    position     int         not null,
    active       boolean     not null,
    version      bigint      not null,
    constraint pk_org_dictionary_entry primary key (id),
    constraint uq_org_dictionary_entry unique (dictionary, code)
);

create table reportshelf_favourite (
    id         bigint not null,
    account_id bigint not null,
    saved_id   bigint not null,
    version    bigint not null,
    constraint pk_reportshelf_favourite primary key (id),
    constraint uq_reportshelf_favourite unique (account_id, saved_id),
    constraint fk_reportshelf_favourite_saved foreign key (saved_id) references reportshelf_saved (id)
);

-- What a new article may begin with: in one space, or, where none is named, in all.
create table knowledge_template (
    id       bigint      not null,
    space_id bigint,
    name     varchar(60) not null,
    text     mediumtext  not null,
    version  bigint      not null,
    constraint pk_knowledge_template primary key (id),
    constraint fk_knowledge_template_space foreign key (space_id) references knowledge_space (id)
);

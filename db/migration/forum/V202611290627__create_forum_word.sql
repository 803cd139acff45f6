-- Words that a moderator wants to look at before readers do, with the sounds by which they are found.
create table forum_word (
    id       bigint       not null,
    name     varchar(30)  not null,
    spelling varchar(250) character set ascii collate ascii_bin not null,
    version  bigint       not null,
    constraint pk_forum_word primary key (id),
    constraint uq_forum_word_spelling unique (spelling)
);

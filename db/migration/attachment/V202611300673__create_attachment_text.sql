-- What is written in a file, by its bytes, so that it is read once however often it was uploaded; empty where nothing could be read.
create table attachment_text (
    hash    varchar(64) character set ascii collate ascii_bin not null,
    text    mediumtext  not null,
    version bigint      not null,
    constraint pk_attachment_text primary key (hash)
);

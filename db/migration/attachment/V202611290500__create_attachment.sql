-- A file that belongs to something of a module: the module is named by owner_kind, and says who may read it. Its bytes lie in the
-- store by their hash (SHA-256), once however often they were uploaded; thumbnail is the hash of a small picture of it.
create table attachment (
    id          bigint       not null,
    code        varchar(22)  character set ascii collate ascii_bin not null,
    owner_kind  varchar(40)  not null,
    owner_id    bigint       not null,
    name        varchar(120) not null,
    kind        varchar(20)  not null,
    size        bigint       not null,
    hash        varchar(64)  character set ascii collate ascii_bin not null,
    thumbnail   varchar(64)  character set ascii collate ascii_bin,
    width       int,
    height      int,
    uploader_id bigint,
    uploader    varchar(60),
    uploaded_at datetime(6)  not null,
    version     bigint       not null,
    constraint pk_attachment primary key (id),
    constraint uq_attachment_code unique (code),
    index ix_attachment_owner (owner_kind, owner_id),
    index ix_attachment_hash (hash),
    index ix_attachment_thumbnail (thumbnail),
    index ix_attachment_uploader (uploader_id)
);

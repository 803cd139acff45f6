-- Files of which nobody has read yet what is written in them; before waits_until somebody reads them.
create table attachment_unread (
    attachment_id bigint      not null,
    tries         int         not null,
    waits_until   datetime(6) not null,
    version       bigint      not null,
    constraint pk_attachment_unread primary key (attachment_id)
);

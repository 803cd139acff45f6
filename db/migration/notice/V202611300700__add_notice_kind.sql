-- What it is about, in the words of the module that tells it; whether it stands in the portal, or goes out by other ways alone.
alter table notice
    add column kind varchar(40) character set ascii collate ascii_bin not null default '',
    add column shown boolean not null default true;

-- Attempts to sign in that have not succeeded, by sign-in name (whether there is such an account or not) and by address.
create table access_failure (
    subject      varchar(80) character set ascii collate ascii_bin not null,
    failures     int         not null,
    last_at      datetime(6) not null,
    locked_until datetime(6),
    constraint pk_access_failure primary key (subject)
);

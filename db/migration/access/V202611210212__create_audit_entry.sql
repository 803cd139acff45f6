-- Written once and never changed. Each hash covers the one before it and all other fields of its own row.
create table access_audit_entry (
    sequence      bigint       not null,
    at            datetime(6)  not null,
    account_id    bigint,
    sign_in_name  varchar(60)  character set ascii collate ascii_bin,
    post_id       bigint,
    scope_key     bigint       not null,
    action        varchar(30)  character set ascii collate ascii_bin not null,
    subject_type  varchar(60)  character set ascii collate ascii_bin not null,
    subject_id    varchar(60),
    subject_label varchar(200) not null,
    before_state  longtext,
    after_state   longtext,
    address       varchar(45)  character set ascii collate ascii_bin,
    previous_hash char(64)     character set ascii collate ascii_bin not null,
    hash          char(64)     character set ascii collate ascii_bin not null,
    constraint pk_access_audit_entry primary key (sequence),
    index ix_access_audit_entry_place (scope_key, sequence),
    index ix_access_audit_entry_account (account_id, sequence),
    index ix_access_audit_entry_subject (subject_type, subject_id, sequence),
    index ix_access_audit_entry_at (at)
);

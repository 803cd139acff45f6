-- A row for each number that was ever approached: locked while a contact is asked for and counted, so that two doors at the same
-- moment do not both get the last one that a limit leaves.
create table contact_number (
    subscriber_hash binary(32) not null,
    constraint pk_contact_number primary key (subscriber_hash)
);

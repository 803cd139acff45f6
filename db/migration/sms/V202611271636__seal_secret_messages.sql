-- A text that is a key to something (a link, a code) stands sealed in the payload, with the number, and has no message.
alter table sms_out
    modify column message varchar(1000),
    modify column payload varbinary(4200);

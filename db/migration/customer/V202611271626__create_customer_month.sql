-- What a number used and paid in a month, as the data mart told it last (row 96): what a strategy has changed is read off the
-- months before and after it. month_no counts months since the year 0. Each month lies by itself for two years, so that a file
-- is appended in the order of the hashes, however many months are there.
create table customer_month (
    subscriber_hash binary(32) not null,
    month_no        int        not null,
    as_of           date       not null,
    spend           decimal(10, 2),
    traffic         decimal(10, 2),
    days_active     int,
    products        int,
    in_network      boolean,
    constraint pk_customer_month primary key (subscriber_hash, month_no)
) partition by hash (month_no) partitions 24;

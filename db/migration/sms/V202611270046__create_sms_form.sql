-- How a clerk may write an order (row 88); tried in this order.
create table sms_form (
    id       bigint       not null,
    position int          not null,
    pattern  varchar(60)  not null,
    version  bigint       not null,
    constraint pk_sms_form primary key (id),
    constraint uq_sms_form_position unique (position)
);

-- A prompt for each activation that calls for one, and what became of it. The payload is the customer's number, sealed for this
-- purpose alone; it goes with the outcome.
create table prompt_due (
    activation_id bigint      not null,
    scope_key     bigint      not null,
    account_id    bigint,
    product_id    bigint      not null,
    payload       varbinary(200),
    activated_at  datetime(6) not null,
    outcome       varchar(20) not null,
    constraint pk_prompt_due primary key (activation_id),
    index ix_prompt_due_outcome (outcome, activated_at)
);

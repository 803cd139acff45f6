-- What R9 shows of a prompt: for whom it was, what it said, how far its message came, and what was recommended in answer to it.
-- The payload above goes with the outcome; the number stays sealed as in every record.
alter table prompt_due
    add column subscriber_sealed        varbinary(64),
    add column subscriber_hash          varbinary(32),
    add column advised_product_id       bigint,
    add column template                 varchar(300),
    add column sent_at                  datetime(6),
    add column message_state            varchar(20),
    add column answer_activation_id     bigint,
    add column answer_recommendation_id bigint,
    add column answered_at              datetime(6),
    add column succeeded                boolean,
    add index ix_prompt_due_subscriber (subscriber_hash, sent_at),
    add index ix_prompt_due_answer (answer_activation_id),
    add index ix_prompt_due_place (scope_key, activation_id);

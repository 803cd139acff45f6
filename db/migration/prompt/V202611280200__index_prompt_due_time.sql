-- R9 is asked for a period: its messages come by the moment of the activation, the newest first.
alter table prompt_due add index ix_prompt_due_time (activated_at, activation_id);

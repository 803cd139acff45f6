-- A mark with days and a reason has taken its place.
alter table org_outlet drop column training_backbone;

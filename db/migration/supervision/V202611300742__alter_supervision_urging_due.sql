-- From now on every urging has its day.
alter table supervision_urging modify column due_on date not null;
